// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { type SampleCell, xlsx } from '../../../../shared/sheets/sample-xlsx.ts';
import { person, row, task, unit } from '../../../workbench.ts';
import { deskOn } from '../../desk/desk-on.tsx';

afterEach(cleanup);

const water = row('unit', 'water', 11, { ...unit('department'), name: '示例市水利局', shortName: '市水利局' });
const HEAD = ['序号', '重点任务', '责任单位', '时间节点'];

async function pick(rows: readonly (readonly SampleCell[])[], name = '台账.xlsx'): Promise<void> {
  const input = await screen.findByLabelText('选择台账表格');
  const file = new File([Uint8Array.from(xlsx([{ rows: [HEAD, ...rows] }]))], name);
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
}

describe('导入', () => {
  test('shows each row by its number, those with problems apart, and sets the sound ones with one press', async () => {
    const { queued } = await deskOn('#/tasks?do=import', [water]);
    await pick([
      [1, '编制水网规划', '市水利局', '2026年12月底'],
      [2, '修订办法', '市气象局', '尽快'],
      [3, '建立河湖长名录', '市水利局', { day: '2027-03-01' }],
    ]);
    const wrong = within(await screen.findByRole('table', { name: '有问题的行' }));
    expect(wrong.getAllByRole('row')).toHaveLength(2);
    expect(wrong.getByText('3')).toBeTruthy();
    expect(wrong.getByText(/牵头单位“市气象局”不在单位名册中；完成时限“尽快”看不出日期/)).toBeTruthy();
    const sound = within(screen.getByRole('table', { name: '将立项的任务' }));
    expect(
      sound
        .getAllByRole('row')
        .slice(1)
        .map(line => line.textContent),
    ).toEqual(['2编制水网规划市水利局12月31日 周四', '4建立河湖长名录市水利局2027年3月1日 周一']);
    expect(await queued()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '立项2项' }));
    await waitFor(async () => expect(await queued()).toHaveLength(2));
    expect((await queued()).map(entry => entry.order.args)).toMatchObject([
      { terms: { content: '编制水网规划', leadUnitId: 'water', dueOn: '2026-12-31' } },
      { terms: { content: '建立河湖长名录', leadUnitId: 'water', dueOn: '2027-03-01' } },
    ]);
    await waitFor(() => expect(screen.queryByLabelText('选择台账表格')).toBeNull());
  });

  test('what is in the ledger already is not set twice', async () => {
    const known = row('task', 'a', 12, { ...task('编制水网规划', '2026-12-31'), leadUnitId: 'water' });
    await deskOn('#/tasks?do=import', [water, known]);
    await pick([[1, '编制水网规划', '市水利局', '12月底']]);
    expect(await screen.findByText('台账中已有相同任务。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '立项0项' }).getAttribute('title')).toBe('没有可以立项的行。');
  });

  test('a marked file and one that is no ledger are refused in a sentence, and nothing of them stays', async () => {
    const { queued } = await deskOn('#/tasks?do=import', [water]);
    await pick([[1, '机密★5年', '市水利局', '']]);
    expect((await screen.findByRole('alert')).textContent).toContain('文件标有密级，不予读取');
    await pick([], '空.xlsx');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('表头下面没有任务'));
    expect(await queued()).toEqual([]);
  });

  test('is offered to who sets tasks', async () => {
    await deskOn('#/tasks', [water]);
    fireEvent.click(await screen.findByRole('button', { name: '导入' }));
    expect(await screen.findByRole('region', { name: '导入台账' })).toBeTruthy();
    cleanup();
    await deskOn('#/tasks', [row('person', 'clerk', 4, person('office', 'leader'))]);
    expect(await screen.findByRole('button', { name: '导出' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '导入' })).toBeNull();
  });
});
