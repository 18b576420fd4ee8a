import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { byNumber, descending } from '../../../shared/kernel/compare.ts';

const sheet = readFileSync(join(import.meta.dirname, '../../../extension/ui/tokens.css'), 'utf8');

/** The colours set in the first block whose selector list begins with `selector`. */
function colours(selector: string): Readonly<Record<string, string>> {
  const start = sheet.indexOf(selector);
  const block = sheet.slice(sheet.indexOf('{', start) + 1, sheet.indexOf('}', start));
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[\da-f]{6})/gu)].map(match => [match[1], match[2]]));
}

const light = colours(':root,');
const systemDark = colours(':root:where(:not([data-theme="light"]))');
const chosenDark = colours(':root:where([data-theme="dark"])');

function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** The contrast of two colours as WCAG 2.2 defines it, 1 to 21. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort(descending(byNumber));
  return (high + 0.05) / (low + 0.05);
}

const inks = ['ink', 'ink-2', 'ink-3', 'blue', 'seal', 'green', 'amber'];
const grounds = ['paper', 'raised', 'sunken', 'hover', 'blue-wash', 'amber-wash', 'seal-wash', 'green-wash'];

describe.each([
  ['light', light],
  ['dark', systemDark],
])('colours in %s', (_, theme) => {
  test.each(inks.flatMap(ink => grounds.map(ground => [ink, ground] as const)))(
    '%s can be read on %s',
    (ink, ground) => {
      expect(contrast(theme[ink]!, theme[ground]!)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['blue', 'seal'])('the words on a %s button can be read, also under the pointer', colour => {
    expect(contrast(theme[`on-${colour}`]!, theme[colour]!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme[`on-${colour}`]!, theme[`${colour}-deep`]!)).toBeGreaterThanOrEqual(4.5);
  });

  test('the lower edge of a field stands out from the paper', () => {
    expect(contrast(theme['line-input']!, theme.paper!)).toBeGreaterThanOrEqual(3);
  });
});

test('dark is the same whether the system or the person asked for it', () => {
  expect(chosenDark).toEqual(systemDark);
  expect(new Set(Object.keys(systemDark))).toEqual(new Set(Object.keys(light)));
});

test('a shadow root takes every token a page has, but for print', () => {
  const screenOnly = sheet.slice(0, sheet.indexOf('@media print'));
  const selectors = [...screenOnly.matchAll(/(:root[^{]*)\{/gu)].map(match => match[1]);
  expect(selectors.length).toBeGreaterThan(5);
  for (const selector of selectors) expect(selector).toContain(':host');
});
