import { expect, it } from 'vitest';
import { noteChanges } from '../../../extension/local/changes.ts';
import { findKnownDocument, findKnownDocuments, heldReceiptOf } from '../../../extension/local/known-document.ts';
import { runOrders } from '../../../extension/local/run-orders.ts';
import { undoOrders } from '../../../extension/local/undo-orders.ts';
import type { ShownDocument } from '../../../shared/domain/documents/meeting.ts';
import { isoDate } from '../../../shared/kernel/dates.ts';
import { document, pack, row, tagOrder, task, workbench } from '../workbench.ts';

const ADDRESS = 'https://oa.example.gov.cn/view?id=1';
const shown = (changes: Partial<ShownDocument>): ShownDocument => ({
  ...{ title: null, number: null, issuers: [], issuedOn: null, address: 'https://elsewhere.example.gov.cn/' },
  ...changes,
});

const TITLED = {
  ...document('示例省教育厅关于做好示例工作的通知'),
  ...{ number: null, issuers: ['示例省教育厅'], issuedOn: '2026-11-20' },
};

async function ledger() {
  const at = await workbench();
  await at.store.write(['rows', 'packs'], async tx => {
    await tx.packs.put([
      pack('office', 'document', [
        ['a', 3, { ...document('有号的', ['t1', 't2', 't3']), number: '示发〔2026〕7号' }],
        ['b', 4, { ...document('无号的'), number: null, sourceUrl: ADDRESS }],
        ['c', 4, TITLED],
      ]),
    ]);
    await tx.rows.put([
      row('task', 't1', 5, task('后到期', '2026-12-31'), ['office']),
      row('task', 't2', 5, task('先到期', '2026-12-01'), ['office']),
      row('task', 't3', 5, { ...task('已销号', '2026-11-01'), state: 'closed' }, ['office']),
    ]);
  });
  return at;
}

it('knows a document by its number on any page, and when the first open task of it is due', async () => {
  const { store } = await ledger();
  const known = { known: true, question: false, documentId: 'a', dueOn: '2026-12-01', tasks: 3 };
  expect(await findKnownDocument(store, shown({ number: '示发〔2026〕7号' }))).toEqual(known);
  expect(await findKnownDocument(store, shown({ number: '示发[2026]007号', title: '有号的' }))).toEqual(known);
});

it('knows when a document shown was received; not where it may be another', async () => {
  const { store } = await ledger();
  expect(await heldReceiptOf(store, shown({ number: '示发〔2026〕7号', title: '有号的' }))).toBe('2026-11-20');
  expect(await heldReceiptOf(store, shown({ title: '关于做好示例工作的通知' }))).toBeNull();
  expect(await heldReceiptOf(store, shown({ number: '示发〔2026〕99号' }))).toBeNull();
});

it('knows one without a number by the page it came from', async () => {
  const { store } = await ledger();
  expect(await findKnownDocument(store, shown({ address: ADDRESS }))).toMatchObject({ known: true, documentId: 'b' });
});

it('knows one by title, issuer and date, and asks where it has the title alone', async () => {
  const { store } = await ledger();
  const title = '关于做好示例工作的通知';
  const whole = shown({ title, issuers: ['示例省教育厅'], issuedOn: isoDate('2026-11-20') });
  expect(await findKnownDocument(store, whole)).toMatchObject({ known: true, documentId: 'c' });
  expect(await findKnownDocument(store, shown({ title }))).toMatchObject({ known: false, question: true });
});

it('asks where one number stands over two titles', async () => {
  const { store } = await ledger();
  const other = shown({ number: '示发〔2026〕7号', title: '关于做好冬季取暖工作的通知' });
  expect(await findKnownDocument(store, other)).toMatchObject({ known: false, question: true, documentId: 'a' });
});

it.each([
  ['another number', shown({ number: '示发〔2026〕8号', address: ADDRESS })],
  ['another page', shown({ address: `${ADDRESS}2` })],
  ['another title', shown({ title: '关于做好别的工作的通知' })],
])('does not take %s for it', async (_, asked) => {
  const { store } = await ledger();
  expect(await findKnownDocument(store, asked)).toMatchObject({ known: false, question: false });
});

it('answers for the rows of a whole list at once, in their order', async () => {
  const { store } = await ledger();
  const rows = [
    shown({ number: '示发〔2026〕8号' }),
    shown({ number: '示发〔2026〕7号' }),
    shown({ address: ADDRESS }),
  ];
  const known = await findKnownDocuments(store, rows);
  expect(known.map(one => one.documentId)).toEqual([null, 'a', 'b']);
});

it('knows what was entered since it was last asked, and no more what was taken back', async () => {
  const at = await ledger();
  const asked = shown({ title: '刚入账的文件', address: 'http://x.example/' });
  expect((await findKnownDocument(at.store, asked)).question).toBe(false);
  const receipt = await runOrders(at, [tagOrder('00000000-0000-7000-8000-000000000001', '刚入账的文件')]);
  expect((await findKnownDocument(at.store, asked)).question).toBe(true);
  if (receipt.ok) await undoOrders(at, receipt.value);
  expect((await findKnownDocument(at.store, asked)).question).toBe(false);
});

it('knows what the server brought, by its new number', async () => {
  const { store } = await ledger();
  const asked = shown({ number: '示发〔2026〕9号' });
  expect((await findKnownDocument(store, asked)).known).toBe(false);
  await store.write(['rows', 'changes'], async tx => {
    await tx.rows.put([row('document', 'c', 9, { ...TITLED, number: '示发〔2026〕9号' }, ['office'])]);
    await noteChanges(tx, { keys: ['document:c'] });
  });
  expect(await findKnownDocument(store, asked)).toMatchObject({ known: true, documentId: 'c' });
  // its old key leads to it still, and it is the record that is asked
  expect(await findKnownDocument(store, shown({ title: '别的' }))).toMatchObject({ known: false, question: false });
});
