import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { weigh } from '../../server/build-extension.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'six-ones-weigh-'));
  mkdirSync(join(folder, 'content-scripts'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, bytes: number): void => writeFileSync(join(folder, name), 'x'.repeat(bytes));

it('an extension within its budgets passes', () => {
  put('overlay.js', 60_000);
  put('reader.js', 60_000);
  put('lens.js', 45_000);
  put('lists.js', 60_000);
  put('sentence.js', 60_000);
  put('teach.js', 65_000);
  put('background.js', 350_000);
  put('recogniser.js', 120_000);
  expect(weigh(folder).kept).toBe(true);
});

it.each([
  ['overlay.js', 60_001],
  ['reader.js', 60_001],
  ['lens.js', 45_001],
  ['lists.js', 60_001],
  ['sentence.js', 60_001],
  ['teach.js', 65_001],
  ['background.js', 350_001],
  ['recogniser.js', 120_001],
  ['desk.js', 1_999_999],
])('%s of %d bytes is over a budget', (name, bytes) => {
  for (const script of ['recogniser', 'overlay', 'reader', 'lens', 'lists', 'sentence', 'teach'])
    put(`${script}.js`, 1);
  put('background.js', 1);
  put(name, bytes);
  expect(weigh(folder).kept).toBe(false);
});

it('a build without a background script is none', () => {
  put('overlay.js', 1);
  expect(weigh(folder).kept).toBe(false);
});
