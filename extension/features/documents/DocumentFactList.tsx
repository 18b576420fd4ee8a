import type { ComponentChildren } from 'preact';
import type { DocumentFacts } from '../../../shared/domain/documents/types.ts';
import { documentDate, listDate, momentWords } from '../../../shared/words/dates.ts';
import { FIELD_WORDS } from '../../../shared/words/terms.ts';
import { EditableFact } from '../../ui/EditableFact.tsx';
import { useDesk } from '../desk/desk-context.ts';
import type { DocumentRow } from './document-rows.ts';
import { FACT_CONTROLS, type FactControl } from './FactControls.tsx';
import { useCorrection } from './use-correction.ts';
import { whyNotChange } from './why-not.ts';

/** What every correction of a fact needs to know. */
export type CorrectionProps = {
  readonly row: DocumentRow;
  /** The fact being corrected, null for none. */
  readonly editing: string | null;
  readonly onEditing: (field: string | null) => void;
  /** Facts two people wrote at once. */
  readonly disputed: ReadonlySet<string>;
};

/** The facts of a document but its title, each corrected where it stands, and who registered it. */
export function DocumentFactList(props: CorrectionProps) {
  const desk = useDesk();
  const { document, issuers } = props.row;
  const directory = desk.directory.value;
  const shown: readonly (readonly [Exclude<keyof DocumentFacts, 'title'>, ComponentChildren])[] = [
    ['number', document.number],
    ['issuers', issuers === '' ? null : issuers],
    ['issuedOn', document.issuedOn === null ? null : documentDate(document.issuedOn)],
    ['receivedOn', documentDate(document.receivedOn)],
    ['genre', document.genre],
    ['urgency', document.urgency],
    ['dissemination', document.dissemination],
    ['sourceUrl', document.sourceUrl === null ? null : <SourceLink address={document.sourceUrl} />],
  ];
  return (
    <dl class="fact-list">
      {shown.map(([field, value]) => (
        <Fact key={field} {...props} field={field} shown={value} />
      ))}
      <div>
        <dt>登记</dt>
        <dd>{`${directory.unitName(document.keptBy)} ${directory.personName(document.registeredBy)}，${listDate(document.registeredOn, desk.today.value)}`}</dd>
      </div>
      {document.unmarked !== null && (
        <div>
          <dt>密级核对</dt>
          <dd>{`${directory.personName(document.unmarked.by)}确认本件未标密级，${momentWords(Date.parse(document.unmarked.at), desk.now.value)}`}</dd>
        </div>
      )}
    </dl>
  );
}

type FactProps<F extends keyof DocumentFacts> = CorrectionProps & {
  readonly field: F;
  readonly shown: ComponentChildren;
};

function Fact<F extends keyof DocumentFacts>({ field, shown, row, editing, onEditing, disputed }: FactProps<F>) {
  const desk = useDesk();
  const correction = useCorrection(row, field);
  const name = FIELD_WORDS[field] ?? field;
  const control = FACT_CONTROLS[field] as unknown as FactControl<DocumentFacts[F]>;
  return (
    <EditableFact<DocumentFacts[F]>
      {...correction}
      name={name}
      shown={shown}
      mark={disputed.has(field) ? <span class="flag">有冲突</span> : undefined}
      barred={whyNotChange(desk.actor.value, row.document)}
      editing={editing === field}
      onEditing={on => onEditing(on ? field : null)}
      control={(value, change, error) => control({ label: name, value, change, error })}
    />
  );
}

function SourceLink({ address }: { readonly address: string }) {
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {`打开来源（${new URL(address).host}）`}
    </a>
  );
}
