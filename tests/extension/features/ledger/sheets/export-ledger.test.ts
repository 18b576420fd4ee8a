import { expect, it } from 'vitest';
import { exportLedger } from '../../../../../extension/features/ledger/sheets/export-ledger.ts';
import { readXlsx } from '../../../../../shared/sheets/read-xlsx.ts';
import { reportOf, rowsOf, TODAY, taskOf } from '../tasks.ts';

it('exports the tasks as they are listed, with their documents, progress and lights in words', () => {
  const rows = rowsOf({
    a: taskOf('制定实施方案', '2026-11-27', {
      documentId: 'd',
      leader: '某某',
      reports: [reportOf('difficult', '缺资金')],
    }),
    b: taskOf('建立台账', null, { number: null }),
  });
  const documents = new Map([['d', { body: { title: '关于改革的意见', number: '示发〔2026〕1号' } }]]);
  const { name, bytes } = exportLedger(rows, { documents, today: TODAY, place: '示例市' });
  expect(name).toBe('示例市改革任务台账（2026年11月24日）.xlsx');
  const read = readXlsx(bytes, name);
  const lines =
    read.found === 'sheets' ? (read.sheets[0]?.rows.map(({ cells }) => cells.map(cell => cell.text)) ?? []) : [];
  expect(lines[0]?.[0]).toBe('示例市改革任务台账');
  expect(lines.slice(4)).toEqual([
    [
      ...['1', '改〔2026〕1-01', '制定实施方案', '', '东区', '', '某某', '2026-11-27'],
      ...['关于改革的意见（示发〔2026〕1号）', '有困难：缺资金', '余3个工作日'],
    ],
    ['2', '待编号', '建立台账', '', '东区', '', '', '未定', '', '', '未定期限'],
  ]);
});
