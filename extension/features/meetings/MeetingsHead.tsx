import { useMemo } from 'preact/hooks';
import { countMeetings, meetingsByMonth } from '../../../shared/domain/meetings/counts.ts';
import { MEETING_LEVELS } from '../../../shared/domain/meetings/types.ts';
import { MEETING_LEVEL_WORDS, RESULT_WORDS } from '../../../shared/words/meetings.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { addressText } from '../desk/address.ts';
import { isOfPart, MEETING_PARTS, periodOf, yearsOf } from './meeting-rows.ts';
import type { Meetings } from './use-meetings.ts';

const PART_WORDS = { all: '全部', upstream: '上级', city: '市级', district: '区县', group: '专项小组' } as const;

/** The head of the register: the parts it has, the period, what it says of it in numbers, and 登记会议 for who may. */
export function MeetingsHead({ meetings, registers }: { readonly meetings: Meetings; readonly registers: boolean }) {
  const { all, found, part, year, text, to, desk } = meetings;
  const years = useMemo(() => yearsOf(all, desk.today.value), [all, desk.today.value]);
  return (
    <div class="list-head">
      <div class="list-head-row">
        <h1>会议</h1>
        <TextField
          label="查找会议、议题、议定事项"
          labelHidden
          type="search"
          placeholder="会议、议题、议定事项"
          value={text}
          onChange={next => meetings.narrow({ text: next })}
        />
        <Select
          label="期间"
          labelHidden
          value={year}
          choices={[...years.map(one => ({ value: one, label: `${one}年` })), { value: 'all', label: '全部年度' }]}
          onChange={next => meetings.narrow({ year: next })}
        />
        {registers && <Button onPress={() => meetings.begin()}>登记会议</Button>}
      </div>
      <nav class="light-bar" aria-label="会议级别">
        {MEETING_PARTS.map(one => (
          <a key={one} href={addressText(to(null, { part: one }))} aria-current={one === part ? 'true' : undefined}>
            {PART_WORDS[one]}
            <span class="light-bar-count">{found.filter(row => isOfPart(row, one)).length}</span>
          </a>
        ))}
      </nav>
      <Figures meetings={meetings} />
    </div>
  );
}

function Figures({ meetings: { all, year, desk } }: { readonly meetings: Meetings }) {
  const today = desk.today.value;
  const counts = useMemo(
    () =>
      countMeetings(
        all.map(({ meeting }) => meeting),
        periodOf(year === 'all' ? '' : year),
        today,
      ),
    [all, year, today],
  );
  const { byLevel, own, considered, decisions, tasks } = counts;
  const levels = (['city', 'district', 'group'] as const).map(one => `${MEETING_LEVEL_WORDS[one]}${byLevel[one]}次`);
  const results = (['passed', 'in-principle', 'revise'] as const).map(one => `${RESULT_WORDS[one]}${considered[one]}`);
  return (
    <details class="meeting-figures">
      <summary>
        {`召开${own}次（${levels.join('，')}）；审议${considered.all}件次（${results.join('，')}）；议定${decisions}项，立项${tasks}项`}
      </summary>
      <MonthTable rows={all} year={year === 'all' ? today.slice(0, 4) : year} today={today} />
    </details>
  );
}

type MonthTableProps = Pick<Meetings, 'year'> & {
  readonly rows: Meetings['all'];
  readonly today: Parameters<typeof meetingsByMonth>[2];
};

/** The year by month and level (D-03). */
function MonthTable({ rows, year, today }: MonthTableProps) {
  const lines = meetingsByMonth(
    rows.map(({ meeting }) => meeting),
    Number(year),
    today,
  );
  return (
    <table class="month-table">
      <caption>{`${year}年各月召开次数（数字不作评分依据）`}</caption>
      <thead>
        <tr>
          <th scope="col">级别</th>
          {lines.map(({ month }) => (
            <th key={month} scope="col">{`${Number(month.slice(5))}月`}</th>
          ))}
          <th scope="col">合计</th>
        </tr>
      </thead>
      <tbody>
        {MEETING_LEVELS.map(level => (
          <tr key={level}>
            <th scope="row">{MEETING_LEVEL_WORDS[level]}</th>
            {lines.map(({ month, byLevel }) => (
              <td key={month}>{byLevel[level] === 0 ? '' : byLevel[level]}</td>
            ))}
            <td>{lines.reduce((sum, { byLevel }) => sum + byLevel[level], 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
