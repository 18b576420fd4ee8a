import { expect, test } from 'vitest';
import { performer, whyNotTaken } from '../../../../extension/features/accounts/perform.ts';
import { StoreFault } from '../../../../extension/local/store-fault.ts';
import type { Undone } from '../../../../extension/local/undo-orders.ts';
import { ok, refuse } from '../../../../shared/kernel/result.ts';

function toaster() {
  const shown: { text: string; undo?: () => void }[] = [];
  return { shown, show: (words: { text: string; undo?: () => void }) => shown.push(words) };
}
const receipt = ok({ entryIds: ['a'], reverse: null });
const dropped = async (): Promise<Undone> => ({ undone: 'dropped' });

test('what is done is said, with 撤销', async () => {
  const said = toaster();
  expect(await performer({ run: async () => receipt, undo: dropped, toaster: said })([], '已入账')).toBe(null);
  expect(said.shown[0]).toMatchObject({ text: '已入账', undo: expect.any(Function) });
});

test('what is refused is handed back to the form and not said as done', async () => {
  const said = toaster();
  const perform = performer({ run: async () => refuse('task.unknown'), undo: dropped, toaster: said });
  expect(await perform([], '已入账')).toEqual({ code: 'task.unknown' });
  expect(said.shown).toEqual([]);
});

test('撤销 that comes too late says why', async () => {
  const said = toaster();
  const undo = async (): Promise<Undone> => ({ undone: null, why: 'sent' });
  await performer({ run: async () => receipt, undo, toaster: said })([], '已入账');
  said.shown[0]?.undo?.();
  await Promise.resolve();
  expect(said.shown[1]?.text).toBe('未撤销：已经发送。');
});

test('a full disk is said, and the form hears that nothing was saved', async () => {
  const said = toaster();
  const run = () => Promise.reject(new StoreFault('quota'));
  await expect(performer({ run, undo: dropped, toaster: said })([], '已入账')).rejects.toThrow(StoreFault);
  expect(said.shown[0]?.text).toContain('未保存：本机存储空间已满');
});

test('a form without 撤销 hears why too: refused, a full disk, or nothing at all', async () => {
  expect(await whyNotTaken(Promise.resolve(receipt))).toBeNull();
  expect(await whyNotTaken(Promise.resolve(refuse('account.not-permitted')))).toContain('无此权限');
  expect(await whyNotTaken(Promise.reject(new StoreFault('quota')))).toContain('存储空间已满');
  expect(await whyNotTaken(Promise.reject(new Error('broken')))).toContain('本机存储读写失败');
});
