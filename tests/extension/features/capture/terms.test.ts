import { describe, expect, test } from 'vitest';
import {
  contentFrom,
  firstTerms,
  inOrder,
  type TermContext,
  termsFrom,
  withDeadline,
  withProposal,
} from '../../../../extension/features/capture/terms.ts';
import type { KnownUnit } from '../../../../extension/features/units/directory.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { deadline, proposal, recognised } from './recognised.ts';

const unit = (id: string, name: string, shortName: string, active = true): KnownUnit => ({
  ...{ v: 1, kind: 'department', parentId: 'city', initials: '', order: 1 },
  ...{ id, name, shortName, active },
});
const units = [
  { ...unit('city', '示例市', '示例市'), kind: 'city' as const, parentId: null },
  { ...unit('east', '东山区', '东山区'), kind: 'district' as const, parentId: 'city' },
  { ...unit('west', '西河县', '西河县'), kind: 'district' as const, parentId: 'city' },
  unit('fgw', '示例市发展和改革委员会', '市发展改革委'),
  unit('zjj', '示例市住房和城乡建设局', '市住建局'),
  unit('old', '示例市规划局', '市规划局', false),
];
const context: TermContext = { units, ownUnit: null, lastLead: null, today: isoDate('2026-11-24') };
const termsOf = (changes: Parameters<typeof recognised>[0], at = context) =>
  termsFrom(recognised(changes), '关于印发《示例方案》的通知', at);

describe('what is offered for a document', () => {
  test.each([
    ['关于印发《示例方案》的通知', '落实《示例方案》'],
    ['关于转发《甲关于〈乙〉的意见》的通知', '落实《甲关于〈乙〉的意见》'],
    ['关于深化改革的意见', '落实《关于深化改革的意见》'],
    ['', ''],
  ])('%s becomes %s', (title, content) => expect(contentFrom(title)).toBe(content));

  test('its one certain deadline, with rule and sentence, to be confirmed by using it', () => {
    const { terms, sources } = termsOf({});
    expect(terms).toMatchObject({ dueOn: '2026-12-31', dueRule: '月底即当月最后一日', quote: '于12月底前报送。' });
    expect(sources).toMatchObject({ content: 'guessed', dueOn: 'guessed' });
  });

  test.each([
    [
      'the soonest that has not passed',
      [deadline('2027-06-30'), deadline('2026-11-20'), deadline('2026-12-15')],
      '2026-12-15',
    ],
    ['the last when all have passed', [deadline('2026-10-01'), deadline('2026-11-20')], '2026-11-20'],
    ['none that is a goal', [deadline('2026-12-31', { tier: 'goal' })], null],
    ['none that is unsure', [deadline('2026-12-31', { confidence: 0.7 })], null],
    ['none without a date', [deadline(null, { kind: 'vague' })], null],
  ])('%s', (_, deadlines, dueOn) => expect(termsOf({ deadlines }).terms.dueOn).toBe(dueOn));

  test('the lead its only task names, with those who help', () => {
    const tasks = [proposal('建平台', { leads: ['市发展改革委'], supports: ['市住建局', '不认识的单位'] })];
    expect(termsOf({ tasks })).toMatchObject({
      terms: { leadUnitId: 'fgw', coUnitIds: ['zjj'] },
      sources: { leadUnitId: 'guessed', coUnitIds: 'guessed' },
    });
  });

  test('no lead when its tasks name different ones; the one used last when they name none', () => {
    const tasks = [proposal('甲', { leads: ['市发展改革委'] }), proposal('乙', { leads: ['市住建局'] })];
    expect(termsOf({ tasks }).terms.leadUnitId).toBe(null);
    expect(termsOf({}, { ...context, lastLead: 'zjj' })).toMatchObject({
      terms: { leadUnitId: 'zjj' },
      sources: { leadUnitId: 'guessed' },
    });
  });

  test('its own unit for who sets tasks for no other, whatever the document names', () => {
    const tasks = [proposal('建平台', { leads: ['市发展改革委'], supports: ['市发展改革委'] })];
    expect(termsOf({ tasks }, { ...context, ownUnit: 'zjj' }).terms).toMatchObject({
      leadUnitId: 'zjj',
      coUnitIds: [],
    });
  });

  test('nothing of the words of an internal document', () => {
    const { terms } = termsOf({ internal: true });
    expect(terms).toMatchObject({ content: '办理内部文件', quote: null, dueRule: null, dueOn: '2026-12-31' });
  });
});

test('a chosen deadline replaces date, rule and sentence and is no guess any more', () => {
  const chosen = withDeadline(termsOf({}), deadline('2027-06-30', { rule: '', quote: '' }), false, 'read');
  expect(chosen.terms).toMatchObject({ dueOn: '2027-06-30', dueRule: null, quote: null });
  expect(chosen.sources.dueOn).toBe('read');
});

test('a proposed task brings its words, units and date; without a date the one chosen stays', () => {
  const first = termsOf({});
  const task = proposal('建立 运营机制', { leads: ['市发展改革委'], dueOn: isoDate('2027-03-31') });
  expect(withProposal(first, task, context).terms).toMatchObject({
    content: '建立 运营机制',
    leadUnitId: 'fgw',
    dueOn: '2027-03-31',
  });
  expect(withProposal(first, proposal('建平台'), context).terms.dueOn).toBe('2026-12-31');
});

test('deadlines are shown soonest first, those without a date last', () => {
  const shown = inOrder([deadline(null), deadline('2027-01-01'), deadline('2026-12-01')]);
  expect(shown.map(one => one.resolved)).toEqual(['2026-12-01', '2027-01-01', null]);
});

test('names are read as those of the text’s own place', () => {
  const proposed = proposal('建平台', { leads: ['各区县', '住建局'], supports: ['省财政厅'] });
  const from = (issuers: string[]) => withProposal(termsOf({}), proposed, { ...context, issuers }).terms;
  expect(from(['示例市人民政府'])).toMatchObject({ leadUnitId: 'zjj', coUnitIds: ['east', 'west'] });
  expect(from(['国务院办公厅'])).toMatchObject({ leadUnitId: null, coUnitIds: [] });
});

test('of a document of which only the title is known the task is named after it; without one nothing is proposed', () => {
  const named = firstTerms(null, '关于印发《示例方案》的通知', context);
  expect(named).toMatchObject({ terms: { content: '落实《示例方案》', dueOn: null }, sources: { content: 'guessed' } });
  expect(firstTerms(null, '', context).terms.content).toBe('');
});
