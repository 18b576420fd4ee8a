// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { CapturePanel, type CapturePanelProps } from '../../../../extension/features/capture/CapturePanel.tsx';
import type { CaptureDesk } from '../../../../extension/features/capture/capture-desk.ts';
import { EVERY_NUMBER, type RowRecord } from '../../../../extension/local/contract.ts';
import type { DeadlineChosen, PageReading } from '../../../../extension/messages/contract.ts';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import type { Recognition } from '../../../../shared/recognition/types.ts';
import { person, row } from '../../workbench.ts';
import { deviceWith } from '../device.ts';
import { deadline, evidenceFor, proposal, recognised } from './recognised.ts';

afterEach(cleanup);

const east = {
  ...{ v: 1, name: '示例市东城区', shortName: '东城区', kind: 'district', parentId: null },
  ...{ initials: 'dcq', order: 2, active: true },
};

const browserThatReads = (page: PageReading): CapturePanelProps['platform'] => ({
  kind: 'extension',
  download: async () => ({ got: 'unreachable' }),
  call: async () => ({ ok: true, value: page }) as never,
  activeTab: async () => ({ tabId: 1, address: 'http://oa.example.gov.cn/12', title: '' }),
  onActiveTab: () => () => undefined,
  requestHosts: async () => true,
  grantedHosts: async () => [],
});

const documentPage = (changes: Partial<Recognition> = {}, chosen: DeadlineChosen | null = null): PageReading => ({
  found: 'document',
  frameId: 0,
  address: 'http://oa.example.gov.cn/12',
  recognition: recognised(changes),
  evidence: evidenceFor(recognised(changes)),
  chosen,
});

async function setUp(page: PageReading, as: 'clerk' | 'handler' | 'nobody' = 'clerk', more: RowRecord[] = []) {
  const rows = [row('unit', 'east', 2, east), ...more];
  if (as === 'handler') rows.push(row('person', 'clerk', 4, person('east', 'district.office')));
  const device = await deviceWith(rows);
  const desk: CaptureDesk = {
    ...{ view: device.view, perform: device.perform, entropy: device.entropy, now: device.now },
    ...{ personId: 'clerk', calendar: builtInCalendar, lastLead: signal(null) },
    rememberLead: () => undefined,
    openDesk: () => undefined,
  };
  render(
    <CapturePanel
      platform={browserThatReads(page)}
      desk={as === 'nobody' ? null : desk}
      tabId={null}
      signIn={<p>登录后入账</p>}
    />,
  );
  const queued = () => device.store.read(['outbox'], tx => tx.outbox.range(EVERY_NUMBER));
  return { ...device, queued };
}

const led = { tasks: [proposal('建立机制', { leads: ['东城区'] })] };

describe('a document on the page', () => {
  test('is filed with one press: document and task together, nothing typed', async () => {
    const { queued, toaster } = await setUp(documentPage(led));
    fireEvent.click(await screen.findByRole('button', { name: '入账' }));
    expect(await screen.findByText('已入账')).toBeTruthy();
    expect((await queued()).map(entry => entry.order.name)).toEqual(['documents.tag', 'ledger.addTask']);
    expect((await queued())[1]?.order.args).toMatchObject({
      terms: { leadUnitId: 'east', dueOn: '2026-12-31', content: '落实《示例市数据改革方案》' },
    });
    expect(toaster.toasts.value[0]?.text).toContain('已入账');
    expect(screen.getAllByText('待同步').length).toBeGreaterThan(0);
  });

  test('can be taken back, and stands there as it was', async () => {
    const { queued, toaster } = await setUp(documentPage(led));
    fireEvent.click(await screen.findByRole('button', { name: '入账' }));
    await screen.findByText('已入账');
    toaster.undo();
    expect(await screen.findByRole('button', { name: '入账' })).toBeTruthy();
    await waitFor(async () => expect(await queued()).toEqual([]));
  });

  test('says of each fact where it came from, and shows the spot', async () => {
    await setUp(documentPage());
    expect(await screen.findByRole('button', { name: '发文字号读自原文，看原文' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '成文日期推测，待核对，看原文' })).toBeTruthy();
  });

  test('without a lead asks for it and files nothing', async () => {
    const { queued } = await setUp(documentPage());
    const lead = await screen.findByRole('combobox', { name: '牵头单位' });
    await waitFor(() => expect(document.activeElement).toBe(lead));
    fireEvent.click(screen.getByRole('button', { name: '入账' }));
    expect(await screen.findByText('选一个牵头单位。')).toBeTruthy();
    expect(await queued()).toEqual([]);
  });

  test('a fact corrected by hand is filed as typed', async () => {
    const { queued } = await setUp(documentPage(led));
    fireEvent.click(await screen.findByRole('button', { name: '更改发文字号' }));
    fireEvent.input(screen.getByLabelText('发文字号'), { target: { value: '示办发〔2026〕3号' } });
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('手填');
    fireEvent.click(screen.getByRole('button', { name: '入账' }));
    await screen.findByText('已入账');
    expect((await queued())[0]?.order.args).toMatchObject({ facts: { number: '示办发〔2026〕3号' } });
  });

  test('Enter in the last field files it, Enter while a fact is corrected does not', async () => {
    const { queued } = await setUp(documentPage(led));
    fireEvent.click(await screen.findByRole('button', { name: '更改文种' }));
    fireEvent.keyDown(screen.getByLabelText('文种'), { key: 'Enter' });
    expect(await queued()).toEqual([]);
    fireEvent.keyDown(screen.getByLabelText('任务内容'), { key: 'Enter' });
    await screen.findByText('已入账');
  });

  test('another deadline chosen is the task’s date', async () => {
    const { queued } = await setUp(
      documentPage({
        ...led,
        deadlines: [
          ...recognised().deadlines,
          { ...recognised().deadlines[0]!, resolved: '2027-06-30' as never, at: 11, text: '明年6月底前' },
        ],
      }),
    );
    fireEvent.click(await screen.findByLabelText(/2027年6月30日/));
    fireEvent.click(screen.getByRole('button', { name: '入账' }));
    await screen.findByText('已入账');
    expect((await queued())[1]?.order.args).toMatchObject({ terms: { dueOn: '2027-06-30' } });
  });

  test('of a unit is its own task: no other lead can be chosen', async () => {
    const { queued } = await setUp(documentPage(), 'handler');
    const button = await screen.findByRole('button', { name: '入账' });
    expect(screen.queryByRole('combobox', { name: '牵头单位' })).toBe(null);
    await waitFor(() => expect(document.activeElement).toBe(button));
    fireEvent.click(button);
    await screen.findByText('已入账');
    expect((await queued())[1]?.order.args).toMatchObject({ keptBy: 'east', terms: { leadUnitId: 'east' } });
  });

  test('marked internal is filed without its title, sentence and address', async () => {
    const { queued } = await setUp(documentPage({ ...led, internal: true }));
    await screen.findByText(/不保存标题、原文和网址/);
    fireEvent.click(screen.getByRole('button', { name: '入账' }));
    await screen.findByText('已入账');
    const sent = JSON.stringify((await queued()).map(entry => entry.order.args));
    expect(sent).not.toContain('数据改革');
    expect(sent).not.toContain('oa.example');
    expect(sent).not.toContain('于12月底前报送');
  });

  test('marked internal is filed whole, under the mark, where the jurisdiction permits it', async () => {
    const decided = { decidedAt: '2026-11-01T01:00:00.000Z', decidedBy: 'admin' };
    const permit = { level: 3, basis: '示保发〔2026〕2号' };
    const allowed = row('workSecrets', 'work-secrets', 3, { v: 1, permit, ...decided });
    const { queued } = await setUp(documentPage({ ...led, internal: true }), 'clerk', [allowed]);
    await screen.findByText(/按本辖区设定登记标题和原文/);
    fireEvent.click(await screen.findByRole('button', { name: '入账' }));
    await screen.findByText('已入账');
    expect((await queued())[0]?.order.args).toMatchObject({
      facts: { title: expect.stringContaining('数据改革'), dissemination: '内部' },
    });
  });
});

test('without signing in what was read is shown and kept, with the way to sign in', async () => {
  await setUp(documentPage(), 'nobody');
  expect(await screen.findByText('示发〔2026〕12号')).toBeTruthy();
  expect(screen.getByText('登录后入账')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '入账' })).toBe(null);
});

test('a marked page is refused and nothing of it is shown', async () => {
  const { queued } = await setUp({ found: 'refused' });
  expect((await screen.findByRole('alert')).textContent).toContain('不予登记');
  expect(await queued()).toEqual([]);
});

test('a site not granted has one button', async () => {
  await setUp({ found: 'unreachable' });
  expect(await screen.findByRole('button', { name: '授权此网站' })).toBeTruthy();
});

test('a page that is no document can be registered by hand', async () => {
  const { queued } = await setUp({ found: 'none' }, 'handler');
  fireEvent.click(await screen.findByRole('button', { name: '手工登记' }));
  fireEvent.input(await screen.findByLabelText('标题'), { target: { value: '关于示例的通知' } });
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  fireEvent.input(screen.getByLabelText('任务内容'), { target: { value: '落实示例' } });
  fireEvent.click(screen.getByRole('button', { name: '入账' }));
  await screen.findByText('已入账');
  expect((await queued())[0]?.order.args).toMatchObject({
    facts: { title: '关于示例的通知', sourceUrl: 'http://oa.example.gov.cn/12' },
  });
});

describe('a deadline chosen on the page', () => {
  const later = { ...recognised().deadlines[0]!, resolved: '2027-06-30' as never, at: 11, start: 4, end: 11 };
  const two = { ...led, deadlines: [...recognised().deadlines, later] };
  const chosen = { at: 11, start: 4, end: 11, nth: 1 };

  test('is the task’s date, and one more press files it', async () => {
    const { queued } = await setUp(documentPage(two, chosen));
    await waitFor(() => expect((screen.getByLabelText(/2027年6月30日/) as HTMLInputElement).checked).toBe(true));
    fireEvent.click(screen.getByRole('button', { name: '入账' }));
    await screen.findByText('已入账');
    expect((await queued())[1]?.order.args).toMatchObject({ terms: { dueOn: '2027-06-30' } });
  });

  test('that the document does not have changes nothing', async () => {
    await setUp(documentPage(two, { ...chosen, start: 5 }));
    const first = (await screen.findByLabelText(/12月31日/)) as HTMLInputElement;
    expect(first.checked).toBe(true);
  });
});

describe('收到之日起', () => {
  const sinceReceipt = (resolved: string | null) => ({
    ...deadline(resolved),
    kind: 'relative' as const,
    quote: '请自收到本通知之日起5个工作日内报送整改方案。',
    rule: '自签收之日起5个工作日，首日不计，起算日待定',
    counted: { by: 'period' as const, startOn: null, count: 5, unit: 'workday' as const },
    confidence: 0.75,
  });
  const terms = async (queued: Awaited<ReturnType<typeof setUp>>['queued']) => {
    fireEvent.click(await screen.findByRole('button', { name: '入账' }));
    await screen.findByText('已入账');
    const [tag, task] = (await queued()).map(entry => entry.order.args as Record<string, Record<string, unknown>>);
    return { receivedOn: tag?.facts?.receivedOn, ...task?.terms };
  };

  test('counts from the day of registering where the page states no day of receipt, and costs no field', async () => {
    const { queued } = await setUp(documentPage({ ...led, deadlines: [sinceReceipt(null)] }));
    await screen.findByText('按登记之日');
    expect(await terms(queued)).toMatchObject({
      receivedOn: null,
      dueOn: '2026-12-01',
      dueRule: '自签收之日起5个工作日，首日不计，含调休上班日',
    });
  });

  test('a day of receipt typed moves the date along; one a person chose stays', async () => {
    const { queued } = await setUp(documentPage({ ...led, deadlines: [sinceReceipt(null)] }));
    fireEvent.click(await screen.findByRole('button', { name: '更改收文日期' }));
    fireEvent.input(screen.getByLabelText('收文日期'), { target: { value: '2026-11-20' } });
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('2026年11月20日', { selector: '.capture-facts *' });
    expect(await terms(queued)).toMatchObject({ receivedOn: '2026-11-20', dueOn: '2026-11-27' });
  });
});

test('a row tagged with the confirmation that it is unmarked is registered with who confirmed', async () => {
  const shown = {
    title: '关于深化示例改革的通知',
    number: '示发〔2026〕9号',
    issuers: [],
    issuedOn: null,
    address: null,
  };
  const { queued } = await setUp({ found: 'row', shown, nth: 1 });
  fireEvent.click(await screen.findByLabelText('我已看过原件，本件未标密级'));
  fireEvent.input(screen.getByLabelText(/牵头单位/), { target: { value: '东城' } });
  fireEvent.click((await screen.findAllByRole('option'))[0] as HTMLElement);
  fireEvent.click(screen.getByRole('button', { name: '入账' }));
  await screen.findByText('已入账');
  expect((await queued())[0]?.order.args).toMatchObject({ unmarked: true });
});
