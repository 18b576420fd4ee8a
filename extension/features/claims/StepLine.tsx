import { useMemo, useState } from 'preact/hooks';
import { type StepName, stepSchema } from '../../../shared/domain/claims/types.ts';
import { isoDate } from '../../../shared/kernel/dates.ts';
import { documentDate } from '../../../shared/words/dates.ts';
import { meetingName, STEP_WORDS } from '../../../shared/words/meetings.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ActForm } from '../desk/ActForm.tsx';
import { addressText } from '../desk/address.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { ClaimRow } from './claim-rows.ts';

type StepLineProps = {
  readonly row: ClaimRow;
  readonly name: StepName;
  readonly barred: string | null;
  readonly editing: boolean;
  readonly onEditing: (editing: boolean) => void;
};

/** One of the six 亲自抓: its day and the document or meeting that shows it, or that it is open. */
export function StepLine(props: StepLineProps) {
  const { row, name, barred, editing, onEditing } = props;
  const step = row.claim.steps[name];
  return (
    <li>
      <div class="study-head">
        <strong>{STEP_WORDS[name]}</strong>
        <span class={step === null ? 'hint' : 'secondary'}>{step === null ? '未登记' : documentDate(step.on)}</span>
        {barred === null && !editing && (
          <Button
            small
            kind="quiet"
            label={`${step === null ? '登记' : '改写'}${STEP_WORDS[name]}`}
            onPress={() => onEditing(true)}
          >
            {step === null ? '登记' : '改写'}
          </Button>
        )}
      </div>
      {step !== null && !editing && <p class="record-list-facts">{<Reference {...step} />}</p>}
      {editing && barred === null && <StepForm {...props} />}
    </li>
  );
}

type ReferenceProps = {
  readonly reference: string;
  readonly documentId: string | null;
  readonly meetingId: string | null;
};

function Reference({ reference, documentId, meetingId }: ReferenceProps) {
  if (documentId !== null) return <a href={addressText({ screen: 'documents', id: documentId })}>{reference}</a>;
  if (meetingId === null) return <span>{reference}</span>;
  return <a href={addressText({ screen: 'dispatch', id: meetingId, query: { tab: 'meetings' } })}>{reference}</a>;
}

function StepForm({ row, name, onEditing }: StepLineProps) {
  const desk = useDesk();
  const before = row.claim.steps[name];
  const today = desk.today.value;
  const [on, setOn] = useState(before?.on ?? today);
  const [reference, setReference] = useState(before?.reference ?? '');
  const [source, setSource] = useState<string | null>(sourceOf(before));
  const meetings = desk.view.watchKind('meeting').value;
  const items = useMemo(
    () => [
      ...[...meetings].map(([id, { body }]) => ({ value: `m ${id}`, label: meetingName(body), note: '会议' })),
      ...[...desk.documents.value].map(([id, { body }]) => ({ value: `d ${id}`, label: body.title, note: '文件' })),
    ],
    [meetings, desk.documents.value],
  );
  const take = (value: string | null) => {
    setSource(value);
    if (value === null) return;
    const [kind, id = ''] = value.split(' ');
    const meeting = kind === 'm' ? meetings.get(id)?.body : undefined;
    if (meeting !== undefined) setOn(meeting.heldOn);
    setReference((items.find(item => item.value === value)?.label ?? '').slice(0, 120));
  };
  const note = async (step: object | null, done: string) => {
    const args = { claimId: row.id, name, step, over: before !== null };
    const refusal = await desk.perform([{ name: 'claims.noteStep', args }], done);
    return refusal === null ? null : refusalText(refusal);
  };
  const act = async () => {
    const id = source?.slice(2) ?? null;
    const linked = {
      documentId: source?.startsWith('d ') ? id : null,
      meetingId: source?.startsWith('m ') ? id : null,
    };
    const step = stepSchema.safeParse({ on, reference, ...linked });
    if (!step.success) return '填写依据：文件或会议的名称，不超过120字。';
    return note(step.data, `已登记${STEP_WORDS[name]}`);
  };
  return (
    <ActForm title={STEP_WORDS[name]} verb="登记" busyVerb="正在登记" onAct={act} onClose={() => onEditing(false)}>
      {error => (
        <>
          <Combobox
            label="已登记的会议或文件"
            placeholder="选后带出名称；没有的，直接填依据"
            items={items}
            value={source}
            onChange={take}
          />
          <TextField
            label="依据"
            required
            maxLength={120}
            placeholder="文件或会议的名称"
            value={reference}
            onChange={setReference}
          />
          <DateField
            label="日期"
            required
            value={on}
            min={isoDate(`${row.claim.year}-01-01`)}
            max={today}
            onChange={day => day !== null && setOn(day)}
          />
          {before !== null && (
            <Button
              small
              kind="quiet"
              onPress={() =>
                void note(null, `已清除${STEP_WORDS[name]}`).then(wrong => wrong === null && onEditing(false))
              }
            >
              清除这项登记
            </Button>
          )}
          {error !== null && (
            <p class="field-error" role="alert">
              {error}
            </p>
          )}
        </>
      )}
    </ActForm>
  );
}

const sourceOf = (step: ReferenceProps | null): string | null => {
  if (step?.documentId != null) return `d ${step.documentId}`;
  return step?.meetingId != null ? `m ${step.meetingId}` : null;
};
