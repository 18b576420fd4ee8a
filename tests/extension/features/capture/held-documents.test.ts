import { expect, test } from 'vitest';
import { metIn } from '../../../../extension/features/capture/held-documents.ts';
import { documentSchema } from '../../../../shared/domain/documents/types.ts';
import { document } from '../../workbench.ts';

const shown = { title: '有号的', number: null, issuers: [], issuedOn: null, address: null };
const body = (title: string, changes: object) => ({ body: documentSchema.parse({ ...document(title), ...changes }) });
const held = new Map([
  ['theirs', body('有号的', { number: '示发〔2026〕12号' })],
  ['ours', body('有号的', { number: '示发〔2026〕12号', keptBy: 'east' })],
  ['unnumbered', body('无号的', { number: null, sourceUrl: 'http://oa.example.gov.cn/9' })],
]);

test.each([
  ['by number, the own register first', { number: '示发〔2026〕12号' }, { id: 'ours', meeting: 'same' }],
  [
    'by number with another title, as a question',
    { number: '示发〔2026〕12号', title: '关于取暖' },
    { id: 'ours', meeting: 'question' },
  ],
  [
    'by address where it has no number',
    { title: '无号的', address: 'http://oa.example.gov.cn/9' },
    { id: 'unnumbered', meeting: 'same' },
  ],
  ['not by another number', { number: '示发〔2026〕13号' }, null],
  ['not without anything', { title: null }, null],
])('a document of the ledger is found %s', (_, change, met) => {
  expect(metIn(held, { ...shown, ...change }, 'east')).toEqual(met);
});
