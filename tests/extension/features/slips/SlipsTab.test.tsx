// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { document, row, task } from '../../workbench.ts';
import { deskOn, detail } from '../desk/desk-on.tsx';
import { as, signed, slip, unsent, west } from './slip-bodies.ts';

afterEach(cleanup);

const PLACE = '#/dispatch?tab=slips';
const late = row('task', 'a', 10, task('制定实施方案', '2026-11-20'));
const DISTRICT = as('east', 'district.office');
const DEPUTY = as('office', 'office.deputy-director');
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const barred = (name: string) => screen.getByRole('button', { name }).getAttribute('title');
const names = (orders: readonly { order: { name: string } }[]) => orders.map(({ order }) => order.name);

describe('今日建议', () => {
  const tasks = [
    late,
    row('task', 'b', 11, { ...task('报送试点总结', '2026-11-23'), documentId: 'd' }),
    row('task', 'c', 12, { ...task('开展专项评估', '2026-11-19'), leadUnitId: 'west' }),
    row('document', 'd', 13, document('关于示例改革的通知', ['b'])),
    west,
  ];

  test('are merged by unit and passed on for signing by one press', async () => {
    const { queued, desk } = await deskOn(PLACE, tasks);
    expect(await screen.findByText('建议催办3件，其中2件同一单位，合并为1件。')).toBeTruthy();
    click('送审2件');
    await waitFor(async () => expect(await queued()).toHaveLength(4));
    const orders = await queued();
    expect(names(orders)).toEqual(['slips.draft', 'slips.check', 'slips.draft', 'slips.check']);
    expect(orders[0]?.order.args).toMatchObject({
      type: 'press',
      keptBy: 'office',
      rule: 'overdue',
      terms: {
        addresseeId: 'west',
        skipReason: '任务已列入台账并明确时限，未另发交办单。',
        items: [{ taskId: 'c', dueOn: '2026-11-19' }],
      },
    });
    expect(orders[2]?.order.args).toMatchObject({
      terms: { items: [{ taskId: 'a' }, { taskId: 'b', basis: '示发〔2026〕1号' }] },
    });
    await waitFor(() => expect(screen.queryByText(/^建议催办/)).toBeNull());
    expect([...desk.view.watchKind('slip').value.values()].map(({ body }) => body.state)).toEqual([
      'checked',
      'checked',
    ]);
  });

  test('one left out stays; each says why it is proposed', async () => {
    const { queued } = await deskOn(PLACE, tasks);
    fireEvent.click(await screen.findByRole('button', { name: '逐件查看' }));
    expect(screen.getByText('逾期2个工作日，尚未报送。')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: /西区/ }));
    click('送审1件');
    await waitFor(async () => expect(await queued()).toHaveLength(2));
    expect(await screen.findByText('建议催办1件。')).toBeTruthy();
  });

  test('one that breaks a red line is drawn up and changed first', async () => {
    await deskOn(PLACE, [row('task', 'a', 10, task('与镇办签订目标责任状', '2026-11-20'))]);
    fireEvent.click(await screen.findByRole('button', { name: '逐件查看' }));
    expect(screen.getByText(/不符合规则T12。/)).toBeTruthy();
    expect(barred('送审0件')).toBe('没有可送审的建议。');
    click(/^拟制后修改/);
    expect(await screen.findByText(/T12一票否决和责任状/)).toBeTruthy();
    expect(screen.getByText(/“不得随意设置“一票否决”和签订责任状事项”/)).toBeTruthy();
  });

  test('what went out this week waits for the next', async () => {
    await deskOn(PLACE, [
      late,
      row('slip', 's', 20, slip('press', { items: [{ ...slip('press').items[0], taskId: 'x' }] })),
    ]);
    fireEvent.click(await screen.findByRole('button', { name: '逐件查看' }));
    expect(screen.getByText('本周已向该单位发催办单，11月30日 周一再一并发出。')).toBeTruthy();
    expect(barred('送审0件')).toBe('没有可送审的建议。');
  });

  test('are none of a unit’s business', async () => {
    await deskOn(PLACE, [late, DISTRICT]);
    expect(await screen.findByText('还没有发给本单位的单子。')).toBeTruthy();
    expect(screen.queryByRole('region', { name: '今日建议' })).toBeNull();
    expect(screen.queryByRole('button', { name: '拟制' })).toBeNull();
  });
});

describe('签发', () => {
  const waiting = row('slip', 's', 20, slip('press', unsent('checked')));

  test('is for who may sign; a clerk is told who that is', async () => {
    await deskOn(`${PLACE.replace('?', '/s?')}`, [late, waiting]);
    await detail('催办单');
    expect(barred('签发')).toBe('由专职副主任签发。');
  });

  test('says what will happen and asks for one act', async () => {
    const { queued } = await deskOn('#/dispatch/s?tab=slips', [late, waiting, DEPUTY]);
    const beside = await detail('催办单');
    expect(beside.getByText('红线检查通过')).toBeTruthy();
    click('签发');
    const dialog = within(await screen.findByRole('dialog', { name: '签发催办单' }));
    expect(dialog.getByText('催办单发示例：制定实施方案')).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: '签发' }));
    await waitFor(async () => expect(names(await queued())).toEqual(['slips.issue']));
    expect((await queued())[0]?.order.args).toMatchObject({ type: 'press', addresseeId: 'east', on: '2026-11-24' });
    expect(await beside.findByText('待签收')).toBeTruthy();
    expect(beside.getByText('待编号')).toBeTruthy();
  });

  test('of a batch takes those that wait', async () => {
    const another = row('slip', 't', 21, slip('order', unsent('checked')));
    const { queued } = await deskOn(PLACE, [late, waiting, another, DEPUTY]);
    await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(2));
    fireEvent.click(screen.getByRole('checkbox', { name: '全选' }));
    fireEvent.click(await screen.findByRole('button', { name: '签发1件' }));
    const dialog = within(await screen.findByRole('dialog', { name: '签发1件' }));
    fireEvent.click(dialog.getByRole('button', { name: '签发' }));
    await waitFor(async () => expect(names(await queued())).toEqual(['slips.issue']));
  });
});

describe('the addressee', () => {
  test('signs with one press, and the time for the reply runs from then', async () => {
    const { queued } = await deskOn('#/dispatch/s?tab=slips', [late, row('slip', 's', 20, slip('press')), DISTRICT]);
    const beside = await detail('催办单改催〔2026〕5号');
    click('签收');
    expect(await beside.findByText('反馈余3个工作日')).toBeTruthy();
    expect((await queued())[0]?.order).toEqual({ name: 'slips.sign', args: { slipId: 's', on: '2026-11-24' } });
    expect(beside.getByText('11月27日 周五（签收之日起3个工作日内）')).toBeTruthy();
  });

  test('replies in place; a 催办单 wants a new date', async () => {
    const { queued } = await deskOn('#/dispatch/s?tab=slips', [
      late,
      row('slip', 's', 20, slip('press', signed)),
      DISTRICT,
    ]);
    await detail('催办单改催〔2026〕5号');
    click('反馈');
    type('办理情况', '等待上位文件');
    click('反馈');
    expect(await screen.findByText('选新的完成时限。')).toBeTruthy();
    type('新的完成时限', '2026-12-18');
    click('反馈');
    await waitFor(async () => expect(names(await queued())).toEqual(['slips.reply']));
    expect((await queued())[0]?.order.args).toMatchObject({ text: '等待上位文件', newDueOn: '2026-12-18' });
    expect(await screen.findByText('等待上位文件新的完成时限：12月18日 周五。')).toBeTruthy();
  });

  test('finds what waits for it first', async () => {
    const rows = [
      row(
        'slip',
        's',
        20,
        slip('press', {
          state: 'closed',
          closedOn: '2026-11-23',
          items: [{ ...slip('press').items[0], matter: '已办的事' }],
        }),
      ),
      row('slip', 't', 21, slip('notice')),
      DISTRICT,
    ];
    await deskOn(PLACE, rows);
    await screen.findByRole('grid', { name: '三单一书' });
    await waitFor(() => expect(screen.getAllByRole('rowheader')[0]?.textContent).toContain('制定实施方案'));
    expect(screen.getByRole('link', { name: /待我办理\s*1/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: /^调度\s*1\s*件单子待办/ })).toBeTruthy();
  });
});

test('is shown as a letter, addressed to the 改革办 of the district', async () => {
  await deskOn('#/dispatch/s?tab=slips', [late, row('slip', 's', 20, slip('press')), west]);
  await detail('催办单改催〔2026〕5号');
  click('版式预览');
  const page = await screen.findByTitle('催办单改催〔2026〕5号版式');
  const letter = page.getAttribute('srcdoc') ?? '';
  for (const part of ['改催〔2026〕5号', '示例单位委改革办：', '制定实施方案', '2026年11月23日'])
    expect(letter).toContain(part);
  expect(page.getAttribute('sandbox')).not.toContain('allow-scripts');
});

describe('what came back', () => {
  const reply = {
    id: 'r',
    text: '已报送',
    newDueOn: '2026-12-01',
    personId: 'clerk',
    unitId: 'east',
    on: '2026-11-24',
    onPaper: false,
    reviewed: null,
  };
  const replied = row('slip', 's', 20, slip('press', { ...signed, state: 'replied', replies: [reply] }));

  test('is accepted and closed in one press', async () => {
    const { queued } = await deskOn('#/dispatch/s?tab=slips', [late, replied]);
    const beside = await detail('催办单改催〔2026〕5号');
    click('认可并办结');
    await waitFor(async () => expect(names(await queued())).toEqual(['slips.accept', 'slips.close']));
    expect(await beside.findByText('已办结')).toBeTruthy();
  });

  test('is returned with a reason', async () => {
    const { queued } = await deskOn('#/dispatch/s?tab=slips', [late, replied]);
    await detail('催办单改催〔2026〕5号');
    click('退回');
    fireEvent.click(screen.getByRole('button', { name: '退回' }));
    expect(await screen.findByText('填写退回理由。')).toBeTruthy();
    type('退回理由', '未写依据');
    click('退回');
    await waitFor(async () => expect(names(await queued())).toEqual(['slips.return']));
    expect(await screen.findByText('未写依据')).toBeTruthy();
  });

  test('what was signed on paper the office writes down with its day', async () => {
    const { queued } = await deskOn('#/dispatch/s?tab=slips', [late, row('slip', 's', 20, slip('press'))]);
    await detail('催办单改催〔2026〕5号');
    click('代录签收');
    type('签收日期', '2026-11-23');
    click('代录签收');
    await waitFor(async () => expect((await queued())[0]?.order.args).toEqual({ slipId: 's', on: '2026-11-23' }));
    expect(await screen.findByText('签收（书面，改革办代录）')).toBeTruthy();
  });
});

describe('拟制 by hand', () => {
  test('takes a matter from the ledger with lead, source and date, and is opened', async () => {
    const { queued } = await deskOn(`${PLACE}&do=draft`, [
      row('task', 'a', 10, { ...task('制定实施方案', '2026-12-31'), setOn: '2026-06-01' }),
    ]);
    const picker = await screen.findByLabelText('从台账选事项');
    picker.focus();
    fireEvent.input(picker, { target: { value: '实施方案' } });
    fireEvent.keyDown(picker, { key: 'Enter' });
    await waitFor(() => expect((screen.getByLabelText('事项') as HTMLTextAreaElement).value).toBe('制定实施方案'));
    click('保存');
    await waitFor(async () => expect(names(await queued())).toEqual(['slips.draft']));
    expect((await queued())[0]?.order.args).toMatchObject({
      type: 'notice',
      rule: null,
      terms: { addresseeId: 'east', replyWorkdays: null, items: [{ taskId: 'a', dueOn: '2026-12-31' }] },
    });
    expect(await detail('提示单')).toBeTruthy();
  });

  test('says what is missing', async () => {
    const { queued } = await deskOn(`${PLACE}&do=draft`);
    await screen.findByRole('form', { name: '拟制' });
    click('保存');
    expect(await screen.findByText('选主送单位。')).toBeTruthy();
    expect(await queued()).toEqual([]);
  });

  test('the red lines speak while it is written', async () => {
    await deskOn('#/dispatch/s?tab=slips&do=edit', [late, row('slip', 's', 20, slip('press', unsent('draft')))]);
    await screen.findByRole('form', { name: '修改' });
    expect(screen.getByText('红线检查通过')).toBeTruthy();
    type('办理要求', '整改后上传现场照片。');
    expect(await screen.findByText(/T10指尖上的形式主义/)).toBeTruthy();
    type('办理要求', '示例区政府务必按期完成。');
    type('T8说明理由', '市委专题会议明确');
    expect(await screen.findByText(/已说明理由。/)).toBeTruthy();
  });

  test('to a 党委、政府 wants the document that allows it', async () => {
    await deskOn('#/dispatch/s?tab=slips&do=edit', [late, row('slip', 's', 20, slip('press', unsent('draft')))]);
    await screen.findByRole('form', { name: '修改' });
    fireEvent.click(screen.getByRole('checkbox', { name: '改送区县党委、政府' }));
    expect(await screen.findByText(/主送区县党委、政府，没有市委授权文件。/)).toBeTruthy();
    type('市委授权文件', '示发〔2026〕9号');
    expect(await screen.findByText('红线检查通过')).toBeTruthy();
  });
});

test('the figures count slips and 期, and each opens its rows', async () => {
  const rows = [
    row('slip', 's', 20, slip('press', signed)),
    row(
      'slip',
      't',
      21,
      slip('order', { number: '第1期〔2026〕', items: [slip('order').items[0], slip('order').items[0]] }),
    ),
    row('slip', 'u', 22, slip('notice', { state: 'closed', closedOn: '2026-11-24', receipt: signed.receipt })),
  ];
  await deskOn(`${PLACE}&view=figures`, rows);
  expect(await screen.findByText('今年以来，累计下发提示单1件、交办单0件、催办单1件，责令书1期。')).toBeTruthy();
  const order = within(screen.getByRole('row', { name: /^责令书/ }));
  expect(order.getByText('2件')).toBeTruthy();
  const link = screen.getByRole('link', { name: /^1件\s*，催办单签收$/ });
  window.location.hash = link.getAttribute('href') ?? '';
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  await screen.findByRole('grid', { name: '三单一书' });
  expect(screen.getByText('今年以来签收')).toBeTruthy();
  expect(screen.getAllByRole('rowheader')).toHaveLength(1);
});
