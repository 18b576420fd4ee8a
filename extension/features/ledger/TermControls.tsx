import type { ComponentChildren } from 'preact';
import type { TaskTerms } from '../../../shared/domain/ledger/types.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import type { PickerItem } from '../../ui/picker-match.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { UnitSetField } from '../units/UnitSetField.tsx';
import { DueWords } from './DueWords.tsx';

/** What the control of a term is given. */
export type TermControlProps<Value> = {
  readonly label: string;
  readonly value: Value;
  readonly change: (value: Value) => void;
  readonly error: string | null;
  readonly units: readonly PickerItem[];
};

/** Draws the control a term is edited with; its label is spoken only. */
export type TermControl<Value> = (props: TermControlProps<Value>) => ComponentChildren;

const text =
  (maxLength: number): TermControl<string | null> =>
  ({ label, value, change, error }) => (
    <TextField
      {...{ label, error, maxLength }}
      labelHidden
      value={value ?? ''}
      onChange={typed => change(typed.trim() === '' ? null : typed)}
    />
  );

const paragraph =
  (maxLength: number): TermControl<string | null> =>
  ({ label, value, change, error }) => (
    <TextArea
      {...{ label, error, maxLength }}
      labelHidden
      value={value ?? ''}
      onChange={typed => change(typed.trim() === '' ? null : typed.replaceAll('\n', ''))}
    />
  );

/** The control each term of a task is edited with. */
export const TERM_CONTROLS: { readonly [F in keyof TaskTerms]: TermControl<TaskTerms[F]> } = {
  content: ({ change, ...props }) => paragraph(300)({ ...props, change: typed => change(typed ?? '') }),
  deliverable: text(60),
  leader: ({ value, ...props }) => text(60)({ ...props, value: value ?? null }),
  dueRule: text(120),
  quote: paragraph(600),
  leadUnitId: ({ label, value, change, error, units }) => (
    <Combobox {...{ label, value, error }} labelHidden items={units} onChange={id => id !== null && change(id)} />
  ),
  coUnitIds: ({ label, value, change, error, units }) => (
    <UnitSetField {...{ label, value, error }} labelHidden items={units} onChange={ids => change([...ids])} />
  ),
  dueOn: ({ label, value, change, error }) => (
    <DateField {...{ label, value, error }} labelHidden onChange={change} words={<DueWords dueOn={value} />} />
  ),
};
