// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { CalendarPanel } from '../../../../../extension/features/settings/workdays/CalendarPanel.tsx';
import { calendarIn } from '../../../../../extension/local/calendar.ts';
import { noteChanges } from '../../../../../extension/local/changes.ts';
import { runOrders } from '../../../../../extension/local/run-orders.ts';
import { keyOf } from '../../../../../shared/commands/decide.ts';
import type { Role } from '../../../../../shared/domain/accounts/types.ts';
import { isCovered, isWorkday } from '../../../../../shared/domain/calendar/calendar.ts';
import { readNotice } from '../../../../../shared/domain/calendar/read-notice.ts';
import { builtInCalendar } from '../../../../../shared/domain/calendar/tables.ts';
import { isoDate } from '../../../../../shared/kernel/dates.ts';
import { findDeadlines } from '../../../../../shared/recognition/deadlines/find.ts';
import { person } from '../../../../shared/commands/world.ts';
import { document, person as personOf, row, task } from '../../../workbench.ts';
import { deviceWith } from '../../device.ts';
import { NOTICE_2027 } from './notice-2027.ts';

afterEach(cleanup);

const SENTENCE = '自印发之日起10个工作日内报送实施方案。';
const ISSUED = isoDate('2027-02-04');

async function setUp(role: Role = 'office.clerk') {
  const device = await deviceWith([row('document', 'letter', 8, { ...document('letter'), issuedOn: ISSUED })]);
  const { view, store } = device;
  view.watchKind('calendarYear');
  const [deadline] = findDeadlines([{ at: 0, text: SENTENCE, kind: 'text', level: 0 }], {
    issuedOn: ISSUED,
    calendar: calendarIn(view),
  });
  const body = (content: string, dueOn: string | null) => ({
    ...task(content, dueOn),
    documentId: 'letter',
    quote: SENTENCE,
    dueRule: deadline?.rule ?? null,
  });
  await store.write(['rows'], tx =>
    tx.rows.put([
      row('person', 'clerk', 9, personOf('office', role)),
      row('task', 'counted', 10, body('报送实施方案', deadline?.resolved ?? null)),
      row('task', 'chosen', 11, { ...body('另定日期的任务', '2027-02-25'), dueRule: null }),
    ]),
  );
  const actor = person(role, 'office');
  const show = () =>
    render(<CalendarPanel {...{ view, actor }} now={device.now.value} run={orders => runOrders(device, orders)} />);
  show();
  await waitFor(() => expect(view.watchKind('task').value.size).toBe(2));
  return { ...device, dueOn: (id: string) => view.watchKind('task').value.get(id)?.body.dueOn };
}

const write = (text: string) => fireEvent.input(screen.getByLabelText('通知全文'), { target: { value: text } });
const paste = (text: string) => {
  fireEvent.click(screen.getByRole('button', { name: '导入放假安排' }));
  write(text);
};

test('each year stands with its source', async () => {
  await setUp();
  const lines = within(screen.getByRole('list'))
    .getAllByRole('listitem')
    .map(line => line.textContent);
  expect(lines).toContain('2026年 国办发明电〔2025〕7号公布');
  expect(lines.find(line => line?.startsWith('2027年'))).toBe('2027年至2035年 调休未公布估算');
});

test('a pasted notice shows what it changes and which deadlines move; adopted, days and dates follow', async () => {
  const { view, dueOn } = await setUp();
  expect(dueOn('counted')).toBe('2027-02-26');
  paste(NOTICE_2027);
  await screen.findByText('2027年放假安排，已通过核对');
  expect(screen.getByText('改为上班').nextSibling?.textContent).toContain('2027年2月13日 周六、2027年2月20日 周六');
  const moved = within(screen.getByRole('region', { name: '变动的期限1件，采用时一并调整' }));
  expect(moved.getByText('2027年2月26日 周五 → 2027年2月24日 周三')).toBeTruthy();
  expect(screen.queryByText('另定日期的任务')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '采用2027年放假安排' }));
  await screen.findByText('已采用2027年放假安排');
  await waitFor(() => expect(dueOn('counted')).toBe('2027-02-24'));
  expect(dueOn('chosen')).toBe('2027-02-25');
  expect(view.watchKind('task').value.get('counted')?.body.dueRule).not.toContain('估算');
  expect(isWorkday(calendarIn(view), isoDate('2027-02-20'))).toBe(true);
  expect(isCovered(calendarIn(view), isoDate('2027-02-20'))).toBe(true);
  expect(screen.getByText(/^2027年$/).closest('li')?.textContent).toContain('国办发明电〔2026〕9号');
});

test('a notice that does not check out is refused in words and changes nothing', async () => {
  const { store } = await setUp();
  paste(NOTICE_2027.replace('2月20日（周六）', '2月20日（周日）'));
  await screen.findByText('春节：原文写“2月20日（周日）”，该日实为周六。');
  expect(screen.queryByRole('button', { name: /^采用/ })).toBeNull();
  write('关于报送总结的通知');
  await screen.findByText(/没有找到/);
  expect(await store.read(['outbox'], tx => tx.outbox.range({ from: 0, to: 9 }))).toEqual([]);
});

const adoptedBody = (notice: string, at: string, earlier: readonly object[] = []) => {
  const read = readNotice(notice, builtInCalendar);
  return { v: 2, table: read.sound && read.table, adoptedAt: at, adoptedBy: 'clerk', earlier };
};

async function adoptElsewhere({ store }: Pick<Awaited<ReturnType<typeof setUp>>, 'store'>, rev: number, body: object) {
  await store.write(['rows', 'changes'], async tx => {
    await tx.rows.put([row('calendarYear', 'calendar-2027', rev, body)]);
    await noteChanges(tx, { keys: [keyOf({ kind: 'calendarYear', id: 'calendar-2027' })] });
  });
}

test('where an administrator adopted it, the office is shown the dates that have not followed, and moves them', async () => {
  const { store, dueOn } = await setUp();
  await adoptElsewhere({ store }, 20, adoptedBody(NOTICE_2027, '2026-11-23T01:00:00.000Z'));
  await screen.findByRole('region', { name: '以下期限尚未按现行安排调整' });
  expect(dueOn('counted')).toBe('2027-02-26');
  fireEvent.click(screen.getByRole('button', { name: '调整1件期限' }));
  await waitFor(() => expect(dueOn('counted')).toBe('2027-02-24'));
  await waitFor(() => expect(screen.queryByRole('button', { name: '调整1件期限' })).toBeNull());
});

test('dates counted by a table that was corrected since are found too, not only those counted by the built-in one', async () => {
  const { store, dueOn } = await setUp();
  const first = adoptedBody(NOTICE_2027, '2026-11-23T01:00:00.000Z');
  await adoptElsewhere({ store }, 20, first);
  fireEvent.click(await screen.findByRole('button', { name: '调整1件期限' }));
  await waitFor(() => expect(dueOn('counted')).toBe('2027-02-24'));
  const corrected = NOTICE_2027.replace('、2月20日（周六）上班', '上班').replace('9号', '10号');
  const earlier = [{ table: first.table, adoptedAt: first.adoptedAt }];
  await adoptElsewhere({ store }, 21, adoptedBody(corrected, '2026-11-23T02:00:00.000Z', earlier));
  fireEvent.click(await screen.findByRole('button', { name: '调整1件期限' }));
  await waitFor(() => expect(dueOn('counted')).toBe('2027-02-25'));
});

test('a unit without the right sees the table and is offered no import', async () => {
  await setUp('department.handler');
  expect(screen.queryByRole('button', { name: '导入放假安排' })).toBeNull();
});
