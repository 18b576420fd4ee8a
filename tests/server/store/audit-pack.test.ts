import { expect, test } from 'vitest';
import { CHAIN_START, linkOf } from '../../../server/store/audit-chain.ts';
import { AuditPack, unpack } from '../../../server/store/audit-pack.ts';

const EVENTS = ['{}', '{"text":"改〔2026〕012-01 ，“一件事”"}', `{"long":"${'督'.repeat(90_000)}"}`, '{"face":"😀"}'];

function packOf(events: readonly string[], pack = new AuditPack()): { pack: AuditPack; hashes: string[] } {
  const hashes: string[] = [];
  for (const event of events) {
    const hash = linkOf(hashes.at(-1) ?? CHAIN_START, event);
    pack.add(Buffer.from(event), hash);
    hashes.push(hash);
  }
  return { pack, hashes };
}

test('the events of a pack come out word for word, each with its own hash', () => {
  const { pack, hashes } = packOf(EVENTS);
  const expected = EVENTS.map((event, at) => ({ event, hash: hashes[at] }));
  expect(unpack(Buffer.from(pack.packed()))).toEqual(expected);
  expect([...pack.each()].map(({ event, hash }) => ({ event: Buffer.from(event).toString(), hash }))).toEqual(expected);
  expect(pack.count).toBe(EVENTS.length);
});

test('a pack that was emptied keeps nothing of what was in it', () => {
  const { pack } = packOf(EVENTS);
  pack.clear();
  expect([pack.count, pack.length]).toEqual([0, 0]);
  packOf(['{"a":1}'], pack);
  expect(unpack(Buffer.from(pack.packed()))).toEqual([{ event: '{"a":1}', hash: linkOf(CHAIN_START, '{"a":1}') }]);
});

test('a hundred commands alike take less than a fifth of their text', () => {
  const events = Array.from({ length: 100 }, (_, n) =>
    `{"command":"ledger.addTask","args":{"content":"第${n}项"},"n":${n}}`.padEnd(600),
  );
  const { pack } = packOf(events);
  expect(pack.packed().length).toBeLessThan(pack.length / 5);
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, -3)],
  ['cut within its hashes', (bytes: Buffer) => bytes.subarray(0, 20)],
  ['empty', () => Buffer.alloc(0)],
  ['one event short in its count', (bytes: Buffer) => Buffer.concat([Buffer.from([3]), bytes.subarray(1)])],
  ['not compressed', (bytes: Buffer) => bytes.fill(0x41, 4 + EVENTS.length * 32)],
])('a pack that is %s is none', (_says, spoil) => {
  expect(unpack(spoil(Buffer.from(packOf(EVENTS).pack.packed())))).toBeNull();
});
