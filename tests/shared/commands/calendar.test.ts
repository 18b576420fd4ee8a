import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/kernel/dates.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { officialYear } from '../domain/calendar/official-year.ts';
import { person, World } from './world.ts';

const ADMIN = person('administrator', 'office');
const CLERK = person('office.clerk', 'office');
const HANDLER = person('department.handler', 'housing');
const sentence = (result: ReturnType<World['run']>) => (result.ok ? null : refusalText(result.refusal));
const table = officialYear(2027, '2026-11-10');

test.each([ADMIN, CLERK])('an administrator or the office adopts a year, with who and when', someone => {
  const world = new World();
  expect(sentence(world.run(someone, 'calendar.adoptYear', { table }))).toBeNull();
  expect(world.get('calendarYear', 'calendar-2027')).toEqual({
    v: 2,
    table,
    adoptedAt: '2026-11-24T01:00:00.000Z',
    adoptedBy: someone.kind === 'person' ? someone.personId : '',
    earlier: [],
  });
});

test('a unit adopts no calendar for the others', () => {
  expect(sentence(new World().run(HANDLER, 'calendar.adoptYear', { table }))).toContain('当前账号无此权限');
});

test('adopting the same table again changes nothing; a corrected one takes its place and keeps it', () => {
  const world = new World();
  world.run(ADMIN, 'calendar.adoptYear', { table });
  expect(world.run(CLERK, 'calendar.adoptYear', { table })).toEqual({ ok: true, value: [] });
  const corrected = { ...table, makeUpDays: [...table.makeUpDays, isoDate('2027-10-09')] };
  expect(sentence(world.run(CLERK, 'calendar.adoptYear', { table: corrected }))).toBeNull();
  expect(world.get('calendarYear', 'calendar-2027')).toMatchObject({
    table: corrected,
    earlier: [{ table, adoptedAt: '2026-11-24T01:00:00.000Z' }],
  });
});

const { notice, holidays } = table;
test.each([
  [
    'a year far off',
    officialYear(2029, '2026-11-10'),
    '未采用：只能采用上年、本年和下一年的放假安排，2029年不在其内。',
  ],
  ['another kind of number', { ...table, notice: { ...notice, number: '某政发〔2026〕7号' } }, '不是国办发明电的文号'],
  ['a notice of a later year', { ...table, notice: { ...notice, issuedOn: '2028-01-03' } }, '晚于2027年'],
  ['a holiday left out', { ...table, holidays: holidays.slice(1) }, '没有元旦的安排'],
  ['a holiday twice', { ...table, holidays: [...holidays, ...holidays.slice(0, 1)] }, '元旦的安排出现了2次'],
  ['an end before its beginning', withFirst({ from: '2027-01-03', to: '2027-01-01' }), '元旦的起止日期不对'],
  ['a holiday of a month', withFirst({ from: '2027-01-01', to: '2027-01-31' }), '元旦的起止日期不对'],
  ['days of another year', withFirst({ from: '2026-01-01', to: '2026-01-03' }), '元旦的放假日期不在2027年'],
  ['work on a weekday', { ...table, makeUpDays: ['2027-02-19'] }, '2027-02-19写为上班，但该日不是周末'],
  ['work in a holiday', { ...table, makeUpDays: ['2027-02-06'] }, '又在春节假期之内'],
  ['work in another year', { ...table, makeUpDays: ['2028-01-01'] }, '上班日2028-01-01不在2027年'],
])('%s is refused, with a sentence that says so', (_name, bad, words) => {
  const world = new World();
  expect(sentence(world.run(ADMIN, 'calendar.adoptYear', { table: bad }))).toContain(words);
  expect(world.get('calendarYear', 'calendar-2027')).toBeNull();
});

function withFirst(days: { from: string; to: string }) {
  return { ...table, holidays: holidays.map((one, index) => (index === 0 ? { ...one, ...days } : one)) };
}

test('a 元旦 that begins in the old year is taken', () => {
  const early = withFirst({ from: '2026-12-31', to: '2027-01-02' });
  expect(sentence(new World().run(ADMIN, 'calendar.adoptYear', { table: early }))).toBeNull();
});

test('an older notice does not take the place of a newer one', () => {
  const world = new World();
  world.run(ADMIN, 'calendar.adoptYear', { table });
  const older = officialYear(2027, '2026-10-30');
  expect(sentence(world.run(ADMIN, 'calendar.adoptYear', { table: older }))).toContain('已按成文日期更晚的');
});

test('a table that is no table is refused before it is decided', () => {
  const bad = { table: { ...table, makeUpDays: ['2027-02-30'] } };
  expect(sentence(new World().run(ADMIN, 'calendar.adoptYear', bad))).toContain('内容有误');
});

test('a notice dated after today is refused, for it would bar every right one afterwards', () => {
  const late = { ...table, notice: { ...notice, issuedOn: '2026-12-18' } };
  expect(sentence(new World().run(ADMIN, 'calendar.adoptYear', { table: late }))).toContain(
    '成文日期2026-12-18晚于今天',
  );
});
