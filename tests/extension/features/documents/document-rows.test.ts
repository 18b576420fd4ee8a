import { describe, expect, it } from 'vitest';
import { documentRows, filterDocuments } from '../../../../extension/features/documents/document-rows.ts';
import { documentSchema } from '../../../../shared/domain/documents/types.ts';
import { document } from '../../workbench.ts';

const body = (title: string, more: object = {}) => documentSchema.parse({ ...document(title), ...more });

const rows = documentRows({
  entries: new Map([
    [
      'old',
      { body: body('关于推进基层减负的意见', { receivedOn: '2026-10-08', issuers: ['某市委'] }), pending: false },
    ],
    [
      'new',
      { body: body('关于深化营商环境改革的通知', { number: '示办发〔2026〕12号', taskIds: ['t'] }), pending: true },
    ],
  ]),
  conflicts: new Map([['old', [{}]]]),
  worst: ids => (ids.length === 0 ? null : { state: 'near', symbol: '◑', words: '余3个工作日', workdays: 3 }),
});

describe('the register', () => {
  it('lists the newest first, with the worst light of the tasks, ⇡ and conflicts', () => {
    expect(rows.map(row => [row.id, row.worst?.state ?? null, row.unsent, row.disputed])).toEqual([
      ['new', 'near', true, 0],
      ['old', null, false, 1],
    ]);
  });

  it.each([
    ['营商', '', ['new']],
    ['202612号', '', ['new']],
    ['办发 营商', '', ['new']],
    ['某市委', '', ['old']],
    ['', '2026-10', ['old']],
    ['营商', '2026-10', []],
    ['', '', ['new', 'old']],
  ])('“%s” in month “%s” leaves %j', (text, month, ids) => {
    expect(filterDocuments(rows, { text, month }).map(row => row.id)).toEqual(ids);
  });
});
