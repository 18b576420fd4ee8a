import type { Demand } from '../../../shared/domain/documents/types.ts';
import { type IsoDate, isIsoDate } from '../../../shared/kernel/dates.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { demandWords, PROGRESS_WORDS, TASK_STATE_WORDS } from '../../../shared/words/terms.ts';
import type { Directory } from '../units/directory.ts';

/** A value of a field as people read it, whatever its form: dates in words, names for ids, 未填 for nothing. */
export function valueWords(field: string, value: unknown, directory: Directory, today: IsoDate): string {
  if (value === null || value === undefined || value === '') return '未填';
  if (Array.isArray(value)) {
    if (value.length === 0) return '未填';
    return value.map(part => valueWords(field === 'coUnitIds' ? 'unitId' : field, part, directory, today)).join('、');
  }
  if (field === 'demand') return demandValueWords(value as Demand);
  if (typeof value === 'object') return partWords(field, value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' ? textWords(field, value, directory, today) : String(value);
}

function textWords(field: string, value: string, directory: Directory, today: IsoDate): string {
  if (/unitId|keptBy|addresseeId/i.test(field)) return directory.unitName(value);
  if (/personId/i.test(field)) return directory.personName(value);
  if (field === 'documentId') return '已入账文件';
  if (field === 'taskId') return '台账任务';
  if (isIsoDate(value)) return listDate(value, today);
  if (field === 'state') return { ...TASK_STATE_WORDS, ...PROGRESS_WORDS }[value as 'open'] ?? value;
  return value;
}

/** What a slip is made of: a matter with what is asked, the document that allows an addressee, a reason. */
function partWords(field: string, value: object): string {
  const { matter, requirement, authorisedBy, reason } = value as Readonly<Record<string, string | null>>;
  if (field === 'items') return `${matter}：${requirement}`;
  if (field === 'toCommittee') return authorisedBy ?? '区县党委、政府';
  return reason ?? JSON.stringify(value);
}

const demandValueWords = ({ verdict, quote }: Demand): string =>
  quote === null ? demandWords(verdict) : `${demandWords(verdict)}：“${quote}”`;
