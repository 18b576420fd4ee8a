import { listDate } from '../../../../shared/words/dates.ts';
import { useDesk } from '../../desk/desk-context.ts';
import type { ImportPlan } from './import-plan.ts';

/** What an import will do, line by line as the spreadsheet numbers them: first the rows with problems, then those that become tasks. */
export function ImportPreview({ plan: { rows, faulty } }: { readonly plan: ImportPlan }) {
  const desk = useDesk();
  const { unitName } = desk.directory.value;
  const sheets = new Set([...rows, ...faulty].map(({ sheet }) => sheet)).size;
  const lineOf = ({ sheet, line }: { sheet: string; line: number }) => (sheets > 1 ? `${sheet} ${line}` : String(line));
  return (
    <>
      {faulty.length > 0 && (
        <>
          <p role="status">{`${faulty.length}行有问题，不会立项。改好后再导入一次，已立项的不会重复。`}</p>
          <table class="import-table" aria-label="有问题的行">
            <thead>
              <tr>
                <th scope="col">行</th>
                <th scope="col">任务</th>
                <th scope="col">问题</th>
              </tr>
            </thead>
            <tbody>
              {faulty.map(row => (
                <tr key={lineOf(row)}>
                  <td>{lineOf(row)}</td>
                  <td>{row.content}</td>
                  <td class="import-problem">{`${row.reasons.join('；')}。`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {rows.length > 0 && (
        <table class="import-table" aria-label="将立项的任务">
          <thead>
            <tr>
              <th scope="col">行</th>
              <th scope="col">任务</th>
              <th scope="col">牵头单位</th>
              <th scope="col">完成时限</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={lineOf(row)}>
                <td>{lineOf(row)}</td>
                <td>
                  {row.content}
                  {row.notes.length > 0 && <span class="import-note">{`${row.notes.join('；')}。`}</span>}
                </td>
                <td>{unitName(row.leadUnitId)}</td>
                <td>{row.dueOn === null ? '未定期限' : listDate(row.dueOn, desk.today.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
