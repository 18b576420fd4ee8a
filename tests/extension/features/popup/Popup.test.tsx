// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { createDuePlan } from '../../../../extension/features/popup/due-plan.ts';
import { Popup } from '../../../../extension/features/popup/Popup.tsx';
import { createPopupActs } from '../../../../extension/features/popup/popup-acts.ts';
import { reminderKeep } from '../../../../extension/features/reminders/keep.ts';
import { EVERY_NUMBER, type RowRecord } from '../../../../extension/local/contract.ts';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import { person, row, task } from '../../workbench.ts';
import { deviceWith } from '../device.ts';
import { oneAfterTheOther } from '../reminders/one-after-the-other.ts';
import { signed, slip } from '../slips/slip-bodies.ts';

afterEach(cleanup);

const handler = row('person', 'clerk', 4, person('east', 'district.office'));

async function setUp(tasks: readonly (readonly [id: string, body: unknown])[], more: readonly RowRecord[] = []) {
  const rows = tasks.map(([id, body], index) => row('task', id, 10 + index, body));
  const device = await deviceWith([handler, ...rows, ...more]);
  const { view, area, perform, entropy, now, toaster, store } = device;
  const keep = reminderKeep(area, 'clerk', oneAfterTheOther());
  const due = createDuePlan({ view, keep, personId: 'clerk', now });
  const acts = createPopupActs({
    ...{ keep, perform, entropy, calendar: () => builtInCalendar },
    say: words => void toaster.show(words),
    actor: () => due.actor.peek(),
  });
  const opened: string[] = [];
  render(
    <Popup
      {...{ view, due, acts, now }}
      onOpenDesk={place => opened.push(place)}
      onOptions={() => undefined}
      onSyncNow={() => undefined}
      onCapture={null}
    />,
  );
  await waitFor(() => expect(due.ready.value).toBe(true));
  const queued = () => store.read(['outbox'], tx => tx.outbox.range(EVERY_NUMBER));
  return { ...device, queued, opened };
}

const group = (name: string) => within(screen.getByRole('region', { name }));

test('lists what is late, due today and due within five workdays, most pressing first', async () => {
  await setUp([
    ['near', task('报送三季度情况', '2026-11-27')],
    ['late', task('制定实施方案', '2026-11-20')],
    ['today', task('公布清单', '2026-11-24')],
    ['soon', task('汇总经验', '2026-12-10')],
    ['far', task('全面总结', '2027-03-31')],
    ['foreign', { ...task('别人的任务', '2026-11-24'), leadUnitId: 'office' }],
  ]);
  expect(screen.getAllByRole('heading', { level: 2 }).map(one => one.textContent)).toEqual([
    '逾期1件',
    '今日到期1件',
    '5个工作日内1件',
  ]);
  expect(group('逾期').getByText('逾期2个工作日（11月20日 周五）')).toBeTruthy();
  expect(screen.getByText('另有1件在15个工作日内到期。')).toBeTruthy();
  expect(screen.queryByText('别人的任务')).toBe(null);
});

describe('a slip sent to my unit', () => {
  test('is signed for in place, and then waits for the reply', async () => {
    const { queued } = await setUp([], [row('slip', 's', 30, slip('press'))]);
    fireEvent.click(await screen.findByRole('button', { name: '签收：催办单改催〔2026〕5号' }));
    expect(await screen.findByText('反馈余3个工作日')).toBeTruthy();
    expect((await queued())[0]?.order).toEqual({ name: 'slips.sign', args: { slipId: 's', on: '2026-11-24' } });
  });

  test('is replied to in place; a 催办单 wants a new date', async () => {
    const { queued } = await setUp([], [row('slip', 's', 30, slip('press', signed))]);
    fireEvent.click(await screen.findByRole('button', { name: '反馈：催办单改催〔2026〕5号' }));
    fireEvent.input(screen.getByLabelText('未办结的原因'), { target: { value: '等待上位文件' } });
    fireEvent.click(screen.getByRole('button', { name: '反馈' }));
    expect(await screen.findByText(/要写明原因和新的完成时限/)).toBeTruthy();
    fireEvent.input(screen.getByLabelText('新的完成时限'), { target: { value: '2026-12-18' } });
    fireEvent.click(screen.getByRole('button', { name: '反馈' }));
    await waitFor(async () => expect((await queued()).map(({ order }) => order.name)).toEqual(['slips.reply']));
    await waitFor(() => expect(screen.queryByRole('region', { name: '三单一书' })).toBeNull());
  });

  test('of which nothing is owed is not shown', async () => {
    await setUp(
      [],
      [
        row(
          'slip',
          's',
          30,
          slip('press', { state: 'withdrawn', withdrawn: { by: 'clerk', on: '2026-11-23', reason: '误发' } }),
        ),
      ],
    );
    expect(screen.queryByRole('region', { name: '三单一书' })).toBeNull();
  });
});

describe('a row is answered in place', () => {
  test('已送审 reports it and takes it off the list; 撤销 brings it back', async () => {
    const { queued, toaster } = await setUp([['today', task('公布清单', '2026-11-24')]]);
    fireEvent.click(screen.getByRole('button', { name: '已送审：公布清单' }));
    expect(await screen.findByText('5个工作日内没有到期事项')).toBeTruthy();
    expect((await queued())[0]?.order).toMatchObject({
      name: 'ledger.report',
      args: { taskId: 'today', state: 'submitted' },
    });
    toaster.undo();
    expect(await screen.findByRole('button', { name: '已送审：公布清单' })).toBeTruthy();
  });

  test('有困难 wants one line and reports it', async () => {
    const { queued } = await setUp([['today', task('公布清单', '2026-11-24')]]);
    fireEvent.click(screen.getByRole('button', { name: '有困难：公布清单' }));
    fireEvent.click(screen.getByRole('button', { name: '上报' }));
    expect(await screen.findByText('写明难在哪里、需要谁协调。')).toBeTruthy();
    fireEvent.input(screen.getByLabelText('困难'), { target: { value: '缺一项数据' } });
    fireEvent.click(screen.getByRole('button', { name: '上报' }));
    await waitFor(async () =>
      expect((await queued())[0]?.order.args).toMatchObject({ state: 'difficult', text: '缺一项数据' }),
    );
    expect(await screen.findByText('待同步')).toBeTruthy();
  });

  test('稍后 puts it off and shows until when; it can be brought back', async () => {
    const { toaster } = await setUp([['near', task('报送三季度情况', '2026-11-27')]]);
    fireEvent.click(screen.getByRole('button', { name: '稍后：报送三季度情况' }));
    expect(await screen.findByText('已推迟1件')).toBeTruthy();
    expect(toaster.toasts.value[0]?.text).toBe('已推迟，11月25日 周三 09:00再提醒');
    fireEvent.click(screen.getByRole('button', { name: '恢复：报送三季度情况' }));
    expect(await screen.findByRole('button', { name: '稍后：报送三季度情况' })).toBeTruthy();
  });

  test('its words open it on the desk', async () => {
    const { opened } = await setUp([['today', task('公布清单', '2026-11-24')]]);
    fireEvent.click(screen.getByRole('button', { name: '公布清单' }));
    expect(opened).toEqual(['#/tasks/today']);
  });
});

test('with nothing due says so and names what comes next', async () => {
  await setUp([['soon', task('汇总经验', '2026-12-10')]]);
  expect(screen.getByText('最近一件：汇总经验，余12个工作日（12月10日 周四）。')).toBeTruthy();
});

test('the foot says how fresh everything is and what waits', async () => {
  await setUp([['today', task('公布清单', '2026-11-24')]]);
  expect(screen.getByText('尚未同步')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '已送审：公布清单' }));
  expect(await screen.findByText('待发1项')).toBeTruthy();
});
