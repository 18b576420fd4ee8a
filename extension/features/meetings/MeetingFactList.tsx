import type { ComponentChildren } from 'preact';
import { type MeetingFacts, meetingFactsSchema } from '../../../shared/domain/meetings/types.ts';
import { documentDate, listDate } from '../../../shared/words/dates.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { FIELD_WORDS } from '../../../shared/words/terms.ts';
import { DateField } from '../../ui/DateField.tsx';
import { EditableFact } from '../../ui/EditableFact.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { addressText } from '../desk/address.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { MeetingRow } from './meeting-rows.ts';

type MeetingFactListProps = {
  readonly row: MeetingRow;
  /** The fact being corrected; null for none. */
  readonly editing: string | null;
  readonly onEditing: (field: string | null) => void;
  readonly barred: string | null;
};

type Control<Value> = (
  value: Value,
  change: (value: Value) => void,
  frame: { readonly label: string; readonly error: string | null },
) => ComponentChildren;

/** What is known of a meeting, each corrected where it stands, and who registered it. */
export function MeetingFactList(props: MeetingFactListProps) {
  const desk = useDesk();
  const { meeting } = props.row;
  const directory = desk.directory.value;
  const document = meeting.documentId === null ? undefined : desk.documents.value.get(meeting.documentId)?.body;
  return (
    <dl class="fact-list">
      <MeetingFact {...props} field="body" shown={meeting.body} control={line} />
      <MeetingFact {...props} field="nth" shown={meeting.nth === null ? null : `第${meeting.nth}次`} control={count} />
      <MeetingFact
        {...props}
        field="heldOn"
        shown={documentDate(meeting.heldOn)}
        control={(value, change, frame) => (
          <DateField {...frame} labelHidden value={value} onChange={on => on !== null && change(on)} />
        )}
      />
      <MeetingFact
        {...props}
        field="url"
        shown={meeting.url === null ? null : <Report address={meeting.url} />}
        control={address}
      />
      {meeting.documentId !== null && (
        <div>
          <dt>会议纪要</dt>
          <dd>
            <a href={addressText({ screen: 'documents', id: meeting.documentId })}>
              {document === undefined ? '已入账文件' : `《${document.title}》`}
            </a>
          </dd>
        </div>
      )}
      <div>
        <dt>登记</dt>
        <dd>{`${directory.unitName(meeting.keptBy)} ${directory.personName(meeting.setBy)}，${listDate(meeting.setOn, desk.today.value)}`}</dd>
      </div>
    </dl>
  );
}

type MeetingFactProps<F extends keyof MeetingFacts> = MeetingFactListProps & {
  readonly field: F;
  readonly shown: ComponentChildren;
  readonly control: Control<MeetingFacts[F]>;
};

function MeetingFact<F extends keyof MeetingFacts>(props: MeetingFactProps<F>) {
  const { row, field, shown, control, editing, onEditing, barred } = props;
  const desk = useDesk();
  const label = FIELD_WORDS[field] ?? field;
  const save = async (typed: MeetingFacts[F]) => {
    const set = meetingFactsSchema.partial().safeParse({ [field]: typed });
    if (!set.success) return `${label}有误，请核对后重填。`;
    const correct = { name: 'meetings.correct', args: { meetingId: row.id, set: set.data } };
    const refusal = await desk.perform([correct], `已更正${label}`);
    return refusal === null ? null : refusalText(refusal);
  };
  return (
    <EditableFact<MeetingFacts[F]>
      name={label}
      value={row.meeting[field] as MeetingFacts[F]}
      shown={shown}
      barred={barred}
      editing={editing === field && barred === null}
      onEditing={on => onEditing(on ? field : null)}
      onSave={save}
      control={(value, change, error) => control(value, change, { label, error })}
    />
  );
}

const line: Control<string> = (value, change, frame) => (
  <TextField {...frame} labelHidden maxLength={60} value={value} onChange={change} />
);

const count: Control<number | null> = (value, change, frame) => (
  <TextField
    {...frame}
    labelHidden
    numeric
    maxLength={4}
    value={value === null ? '' : String(value)}
    onChange={typed => change(typed.trim() === '' ? null : Number(typed))}
  />
);

const address: Control<string | null> = (value, change, frame) => (
  <TextField
    {...frame}
    labelHidden
    maxLength={2000}
    placeholder="https://"
    value={value ?? ''}
    onChange={typed => change(typed.trim() === '' ? null : typed.trim())}
  />
);

function Report({ address: url }: { readonly address: string }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {`打开报道（${new URL(url).host}）`}
    </a>
  );
}
