import type { IncomingDocument } from '../../../../shared/domain/documents/types.ts';
import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import { ledgerSheet, type PrintedTask } from '../../../../shared/sheets/ledger-sheet.ts';
import { writeXlsx } from '../../../../shared/sheets/write-xlsx.ts';
import { documentDate } from '../../../../shared/words/dates.ts';
import { NUMBER_PENDING, PROGRESS_WORDS } from '../../../../shared/words/terms.ts';
import type { TaskRow } from '../task-rows.ts';

type Documents = ReadonlyMap<string, { readonly body: Pick<IncomingDocument, 'title' | 'number'> }>;

/** The tasks as listed, as an .xlsx with its name; a chunk of its own, loaded when the first is exported. */
export function exportLedger(
  rows: readonly TaskRow[],
  { documents, today, place }: { documents: Documents; today: IsoDate; place: string },
): { readonly name: string; readonly bytes: Uint8Array } {
  const title = `${place}改革任务台账`;
  const tasks = rows.map(row => printed(row, documents));
  return { name: `${title}（${documentDate(today)}）.xlsx`, bytes: writeXlsx(ledgerSheet(tasks, title, today)) };
}

function printed({ task, lead, supports, status, latest }: TaskRow, documents: Documents): PrintedTask {
  const source = task.documentId === null ? undefined : documents.get(task.documentId)?.body;
  return {
    number: task.number ?? NUMBER_PENDING,
    ...{ content: task.content, deliverable: task.deliverable, lead, supports, leader: task.leader, dueOn: task.dueOn },
    source: source === undefined ? null : `${source.title}${source.number === null ? '' : `（${source.number}）`}`,
    progress: latest === null ? '' : [PROGRESS_WORDS[latest.state], latest.text].filter(part => part !== '').join('：'),
    state: status.words,
  };
}
