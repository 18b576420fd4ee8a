import { expect, it } from 'vitest';
import { findKnownDocument } from '../../../extension/local/known-document.ts';
import { document, pack, row, task, workbench } from '../workbench.ts';

const ADDRESS = 'https://oa.example.gov.cn/view?id=1';

async function ledger() {
  const at = await workbench();
  await at.store.write(['rows', 'packs'], async tx => {
    await tx.packs.put([
      pack('office', 'document', [
        ['a', 3, { ...document('有号的', ['t1', 't2', 't3']), number: '示发〔2026〕7号' }],
        ['b', 4, { ...document('无号的'), number: null, sourceUrl: ADDRESS }],
      ]),
    ]);
    await tx.rows.put([
      row('task', 't1', 5, task('后到期', '2026-12-31'), ['office']),
      row('task', 't2', 5, task('先到期', '2026-12-01'), ['office']),
      row('task', 't3', 5, { ...task('已销号', '2026-11-01'), state: 'closed' }, ['office']),
    ]);
  });
  return at.store;
}

it('knows a document by its number, and when the first open task of it is due', async () => {
  const asked = { docNumber: '示发〔2026〕7号', address: 'https://elsewhere.example.gov.cn/' };
  expect(await findKnownDocument(await ledger(), asked)).toEqual({ known: true, documentId: 'a', dueOn: '2026-12-01' });
});

it('knows one without a number by the page it came from', async () => {
  const known = await findKnownDocument(await ledger(), { docNumber: null, address: ADDRESS });
  expect(known).toEqual({ known: true, documentId: 'b', dueOn: null });
});

it.each([
  ['another number', { docNumber: '示发〔2026〕8号', address: ADDRESS }],
  ['another page', { docNumber: null, address: `${ADDRESS}2` }],
])('does not take %s for it', async (_, asked) => {
  expect((await findKnownDocument(await ledger(), asked)).known).toBe(false);
});
