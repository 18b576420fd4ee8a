import { describe, expect, it } from 'vitest';
import { conditionsOf, NO_FILTER, withoutCondition } from '../../../../extension/features/ledger/filter-conditions.ts';
import { filterOf, filterTasks, queryOf, standingCounts } from '../../../../extension/features/ledger/task-filter.ts';
import { directoryOf } from '../../../../extension/features/units/directory.ts';
import { reportOf, rowsOf, taskOf } from './tasks.ts';

const rows = rowsOf(
  {
    late: taskOf('优化营商环境', '2026-11-20', { tags: ['试点'], reports: [reportOf('difficult', '资金未落实')] }),
    near: taskOf('农村集体产权改革', '2026-11-27', {
      leadUnitId: 'water',
      coUnitIds: ['east'],
      number: '改〔2026〕12-03',
    }),
    review: taskOf('数据要素改革', '2026-11-20', { state: 'review' }),
    undated: taskOf('城市更新', null),
  },
  ['undated'],
  ['near'],
);
const left = (part: Partial<typeof NO_FILTER>) => filterTasks(rows, { ...NO_FILTER, ...part }).map(row => row.id);

describe('what narrows the ledger', () => {
  it.each([
    [{}, ['late', 'near', 'review', 'undated']],
    [{ standing: 'overdue' }, ['late']],
    [{ standing: 'open' }, ['late', 'near', 'undated']],
    [{ standing: 'review' }, ['review']],
    [{ standing: 'undated' }, ['undated']],
    [{ standing: 'difficult' }, ['late']],
    [{ standing: 'disputed' }, ['near']],
    [{ standing: 'unsent' }, ['undated']],
    [{ lead: 'water' }, ['near']],
    [{ support: 'east' }, ['near']],
    [{ tag: '试点' }, ['late']],
    [{ text: '营商' }, ['late']],
    [{ text: '资金' }, ['late']],
    [{ text: '202612' }, ['near']],
    [{ text: '水利 农村' }, ['near']],
    [{ text: '水利', standing: 'overdue' }, []],
  ] as const)('%j leaves %j', (filter, ids) => {
    expect(left(filter as never)).toEqual(ids);
  });

  it('counts how tasks stand in one go, one task in several ways', () => {
    expect(standingCounts(rows)).toEqual({
      ...{ overdue: 1, today: 0, near: 1, review: 1, open: 3, closed: 0 },
      ...{ undated: 1, difficult: 1, disputed: 1, unsent: 1 },
    });
  });

  it('stands in the address, and what the address does not know is left out', () => {
    const filter = { ...NO_FILTER, standing: 'near', lead: 'water', text: '农村' } as const;
    expect(filterOf(queryOf(filter))).toEqual(filter);
    expect(filterOf({ standing: 'somehow' })).toEqual(NO_FILTER);
  });

  it('is said in words, and loses one condition at a time', () => {
    const filter = { ...NO_FILTER, standing: 'near', lead: 'gone', tag: '民生', text: '农村' } as const;
    const words = conditionsOf(filter, directoryOf(new Map(), new Map()));
    expect(words.map(({ field, verb = '是', value }) => `${field}${verb}${value}`)).toEqual([
      '牵头单位是单位不详',
      '标签是民生',
      '内容含“农村”',
    ]);
    expect(withoutCondition(filter, 'text')).toEqual({ ...filter, text: '' });
    expect(withoutCondition(filter, 'lead').lead).toBeNull();
  });
});
