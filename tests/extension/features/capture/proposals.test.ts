import { describe, expect, test } from 'vitest';
import { hindrances, merged, toggled } from '../../../../extension/features/capture/proposal-acts.ts';
import { proposalsFrom, shortTitle } from '../../../../extension/features/capture/proposals.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { deadline, evidenceFor, proposal, recognised } from './recognised.ts';

const unit = (id: string, name: string, shortName: string, kind: string, parentId: string | null) =>
  ({ id, v: 1, name, shortName, kind, parentId, initials: '', order: 1, active: true }) as never;
const units = [
  unit('city', '示例市', '示例市', 'city', null),
  unit('edu', '示例市教育局', '市教育局', 'department', 'city'),
  unit('tax', '示例市财政局', '市财政局', 'department', 'city'),
];
const context = { units, issuers: ['示例市人民政府'], ownUnit: null, lastLead: 'tax', today: isoDate('2026-11-24') };
const of = (tasks: ReturnType<typeof proposal>[], changes: object = {}, own: string | null = null) => {
  const read = recognised({ deadlines: [], tasks, ...changes });
  return proposalsFrom({ read, evidence: evidenceFor(read), context: { ...context, ownUnit: own }, set: new Set() });
};
const sure = proposal('（一）甲事项。做甲。', {
  leads: ['市教育局'],
  supports: ['市财政局'],
  dueOn: isoDate('2027-01-15'),
});

describe('a measure as a task', () => {
  test('is ticked where unit and date are sure', () => {
    expect(of([sure])[0]).toMatchObject({
      picked: true,
      terms: { content: '甲事项', leadUnitId: 'edu', coUnitIds: ['tax'], dueOn: '2027-01-15' },
    });
  });

  test('takes the document’s date where it has none, as a guess, and is not ticked', () => {
    const [one] = of([{ ...sure, dueOn: null }], { deadlines: [deadline('2026-12-31')] });
    expect(one).toMatchObject({ picked: false, terms: { dueOn: '2026-12-31' }, sources: { dueOn: 'guessed' } });
  });

  test('never takes the unit used last as its lead', () => {
    const [one] = of([{ ...sure, leads: ['某某公司'], supports: [] }]);
    expect(one).toMatchObject({ picked: false, terms: { leadUnitId: null }, unknown: ['某某公司'] });
  });

  test('of a unit’s own register is ticked where it names that unit', () => {
    const list = of([sure, { ...sure, at: 12, leads: ['某某公司'], supports: [] }], {}, 'tax');
    expect(list.map(one => [one.picked, one.terms.leadUnitId])).toEqual([
      [true, 'tax'],
      [false, 'tax'],
    ]);
  });

  test('is not proposed again, nor at all from a document marked 内部', () => {
    const read = recognised({ tasks: [sure] });
    const set = new Set([evidenceFor(read).tasks[0]!.exact]);
    expect(proposalsFrom({ read, evidence: evidenceFor(read), context, set })).toEqual([]);
    expect(of([sure], { internal: true })).toEqual([]);
  });
});

test('two measures become one with both units and the earlier date', () => {
  const list = of([sure, { ...sure, at: 12, leads: ['市财政局'], supports: [], dueOn: isoDate('2026-12-20') }]);
  const one = merged(list, list[1]!.key);
  expect(one).toHaveLength(1);
  expect(one[0]?.terms).toMatchObject({ leadUnitId: 'edu', coUnitIds: ['tax'], dueOn: '2026-12-20' });
});

test('a lead still missing hinders what is ticked and nothing else', () => {
  const list = of([{ ...sure, leads: ['某某公司'], supports: [] }]);
  expect(hindrances(list).size).toBe(0);
  expect([...hindrances(toggled(list, list[0]!.key)).values()]).toEqual(['选一个牵头单位。']);
});

test.each([
  ['（一）编制事项清单。各市对照清单，梳理事项。', '编制事项清单'],
  ['3.推进综合窗口改造', '推进综合窗口改造'],
  [`${'长'.repeat(40)}，${'话'.repeat(40)}。`, '长'.repeat(40)],
])('%s is called %s', (text, title) => expect(shortTitle(text)).toBe(title));
