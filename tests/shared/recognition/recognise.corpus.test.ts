import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recogniseFiles } from '../../../server/modules/documents/recognise-files.ts';
import { builtInCalendar } from '../../../shared/domain/calendar/tables.ts';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');
const stands = existsSync(join(CORPUS, 'cases.json'));
if (!stands) console.warn('没有 ../shared/corpus，本次未测量识别率');

/** Least share of right answers, in per cent, that the product promises. */
const BARS: readonly (readonly [figure: string, bar: number])[] = [
  ['official (recall)', 98],
  ['not official (no false alarm)', 96],
  ['docNumber', 98],
  ['title', 97],
  ['issuers', 93],
  ['dateIssued', 97],
  ['reform', 90],
  ['needsSupportingPolicy', 90],
  ['deadline resolved', 96],
  ['hard deadlines', 93],
  ['task units', 93],
  ['task leads', 90],
];

// The results are kept in a file, and the yardstick is given a command that prints it.
const PRINT = 'process.stdout.write(require("node:fs").readFileSync(process.argv[1]))';

describe.skipIf(!stands)('on the corpus beside the checkout', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recognition-'));
  let figures = '';

  const percentOf = (figure: string): number => {
    const line = figures.split('\n').find(one => one.startsWith(figure.padEnd(32)));
    return Number(/(?:F1 )?([\d.]+) %/.exec(line?.slice(32) ?? '')?.[1]);
  };

  beforeAll(async () => {
    const cases = JSON.parse(readFileSync(join(CORPUS, 'cases.json'), 'utf8')) as { file: string }[];
    const lines: string[] = [];
    const complain = (sentence: string): never => expect.unreachable(sentence);
    await recogniseFiles(
      cases.map(one => join(CORPUS, one.file)),
      { complain, calendar: builtInCalendar },
      line => lines.push(line),
    );
    const results = join(folder, 'results.jsonl');
    writeFileSync(results, lines.join(''));
    const measure = [join(CORPUS, 'measure.mjs'), '--misses', '--', process.execPath, '-e', PRINT, results];
    const run = spawnSync(process.execPath, measure, { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    figures = run.stdout;
    console.info(figures);
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(BARS)('%s is at least %i %%', (figure, bar) => {
    expect(percentOf(figure)).toBeGreaterThanOrEqual(bar);
  });

  test('hardly anything is shown as sure and wrong', () => {
    expect(percentOf('sure (≥ 0.9) but wrong')).toBeLessThanOrEqual(1);
  });
});
