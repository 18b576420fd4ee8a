import { expect, test } from 'vitest';
import { CHAIN_START, linkMaker, linkOf } from '../../../server/store/audit-chain.ts';

const EVENTS = [
  '{}',
  '{"text":"改〔2026〕012-01 ，“一件事”"}',
  `{"long":"${'督'.repeat(30_000)}"}`,
  '{"face":"😀"}',
  '{"a":1}',
];

test('an event is stored byte for byte as its hash was taken, whatever came before it in the same memory', () => {
  const link = linkMaker();
  let previous = CHAIN_START;
  for (const event of EVENTS) {
    const { bytes, hash } = link(previous, event);
    expect(Buffer.from(bytes).toString()).toBe(event);
    expect(hash).toBe(linkOf(previous, event));
    previous = hash;
  }
});
