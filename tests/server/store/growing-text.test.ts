import { expect, test } from 'vitest';
import { GrowingText } from '../../../server/store/growing-text.ts';

test('what was appended is there as UTF-8, however much and however often', () => {
  const text = new GrowingText();
  for (const parts of [['督察', '', 'a'.repeat(70_000), '😀'], ['改'.repeat(90_000)], ['b', '革']]) {
    text.clear();
    for (const part of parts) text.append(part);
    const whole = Buffer.from(parts.join(''));
    expect(Buffer.from(text.bytes).equals(whole)).toBe(true);
    expect(text.length).toBe(whole.length);
  }
});
