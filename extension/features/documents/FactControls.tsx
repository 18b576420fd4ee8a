import type { ComponentChildren } from 'preact';
import type { DocumentFacts } from '../../../shared/domain/documents/types.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** What the control of a fact is given. */
export type FactControlProps<Value> = {
  readonly label: string;
  readonly value: Value;
  readonly change: (value: Value) => void;
  readonly error: string | null;
};

/** Draws the control a fact is corrected with; its label is spoken only. */
export type FactControl<Value> = (props: FactControlProps<Value>) => ComponentChildren;

const line =
  (maxLength: number, placeholder = ''): FactControl<string | null> =>
  ({ label, value, change, error }) => (
    <TextField
      {...{ label, error, maxLength, placeholder }}
      labelHidden
      value={value ?? ''}
      onChange={typed => change(typed.trim() === '' ? null : typed)}
    />
  );

/** The control each fact of a document is corrected with. */
export const FACT_CONTROLS: { readonly [F in keyof DocumentFacts]-?: FactControl<DocumentFacts[F]> } = {
  title: ({ label, value, change, error }) => (
    <TextArea
      {...{ label, value, error }}
      labelHidden
      rows={2}
      maxLength={300}
      onChange={typed => change(typed.replaceAll('\n', ''))}
    />
  ),
  number: line(60, '如：鲁办发〔2026〕12号'),
  issuers: ({ label, value, change, error }) => (
    <TextField
      {...{ label, error }}
      labelHidden
      hint="有几个机关的，用顿号隔开。"
      value={value.join('、')}
      onChange={typed => change(typed.split('、'))}
    />
  ),
  issuedOn: ({ label, value, change, error }) => (
    <DateField {...{ label, value, error }} labelHidden onChange={change} />
  ),
  receivedOn: ({ label, value, change, error }) => (
    <DateField {...{ label, error }} value={value ?? null} labelHidden onChange={change} />
  ),
  genre: line(20, '如：通知'),
  urgency: line(10, '如：特急'),
  dissemination: line(20, '如：此件公开发布'),
  sourceUrl: line(2000, 'https://'),
};
