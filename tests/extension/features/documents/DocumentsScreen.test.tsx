// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { document as documentBody, person, row, task } from '../../workbench.ts';
import { deskOn, detail } from '../desk/desk-on.tsx';

afterEach(cleanup);

const letter = row('document', 'd', 10, {
  ...documentBody('关于深化改革的意见', ['a']),
  sourceUrl: 'https://oa.example/d/1',
});
const its = row('task', 'a', 11, { ...task('制定实施方案', '2026-11-20'), documentId: 'd' });
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

test('the register shows a document with its tasks and their worst light', async () => {
  await deskOn('#/documents', [letter, its]);
  expect(await screen.findByText('关于深化改革的意见')).toBeTruthy();
  expect(await screen.findByText('逾期2个工作日')).toBeTruthy();
  expect(screen.getByText('1项')).toBeTruthy();
});

test('a document opens with its facts, its tasks and the way to its source', async () => {
  await deskOn('#/documents/d', [letter, its]);
  const beside = await detail('改〔2026〕1');
  expect(beside.getByRole('link', { name: '打开来源（oa.example）' }).getAttribute('rel')).toBe('noopener noreferrer');
  expect((await beside.findByRole('link', { name: '制定实施方案' })).getAttribute('href')).toBe('#/tasks/a');
  expect(beside.getByRole('button', { name: '撤出台账' }).getAttribute('title')).toBe('名下还有1项任务，请先撤项。');
});

test('a fact is corrected where it stands; what cannot be a fact is said', async () => {
  const { queued } = await deskOn('#/documents/d', [letter, its]);
  await detail('改〔2026〕1');
  click('更改来源网址');
  type('来源网址', 'oa.example');
  click('保存');
  expect(await screen.findByText('填写完整网址，以 http 或 https 开头。')).toBeTruthy();
  click('取消');
  click('更改发文机关');
  type('发文机关', '某市委、 某市政府');
  click('保存');
  await waitFor(async () => expect(await queued()).toHaveLength(1));
  expect((await queued())[0]?.order).toEqual({
    name: 'documents.correct',
    args: { documentId: 'd', set: { issuers: ['某市委', '某市政府'] } },
  });
});

test('a document of another unit is read, not corrected', async () => {
  await deskOn('#/documents/d', [letter, its, row('person', 'clerk', 4, person('east', 'district.office'))]);
  const beside = await detail('改〔2026〕1');
  expect(beside.getByRole('button', { name: '更改标题' }).getAttribute('title')).toBe('改革办和登记单位可更正。');
  expect(beside.queryByRole('button', { name: '立项' })).toBeNull();
});

test('a document without tasks is withdrawn after one deliberate act', async () => {
  const { router } = await deskOn('#/documents/d', [row('document', 'd', 10, documentBody('登记错的文件'))]);
  await detail('改〔2026〕1');
  click('撤出台账');
  click('撤出');
  await waitFor(() => expect(router.address.value?.id).toBeNull());
  expect(await screen.findByText('还没有文件入账。')).toBeTruthy();
});

test('a paper document is registered by hand and reads 待编号', async () => {
  const { queued } = await deskOn('#/documents', []);
  await screen.findByText('还没有文件入账。');
  click('登记');
  click('入账');
  expect(await screen.findByText('填写标题，不超过300字。')).toBeTruthy();
  type('标题', '关于报送情况的函');
  type('发文字号', '示函〔2026〕3号');
  click('入账');
  expect(await screen.findByText('待编号')).toBeTruthy();
  expect((await queued())[0]?.order).toMatchObject({ name: 'documents.tag', args: { keptBy: 'office' } });
});

test('a value of a document that gave way is brought back', async () => {
  const conflict = row('conflict', 'c', 12, {
    ...{ v: 1, aboutKind: 'document', aboutId: 'd', field: 'genre', lost: '函', lostBy: null, keptBy: 'clerk' },
    ...{ at: '2026-11-24T00:30:00.000Z', settled: false, scopes: ['office'] },
  });
  await deskOn('#/documents/d', [letter, its, conflict]);
  fireEvent.click(await screen.findByRole('button', { name: '恢复此值' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: '冲突：文种' })).toBeNull());
  expect((await detail('改〔2026〕1')).getByText('函')).toBeTruthy();
});

test('a document whose original no program saw names who confirmed that it is unmarked, and when; the day of receipt is corrected', async () => {
  const scan = {
    ...documentBody('关于深化改革的意见'),
    unmarked: { by: 'clerk', at: '2026-11-20T02:05:00.000Z' },
  };
  const { queued } = await deskOn('#/documents/d', [row('document', 'd', 10, scan)]);
  const beside = await detail('改〔2026〕1');
  expect(beside.getByText('密级核对').nextSibling?.textContent).toMatch(/^某人确认本件未标密级，.*11月20日/);
  expect(beside.getByText('收文日期').nextSibling?.textContent).toContain('2026年11月20日');
  click('更改收文日期');
  type('收文日期', '2026-11-18');
  click('保存');
  await waitFor(async () => expect(await queued()).toHaveLength(1));
  expect((await queued())[0]?.order.args).toEqual({ documentId: 'd', set: { receivedOn: '2026-11-18' } });
});

test('a corrected day of receipt moves no task by itself; what counts from it is listed and moved by one button, with 撤销', async () => {
  const counted = {
    ...task('报送方案', '2026-11-27'),
    ...{ documentId: 'd', quote: '请自收到本通知之日起5个工作日内报送方案。' },
    dueRule: '自签收之日起5个工作日，首日不计',
  };
  const rows = [
    row('document', 'd', 10, documentBody('关于报送方案的通知', ['a', 'b'])),
    row('task', 'a', 11, counted),
    row('task', 'b', 12, { ...task('另一项', '2026-11-27'), documentId: 'd' }),
  ];
  const { queued } = await deskOn('#/documents/d', rows);
  const beside = await detail('改〔2026〕1');
  await beside.findByRole('link', { name: '报送方案' });
  expect(beside.queryByRole('status')).toBeNull();
  click('更改收文日期');
  type('收文日期', '2026-11-18');
  click('保存');
  const notice = await beside.findByText('1项期限与收文日期不符');
  expect(notice.closest('[role=status]')?.textContent).toContain('报送方案11月27日 周五 → 11月25日 周三');
  expect(await queued()).toHaveLength(1);
  click('调整1项期限');
  await waitFor(() => expect(beside.queryByText('1项期限与收文日期不符')).toBeNull());
  expect((await queued()).at(-1)?.order).toEqual({
    name: 'ledger.changeTask',
    args: {
      taskId: 'a',
      documentId: 'd',
      set: { dueOn: '2026-11-25', dueRule: '自签收之日起5个工作日，首日不计，含调休上班日' },
    },
  });
});

test('who may not change a task is told who may', async () => {
  const counted = {
    ...task('报送方案', '2026-11-27'),
    ...{ documentId: 'd', quote: '请自收到之日起5日内报送方案。', dueRule: '自签收之日起5日，首日不计' },
  };
  await deskOn('#/documents/d', [
    row('document', 'd', 10, documentBody('关于报送方案的通知', ['a'])),
    row('task', 'a', 11, counted),
    row('person', 'clerk', 4, person('east', 'district.office')),
  ]);
  const beside = await detail('改〔2026〕1');
  expect(await beside.findByText('其中1项请立项单位调整。')).toBeTruthy();
  expect(beside.queryByRole('button', { name: /^调整1项/ })).toBeNull();
});

test('a document everything of which was read says nothing of a confirmation', async () => {
  await deskOn('#/documents/d', [letter, its]);
  expect((await detail('改〔2026〕1')).queryByText('密级核对')).toBeNull();
});
