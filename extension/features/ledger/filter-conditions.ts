import type { Condition } from '../../ui/FilterLine.tsx';
import type { Directory } from '../units/directory.ts';
import type { TaskFilter } from './task-filter.ts';

/** A filter with nothing to narrow by. */
export const NO_FILTER: TaskFilter = { standing: null, lead: null, support: null, tag: null, text: '' };

/** The conditions of a filter in words, but its standing, which the light bar shows: 牵头单位 是 市住建局 · 内容 含 “营商”. */
export function conditionsOf(filter: TaskFilter, directory: Directory): readonly Condition[] {
  const { lead, support, tag, text } = filter;
  return [
    ...(lead === null ? [] : [{ key: 'lead', field: '牵头单位', value: directory.unitName(lead) }]),
    ...(support === null ? [] : [{ key: 'support', field: '配合单位', value: directory.unitName(support) }]),
    ...(tag === null ? [] : [{ key: 'tag', field: '标签', value: tag }]),
    ...(text === '' ? [] : [{ key: 'text', field: '内容', verb: '含', value: `“${text}”` }]),
  ];
}

/** The filter without one of its conditions. */
export const withoutCondition = (filter: TaskFilter, key: string): TaskFilter => ({
  ...filter,
  [key]: NO_FILTER[key as keyof TaskFilter],
});
