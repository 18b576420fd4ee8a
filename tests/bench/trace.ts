import type { BrowserContext, Page } from '@playwright/test';

/** What the browser noted of one piece of work: its kind, when it began and what it took, in microseconds. */
type Traced = { name: string; ph: string; tid: number; ts: number; dur?: number; tdur?: number; args: object };

const CATEGORIES = ['devtools.timeline', 'v8'];

/** Does something in a page and gives back what the browser noted meanwhile. */
async function trace(context: BrowserContext, page: Page, work: () => Promise<unknown>): Promise<readonly Traced[]> {
  const session = await context.newCDPSession(page);
  const events: Traced[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Traced[])));
  const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve));
  const traceConfig = { includedCategories: CATEGORIES };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await work();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

/**
 * Milliseconds of the page’s main thread that went into scripts whose address contains `part` while something was done: compiled, run
 * and called back; a piece within another counts once.
 */
export async function scriptTime(
  context: BrowserContext,
  page: Page,
  part: string,
  work: () => Promise<unknown>,
): Promise<number> {
  const ours = (await trace(context, page, work))
    .filter(({ ph, args }) => ph === 'X' && JSON.stringify(args).includes(part))
    .toSorted((a, b) => a.ts - b.ts);
  if (ours.length === 0) throw new Error(`nothing of ${part} was run`);
  let until = 0;
  let microseconds = 0;
  for (const { ts, dur = 0, tdur = dur } of ours) {
    if (ts < until) continue;
    until = ts + dur;
    microseconds += tdur;
  }
  return microseconds / 1000;
}
