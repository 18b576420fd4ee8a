import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { TaskTerms } from '../../../shared/domain/ledger/types.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { FIELD_WORDS } from '../../../shared/words/terms.ts';
import { useDesk } from '../desk/desk-context.ts';
import { unitItems } from '../units/directory.ts';
import { TERM_CONTROLS, type TermControl } from './TermControls.tsx';
import { changeOrder } from './task-orders.ts';
import type { TaskRow } from './task-rows.ts';

/** Which term of a task is being changed, and what is known about its terms. */
export type TermEditing = {
  readonly row: TaskRow;
  /** The term being edited, null for none. */
  readonly editing: string | null;
  readonly onEditing: (field: string | null) => void;
  /** Fields two people wrote at once. */
  readonly disputed: ReadonlySet<string>;
  /** What was typed before and refused, by field. */
  readonly draft: Partial<TaskTerms>;
};

/** What changing one term in place needs: value, control and saving. A date a person chose no longer follows from a rule. */
export function useTerm<F extends keyof TaskTerms>(field: F, { row, editing, onEditing, draft }: TermEditing) {
  const desk = useDesk();
  const directory = desk.directory.value;
  const units = useMemo(() => unitItems(directory.units), [directory]);
  const name = FIELD_WORDS[field] ?? field;
  const control = TERM_CONTROLS[field] as TermControl<TaskTerms[F]>;
  return {
    name,
    value: row.task[field] as TaskTerms[F],
    draft: draft[field],
    editing: editing === field,
    onEditing: (on: boolean) => onEditing(on ? field : null),
    control: (value: TaskTerms[F], change: (value: TaskTerms[F]) => void, error: string | null): ComponentChildren =>
      control({ value, change, error, units, label: name }),
    onSave: async (value: TaskTerms[F]): Promise<string | null> => {
      if (field === 'content' && value === '') return '填写任务内容。';
      const set: Partial<TaskTerms> = { [field]: value, ...(field === 'dueOn' ? { dueRule: null } : {}) };
      const refusal = await desk.perform([changeOrder(row, set)], `已调整${name}`);
      return refusal === null ? null : refusalText(refusal);
    },
  };
}
