import { expect, test } from 'vitest';
import { readOrder, rowsOf } from '../../../shared/commands/decide.ts';
import { COMMANDS } from '../../../shared/commands/index.ts';

test('an order nobody knows, or nobody can read, is refused and never thrown', () => {
  expect(readOrder({ name: 'ledger.conquer', args: {} })).toEqual({
    ok: false,
    refusal: { code: 'sync.unknown-command', detail: { name: 'ledger.conquer' } },
  });
  for (const args of [null, 'text', [], { taskId: { toString: 1 } }, JSON.parse('{"__proto__":{"taskId":"x"}}')]) {
    expect(readOrder({ name: 'ledger.closeOut', args })).toMatchObject({
      ok: false,
      refusal: { code: 'sync.malformed' },
    });
  }
});

test('fields nobody asked for do not get through', () => {
  const read = readOrder({
    name: 'ledger.closeOut',
    args: { taskId: 'some-task', evidence: '依据', state: 'open', keptBy: 'me' },
  });
  expect(read.ok && read.value.args).toEqual({ taskId: 'some-task', evidence: '依据' });
});

test('reading a record that was not asked for is a bug', () => {
  const rows = rowsOf([{ kind: 'task', id: 'a' }], new Map());
  expect(rows.get('task', 'a')).toBeNull();
  expect(() => rows.get('task', 'b')).toThrow('task:b was read but not named in reads');
});

test('names of commands are module.verbObject', () => {
  for (const name of COMMANDS.keys())
    expect(name).toMatch(
      /^(accounts|calendar|claims|dispatch|documents|ledger|meetings|regime|sites|slips)\.[a-z]+([A-Z][a-z]+)*$/,
    );
});
