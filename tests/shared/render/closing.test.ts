import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/kernel/dates.ts';
import { closingLayout } from '../../../shared/render/closing.ts';
import { widthOf } from '../../../shared/render/typography.ts';
import { letter } from './sample-letter.ts';

const WIDTH = 28;
const closing = (signature: string | null, date: string, sealed: boolean) =>
  closingLayout(letter({ signature, issuedOn: isoDate(date), sealed }));

/** Where a line begins, counted in characters from the left edge of 版心. */
const begins = (line: { text: string; free: number } | null): number =>
  line === null ? Number.NaN : WIDTH - line.free - widthOf(line.text);

describe('署名 and 成文日期', () => {
  it('writes the date without noughts in front', () => {
    expect(closing('市委改革办', '2026-03-05', true).date?.text).toBe('2026年3月5日');
  });

  it('under a seal: the date four from the right, the signature centred over it', () => {
    const { signature, date } = closing('淄博市委改革办', '2026-11-24', true);
    expect(date?.free).toBe(4);
    expect(begins(signature) + 7 / 2).toBe(begins(date) + 7 / 2);
  });

  it('under a seal: a very long name stays inside 版心, the date under its middle', () => {
    const { signature, date } = closing('中共淄博市委全面深化改革委员会办公室', '2026-11-24', true);
    expect(signature?.free).toBe(0);
    expect(begins(signature) + 18 / 2).toBe(begins(date) + 7 / 2);
  });

  it('without a seal: the signature two from the right, the date beginning two further right', () => {
    const { signature, date } = closing('中共淄博市委全面深化改革委员会', '2026-11-24', false);
    expect(signature?.free).toBe(2);
    expect(begins(date)).toBe(begins(signature) + 2);
  });

  it('without a seal: where the date is the longer, it stands two from the right and the signature gives way', () => {
    const { signature, date } = closing('市委', '2026-11-24', false);
    expect(date?.free).toBe(2);
    expect(begins(date)).toBe(begins(signature) + 2);
  });

  it('does without either', () => {
    expect(closingLayout(letter({ signature: null, issuedOn: null }))).toEqual({ signature: null, date: null });
  });
});
