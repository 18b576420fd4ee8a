import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Order } from '../../../../shared/commands/decide.ts';
import type { Actor } from '../../../../shared/domain/accounts/actor.ts';
import type { OfficialYear } from '../../../../shared/domain/calendar/adopted.ts';
import { changedDays } from '../../../../shared/domain/calendar/changed-days.ts';
import { type NoticeRead, readNotice } from '../../../../shared/domain/calendar/read-notice.ts';
import type { Calendar } from '../../../../shared/domain/calendar/types.ts';
import { daysBetween, type IsoDate } from '../../../../shared/kernel/dates.ts';
import { documentDate, listDate } from '../../../../shared/words/dates.ts';
import { Button } from '../../../ui/Button.tsx';
import { FactList } from '../../../ui/FactList.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { MovedList } from './MovedList.tsx';
import { movedTasks, moveOrders } from './moved-tasks.ts';

type NoticeFormProps = {
  readonly calendar: Calendar;
  readonly records: Parameters<typeof movedTasks>[0];
  readonly actor: Actor;
  readonly today: IsoDate;
  /** Reads the page the notice stands on; null where it is pasted. */
  readonly notice: (() => Promise<string | null>) | null;
  /** Gives back why not. */
  readonly onAdopt: (orders: readonly Order[], year: number) => Promise<string | null>;
  readonly onClose: () => void;
};

const NOT_READ = '未读出通知页面，页面可能已经关闭。请复制通知全文粘贴到这里。';

/** 导入放假安排: the notice pasted, what it says and changes, the deadlines that move, and 采用. */
export function NoticeForm({ calendar, records, actor, today, notice, onAdopt, onClose }: NoticeFormProps) {
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const read = useMemo(() => (text.trim() === '' ? null : readNotice(text, calendar)), [text, calendar]);
  const type = (next: string) => {
    setText(next);
    setRefused(null);
  };
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice === null) return;
    place.current?.scrollIntoView({ block: 'center' });
    void notice().then(read => (read === null ? setRefused(NOT_READ) : setText(read)));
  }, []);
  return (
    <div class="calendar-import" ref={place}>
      <TextArea
        label="通知全文"
        hint="打开国务院办公厅关于部分节假日安排的通知，全选、复制，粘贴到这里。文号和落款日期一并粘贴。"
        rows={6}
        value={text}
        onChange={type}
      />
      {read?.sound === false && <Problems problems={read.problems} />}
      {read?.sound === true && (
        <SoundNotice {...{ read, calendar, records, actor, today, onAdopt, onRefused: setRefused }} />
      )}
      {refused !== null && <Notice kind="error" title={refused} />}
      <Button kind="quiet" onPress={onClose}>
        取消
      </Button>
    </div>
  );
}

const Problems = ({ problems }: { readonly problems: readonly string[] }) => (
  <>
    <Notice kind="error" title="未通过核对">
      现行安排未改动。请对照通知原文改正上面的文字。
    </Notice>
    <ul class="calendar-problems">
      {problems.map(problem => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  </>
);

type SoundNoticeProps = Omit<NoticeFormProps, 'onClose' | 'notice'> & {
  readonly read: NoticeRead & { sound: true };
  readonly onRefused: (why: string | null) => void;
};

function SoundNotice({ read, calendar, records, actor, today, onAdopt, onRefused }: SoundNoticeProps) {
  const { table, next } = read;
  const [busy, setBusy] = useState(false);
  const changes = useMemo(() => changedDays(calendar, next, table.year), [calendar, next, table]);
  const moved = useMemo(() => movedTasks(records, calendar, next), [records.tasks, records.documents, calendar, next]);
  const adopt = async () => {
    setBusy(true);
    const orders = [{ name: 'calendar.adoptYear', args: { table } }, ...moveOrders(moved, actor)];
    onRefused(await onAdopt(orders, table.year).finally(() => setBusy(false)));
  };
  const listed = (days: readonly IsoDate[]) =>
    days.length === 0 ? '无' : days.map(day => listDate(day, today)).join('、');
  return (
    <>
      <h3>{`${table.year}年放假安排，已通过核对`}</h3>
      <FactList facts={factsOf(table, listed)} />
      <h3>与现行安排不同</h3>
      <FactList
        facts={[
          { name: '改为休息', value: listed(changes.nowOff) },
          { name: '改为上班', value: listed(changes.nowWorked) },
        ]}
      />
      {moved.length === 0 ? (
        <p class="secondary">本机所见的在办任务，期限没有变动。</p>
      ) : (
        <MovedList title={`变动的期限${moved.length}件，采用时一并调整`} {...{ moved, actor, today }} />
      )}
      <Button kind="primary" busy={busy ? '正在采用' : null} onPress={() => void adopt()}>
        {`采用${table.year}年放假安排`}
      </Button>
    </>
  );
}

function factsOf({ notice, holidays, makeUpDays }: OfficialYear, listed: (days: readonly IsoDate[]) => string) {
  const holidayFacts = holidays.map(({ name, from, to }) => ({
    name,
    value:
      from === to
        ? `${listed([from])}，放假1天`
        : `${listed([from])}至${listed([to])}，放假${daysBetween(from, to) + 1}天`,
  }));
  return [
    { name: '依据', value: `${notice.number}，${documentDate(notice.issuedOn)}` },
    ...holidayFacts,
    { name: '调休上班', value: listed(makeUpDays) },
  ];
}
