import { expect, test } from 'vitest';
import { TextBytes } from '../../../server/store/text-bytes.ts';

test('the bytes of a text are its UTF-8, short after long and long after short', () => {
  const texts = new TextBytes();
  for (const text of ['督察', '', '改'.repeat(20_000), '一', '😀'.repeat(9000), 'a'])
    expect(Buffer.from(texts.of(text)).toString()).toBe(text);
  expect(Buffer.from(texts.joined('0a\n', '督')).toString()).toBe('0a\n督');
});
