import { expect, it } from 'vitest';
import { taskTableText } from '../../../../extension/features/ledger/task-table-text.ts';
import { reportOf, rowsOf, taskOf } from './tasks.ts';

it('copies tasks as a table for a spreadsheet, formulas made harmless', () => {
  const rows = rowsOf({
    a: taskOf('制定方案', '2026-11-27', { number: null, reports: [reportOf('going', '=1+1')] }),
    b: taskOf('=HYPERLINK("x")', null, { coUnitIds: ['water', 'office'] }),
  });
  expect(taskTableText(rows).split('\n')).toEqual([
    '编号\t任务\t牵头单位\t配合单位\t完成时限\t状态\t最新进展',
    '待编号\t制定方案\t东区\t\t2026-11-27\t余3个工作日\t正常推进：=1+1',
    `改〔2026〕1-01\t'=HYPERLINK("x")\t东区\t市水利局、改革办\t\t未定期限\t`,
  ]);
});
