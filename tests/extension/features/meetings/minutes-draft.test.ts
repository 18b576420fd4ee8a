import { describe, expect, test } from 'vitest';
import { draftsFrom, hindranceOf, minutesOrders } from '../../../../extension/features/meetings/minutes-draft.ts';
import type { UnitKind } from '../../../../shared/domain/accounts/types.ts';
import { must } from '../../../../shared/kernel/assert.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import type { SpokenDecision } from '../../../../shared/recognition/minutes.ts';

const unit = (id: string, name: string, kind: UnitKind, parentId: string | null = 'city') => ({
  ...{ v: 1 as const, id, name, shortName: name, kind, parentId, initials: 'x', order: 1, active: true },
});
const UNITS = [
  unit('city', '示例市', 'city', null),
  unit('finance', '示例市财政局', 'department'),
  unit('housing', '示例市住房和城乡建设局', 'department'),
  unit('north', '北区', 'district'),
];
const spoken = (set: Partial<SpokenDecision>): SpokenDecision => ({
  ...{
    text: '会议决定，由市财政局制定办法。',
    stance: 'duty',
    leads: ['市财政局'],
    supports: [],
    dueOn: null,
    dueRule: null,
  },
  ...set,
});
const drafts = (sentences: readonly SpokenDecision[], ownUnit: string | null = null) =>
  draftsFrom(sentences, { units: UNITS, ownUnit });

describe('what is proposed of a sentence', () => {
  test.each([
    ['a duty of a unit we know', {}, 'task', 'finance'],
    ['a duty of a district', { leads: ['北区'] }, 'task', 'north'],
    ['a duty of nobody we know', { leads: ['省财政厅'] }, 'decision', null],
    ['a decision', { stance: 'decision', leads: [] }, 'decision', null],
    ['an aside', { stance: 'aside', leads: [] }, 'none', null],
  ] as const)('%s', (_, set, fate, leadUnitId) => {
    expect(drafts([spoken(set)])[0]).toMatchObject({ fate, leadUnitId });
  });

  test('who else is named helps', () => {
    const [draft] = drafts([spoken({ leads: ['市财政局', '北区'], supports: ['市住建局'] })]);
    expect(draft?.coUnitIds).toEqual(['north', 'housing']);
  });

  test('a district leads what it sets itself, whoever is named', () => {
    expect(drafts([spoken({ supports: ['市住建局'] })], 'north')[0]).toMatchObject({
      leadUnitId: 'north',
      coUnitIds: [],
    });
  });
});

test('a task wants a lead, a decision its words, what is left out nothing', () => {
  const [draft] = drafts([spoken({ leads: [] })]);
  if (draft === undefined) throw new Error('no draft');
  expect(hindranceOf({ ...draft, fate: 'task' })).toBe('选一个牵头单位，或只记入。');
  expect(hindranceOf({ ...draft, fate: 'decision', text: ' ' })).toBe('填写内容，不记的选“不记”。');
  expect(hindranceOf({ ...draft, fate: 'none', text: '' })).toBeNull();
});

test('decisions and tasks are written in one transaction, each task with its decision and sentence', () => {
  let made = 0;
  const entropy = { now: () => 1000, bytes: (length: number) => new Uint8Array(length).fill(made++) };
  const list = drafts([
    spoken({ dueOn: isoDate('2026-12-31'), dueRule: '写明的日期' }),
    spoken({ stance: 'decision', leads: [], text: '会议原则同意方案。' }),
    spoken({ stance: 'aside', leads: [], text: '会议指出，要提高站位。' }),
  ]);
  const place = { meetingId: 'm', documentId: null, keptBy: 'office', entropy };
  const [write, task, ...rest] = minutesOrders(list, place);
  const { decisions } = must(write, 'an order').args as { decisions: { id: string; text: string }[] };
  expect(decisions.map(({ text }) => text)).toEqual(['会议决定，由市财政局制定办法。', '会议原则同意方案。']);
  expect(rest).toEqual([]);
  expect(task).toMatchObject({
    name: 'ledger.addTask',
    args: {
      keptBy: 'office',
      decision: { meetingId: 'm', decisionId: decisions[0]?.id },
      terms: {
        content: '由市财政局制定办法',
        quote: '会议决定，由市财政局制定办法。',
        leadUnitId: 'finance',
        dueOn: '2026-12-31',
      },
    },
  });
  expect(
    minutesOrders(
      list.map(one => ({ ...one, fate: 'none' as const })),
      place,
    ),
  ).toEqual([]);
});
