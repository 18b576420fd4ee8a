// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { meeting } from '../../../shared/domain/meetings/meetings.ts';
import { person, row } from '../../workbench.ts';
import { deskOn, detail } from '../desk/desk-on.tsx';

afterEach(cleanup);

const PLACE = '#/dispatch?tab=meetings';
const upstream = row(
  'meeting',
  'u',
  10,
  meeting({ level: 'central', body: '中央深改委', nth: 3, heldOn: '2026-11-10' }),
);
const own = row('meeting', 'm', 11, meeting({ heldOn: '2026-11-20', nth: 8 }));
const district = row('person', 'clerk', 4, person('east', 'district.office'));
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('the register', () => {
  test('says what belongs here while it is empty', async () => {
    await deskOn(PLACE);
    expect(await screen.findByText('还没有登记会议。')).toBeTruthy();
  });

  test('lists meetings newest first, with level, day and how an upstream one was taken up', async () => {
    await deskOn(PLACE, [upstream, own]);
    const table = within(await screen.findByRole('grid', { name: '会议' }));
    await table.findByText('中央深改委第3次会议');
    expect(table.getAllByRole('rowheader').map(cell => cell.textContent)).toEqual([
      '示例市委改革委第8次会议',
      '中央深改委第3次会议',
    ]);
    expect(table.getByText('待合并传达')).toBeTruthy();
    expect(screen.getByText(/召开1次（市级1次，区县0次，专项小组0次）/)).toBeTruthy();
  });

  test('a part of it by level', async () => {
    await deskOn(`${PLACE}&part=upstream`, [upstream, own]);
    const table = within(await screen.findByRole('grid', { name: '会议' }));
    await table.findByText('中央深改委第3次会议');
    expect(table.queryByText('示例市委改革委第8次会议')).toBeNull();
  });

  test('a meeting is registered with what is pre-filled and a day', async () => {
    const { queued } = await deskOn(`${PLACE}&do=register`, [upstream]);
    await detail('登记会议');
    expect((screen.getByLabelText('会议名称') as HTMLInputElement).value).toBe('中央深改委');
    expect((screen.getByLabelText('第几次') as HTMLInputElement).value).toBe('4');
    type('召开日期', '2026-11-23');
    fireEvent.submit(screen.getByRole('form', { name: '登记会议' }));
    expect(await detail('中央深改委第4次会议')).toBeTruthy();
    expect((await queued()).map(({ order }) => order)).toMatchObject([
      {
        name: 'meetings.register',
        args: { keptBy: 'office', level: 'central', facts: { body: '中央深改委', nth: 4, heldOn: '2026-11-23' } },
      },
    ]);
  });

  test('a refusal is said where it was typed: an upstream meeting of tomorrow', async () => {
    const { queued } = await deskOn(`${PLACE}&do=register`, [upstream]);
    await detail('登记会议');
    type('召开日期', '2026-11-25');
    fireEvent.submit(screen.getByRole('form', { name: '登记会议' }));
    expect(await screen.findByText('未登记：会议日期2026年11月25日晚于今天。请填实际召开的日期。')).toBeTruthy();
    expect(await queued()).toEqual([]);
  });
});

describe('议程', () => {
  test('第一议题 passes the waiting upstream meeting on, its title written', async () => {
    const { queued } = await deskOn('#/dispatch/m?tab=meetings&do=item', [upstream, own]);
    const beside = await detail('示例市委改革委第8次会议');
    expect((screen.getByLabelText('议题名称') as HTMLInputElement).value).toBe('传达学习中央深改委第3次会议精神');
    fireEvent.submit(screen.getByRole('form', { name: '列入议题' }));
    expect(await beside.findByText('传达学习中央深改委第3次会议精神')).toBeTruthy();
    expect((await queued())[0]?.order).toMatchObject({
      name: 'meetings.addItem',
      args: { meetingId: 'm', isFirst: true, item: { upstreamMeetingIds: ['u'] } },
    });
    await waitFor(() => expect(screen.getByText('传达中央深改委第3次会议')).toBeTruthy());
  });
});

describe('议定事项', () => {
  test('minutes are split, ticked and become decisions and tasks at once', async () => {
    const { queued } = await deskOn('#/dispatch/m?tab=meetings&do=minutes', [own]);
    await detail('示例市委改革委第8次会议');
    type('会议纪要', '会议决定，建立月调度机制。\n由示例单位牵头于12月15日前制定方案。\n会议指出，改革已进入深水区。');
    click('拆成议定事项');
    expect(await screen.findByText('读到3句。逐句核对：立项、只记入，或不记。')).toBeTruthy();
    const rows = screen.getAllByRole('group', { name: /^处理：/ });
    const chosen = rows.map(group => (group.querySelector('input:checked') as HTMLInputElement).value);
    // two units are called so: which one is asked
    expect(chosen).toEqual(['decision', 'decision', 'none']);
    fireEvent.click(within(rows[1] as HTMLElement).getByLabelText('立项'));
    click('记入2项，立项1项');
    expect(await screen.findByText('选一个牵头单位，或只记入。')).toBeTruthy();
    expect(await queued()).toEqual([]);
    fireEvent.click(within(rows[1] as HTMLElement).getByLabelText('只记入'));
    click('记入2项，立项0项');
    await waitFor(async () => expect(await queued()).toHaveLength(1));
    expect((await queued())[0]?.order).toMatchObject({
      name: 'meetings.addDecisions',
      args: { decisions: [{ text: '会议决定，建立月调度机制。' }, { text: '由示例单位牵头于12月15日前制定方案。' }] },
    });
  });

  test('marked minutes are not read and not kept', async () => {
    await deskOn('#/dispatch/m?tab=meetings&do=minutes', [own]);
    await detail('示例市委改革委第8次会议');
    type('会议纪要', '机密★5年\n会议决定，建立月调度机制。');
    click('拆成议定事项');
    expect(await screen.findByText(/未读取：所贴内容标有“机密”/)).toBeTruthy();
    expect((screen.getByLabelText('会议纪要') as HTMLTextAreaElement).value).toBe('');
  });

  test('a district reads a meeting of the city and changes nothing', async () => {
    const decided = {
      ...meeting({ nth: 8, unitIds: ['east'] }),
      decisions: [{ id: 'd', text: '抓好落实。', taskId: 't' }],
    };
    await deskOn('#/dispatch/m?tab=meetings&do=minutes', [row('meeting', 'm', 11, decided), district]);
    const beside = await detail('示例市委改革委第8次会议');
    expect(beside.getByText('抓好落实。')).toBeTruthy();
    expect(beside.queryByRole('button', { name: '记入纪要' })).toBeNull();
    expect(beside.queryByLabelText('会议纪要')).toBeNull();
  });
});

test('a district notes that it passed an upstream meeting on in writing: no fault, no score', async () => {
  const { queued } = await deskOn('#/dispatch/u?tab=meetings&do=study:east', [upstream, district]);
  const beside = await detail('中央深改委第3次会议');
  expect(beside.getByText(/不作评分依据/)).toBeTruthy();
  fireEvent.click(screen.getByLabelText('已书面传达（不专门开会）'));
  type('学习传达', '2026-11-12');
  fireEvent.submit(screen.getByRole('form', { name: '登记传达情况' }));
  expect(await beside.findByText('已书面传达')).toBeTruthy();
  expect(beside.getByText(/学习传达 11月12日 周四，会后2个工作日/)).toBeTruthy();
  expect((await queued())[0]?.order.args).toEqual({
    meetingId: 'u',
    unitId: 'east',
    set: { inWriting: true, studiedOn: '2026-11-12' },
  });
});
