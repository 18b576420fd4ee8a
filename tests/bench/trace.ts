import type { BrowserContext, Page } from '@playwright/test';

/** What the browser noted of one piece of work: its kind, whose it was, when it began and what it took, in microseconds. */
type Traced = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string; data?: { url?: string; processId?: number } };
};

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

/** Opens a page by `work` and gives back what the browser noted of its main thread meanwhile. */
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
  return events.filter(onMainThreadOf(page.url(), events));
}

/** Whether something was done by the main thread of the page at this address, and not by our worker, which works beside it. */
function onMainThreadOf(address: string, events: readonly Traced[]): (event: Traced) => boolean {
  const processes = events.flatMap(({ name, args: { data } }) =>
    name === 'FrameCommittedInBrowser' && data?.url === address ? [data.processId] : [],
  );
  const threads = events.filter(
    ({ name, args, pid }) => name === 'thread_name' && args.name === 'CrRendererMain' && processes.includes(pid),
  );
  if (threads.length === 0) throw new Error(`no thread of ${address} was noted`);
  return ({ pid, tid }) => threads.some(thread => thread.pid === pid && thread.tid === tid);
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
  const ours = runsOf(await trace(context, page, work), part);
  let until = 0;
  let microseconds = 0;
  for (const { ts, dur = 0, tdur = dur } of ours) {
    if (ts < until) continue;
    until = ts + dur;
    microseconds += tdur;
  }
  return microseconds / 1000;
}

/** Milliseconds the longest task of the page’s main thread in which a script whose address contains `part` had a share was at work, waiting for a processor left out. */
export async function longestTask(
  context: BrowserContext,
  page: Page,
  part: string,
  work: () => Promise<unknown>,
): Promise<number> {
  const events = await trace(context, page, work);
  const runs = runsOf(events, part);
  const tasks = events.filter(({ name, ph }) => ph === 'X' && name === 'RunTask');
  const shared = tasks.filter(task =>
    runs.some(run => run.pid === task.pid && run.ts >= task.ts && run.ts <= task.ts + (task.dur ?? 0)),
  );
  if (shared.length === 0) throw new Error(`no task of ${part} was noted`);
  return Math.max(...shared.map(({ dur = 0, tdur = dur }) => tdur)) / 1000;
}

function runsOf(events: readonly Traced[], part: string): readonly Traced[] {
  const runs = events
    .filter(({ ph, args }) => ph === 'X' && JSON.stringify(args).includes(part))
    .toSorted((a, b) => a.ts - b.ts);
  if (runs.length === 0) throw new Error(`nothing of ${part} was run`);
  return runs;
}
