import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { readXlsx } from '../../shared/sheets/read-xlsx.ts';
import { xlsx } from '../shared/sheets/sample-xlsx.ts';
import { expectAccessible, keepPicture } from './looks.ts';
import { signIn } from './people.ts';
import { recordsOnServer } from './server-truth.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

const CLERK = 'shaomuyang';

test('a ledger of another form is imported, its bad row named; the ledger goes out again as a workbook', async ({
  openBrowser,
  server,
}) => {
  const clerk = await openBrowser();
  await signIn(clerk, server, CLERK);
  const desk = await clerk.openExtension('desk.html#/tasks');
  await desk.setViewportSize({ width: 1366, height: 768 });
  await desk.getByRole('button', { name: '导入' }).click();
  const rows = [
    ['2027年重点改革任务台账'],
    ['序号', '重点任务', '具体举措', '责任单位', '时间节点', '市级责任领导'],
    [1, '优化营商环境', '推行跨区县一件事联办', '市行政审批服务局、市财政局', '6月底', '某某'],
    [2, null, '建立企业诉求直达机制', '市发展改革委', { day: '2027-12-31' }, null],
    [3, null, '公布免申即享清单', '省财政厅', '年底前', null],
  ];
  const file = xlsx([{ rows, merges: ['A1:F1', 'B3:B5'] }]);
  await desk.getByLabel('选择台账表格').setInputFiles({ name: '台账.xlsx', mimeType: '', buffer: Buffer.from(file) });
  await expect(desk.getByRole('table', { name: '有问题的行' })).toContainText('牵头单位“省财政厅”不在单位名册中');
  await expect(desk.getByRole('table', { name: '将立项的任务' }).getByRole('row')).toHaveCount(3);
  await keepPicture(desk, 'ledger-import');
  await expectAccessible(desk);
  await desk.getByRole('button', { name: '立项2项' }).click();
  const content = '优化营商环境：推行跨区县一件事联办';
  await expect(desk.getByText('已立项2项')).toBeVisible();
  await expect
    .poll(async () => (await recordsOnServer(server, CLERK, 'task')).filter(task => task.content === content).length)
    .toBe(1);

  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: '导出' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/改革任务台账（\d{4}年\d{1,2}月\d{1,2}日）\.xlsx$/);
  const read = readXlsx(new Uint8Array(readFileSync(await download.path())), download.suggestedFilename());
  const lines = read.found === 'sheets' ? (read.sheets[0]?.rows ?? []) : [];
  expect(lines.some(({ cells }) => cells[2]?.text === content && cells[6]?.text === '某某')).toBe(true);
});
