import { useMemo, useState } from 'preact/hooks';
import type { Order } from '../../../../shared/commands/decide.ts';
import type { Actor } from '../../../../shared/domain/accounts/actor.ts';
import { may } from '../../../../shared/domain/accounts/policy.ts';
import { calendarsBefore } from '../../../../shared/domain/calendar/in-force.ts';
import { dateInChina } from '../../../../shared/kernel/dates.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { momentWords } from '../../../../shared/words/dates.ts';
import { calendarIn } from '../../../local/calendar.ts';
import type { LocalView } from '../../../local/view.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { whyNotTaken } from '../../accounts/perform.ts';
import { type CalendarRow, calendarRows, SOURCE_WORDS } from './calendar-rows.ts';
import { MovedList } from './MovedList.tsx';
import { moveOrders, tasksBehind } from './moved-tasks.ts';
import { NoticeForm } from './NoticeForm.tsx';

type CalendarPanelProps = {
  readonly view: LocalView;
  readonly actor: Actor;
  readonly now: number;
  readonly run: (orders: readonly Order[]) => Promise<Result<unknown>>;
  /** Reads the page of a notice the person came from; null where they came otherwise. */
  readonly notice?: (() => Promise<string | null>) | null;
};

/** 工作日历: each year with its source, the import of a notice for who may adopt one, and the deadlines that still stand on another table. */
export function CalendarPanel({ view, actor, now, run, notice = null }: CalendarPanelProps) {
  const [importing, setImporting] = useState(notice !== null);
  const [said, setSaid] = useState<string | null>(null);
  const adopted = view.watchKind('calendarYear').value;
  const records = { tasks: view.watchKind('task').value, documents: view.watchKind('document').value };
  const calendar = calendarIn(view);
  const today = dateInChina(now);
  const behind = useMemo(
    () => tasksBehind(records, calendarsBefore([...adopted.values()].map(({ body }) => body)), calendar),
    [records.tasks, records.documents, adopted, calendar],
  );
  const give = async (orders: readonly Order[], done: string): Promise<string | null> => {
    const refusal = await whyNotTaken(run(orders));
    if (refusal === null) setSaid(done);
    return refusal;
  };
  return (
    <>
      <p class="secondary">工作日、期限和提醒按本表计算。估算的年份调休未公布，公布后请导入通知。</p>
      <ul class="option-rows calendar-rows">
        {calendarRows(calendar, adopted).map(row => (
          <YearLine key={row.year} row={row} now={now} nameOf={id => personName(view, id)} />
        ))}
      </ul>
      {said !== null && <Notice kind="info" title={said} />}
      {behind.length > 0 && (
        <MovedList
          {...{ moved: behind, actor, today }}
          title="以下期限尚未按现行安排调整"
          onMove={() => give(moveOrders(behind, actor), '已调整期限')}
        />
      )}
      {may(actor, 'calendar.adopt') && !importing && <Button onPress={() => setImporting(true)}>导入放假安排</Button>}
      {importing && may(actor, 'calendar.adopt') && (
        <NoticeForm
          {...{ calendar, records, actor, today, notice }}
          onAdopt={async (orders, year) => {
            const refusal = await give(orders, `已采用${year}年放假安排`);
            if (refusal === null) setImporting(false);
            return refusal;
          }}
          onClose={() => setImporting(false)}
        />
      )}
    </>
  );
}

type YearLineProps = { readonly row: CalendarRow; readonly now: number; readonly nameOf: (id: string) => string };

function YearLine({ row, now, nameOf }: YearLineProps) {
  const { year, until, source, table, adopted } = row;
  return (
    <li>
      <span>
        {until > year ? `${year}年至${until}年` : `${year}年`}
        <span class="hint">{` ${table.notice?.number ?? '调休未公布'}`}</span>
      </span>
      <span class="hint">
        {adopted !== null && `${nameOf(adopted.by)} ${momentWords(Date.parse(adopted.at), now)}采用`}
      </span>
      <span class="secondary nobr">{SOURCE_WORDS[source]}</span>
    </li>
  );
}

const personName = (view: LocalView, id: string): string =>
  view.watchKind('person').value.get(id)?.body.name ?? '姓名不详';
