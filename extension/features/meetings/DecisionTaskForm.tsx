import { useMemo, useState } from 'preact/hooks';
import { holds, OFFICE_ROLES } from '../../../shared/domain/accounts/actor.ts';
import type { Decision } from '../../../shared/domain/meetings/types.ts';
import { readMinutes } from '../../../shared/recognition/minutes.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { ActForm } from '../desk/ActForm.tsx';
import { unitItems } from '../units/directory.ts';
import { MinuteTerms } from './MinuteTerms.tsx';
import type { MeetingRow } from './meeting-rows.ts';
import { draftsFrom, hindranceOf, type MinuteDraft, taskOrder } from './minutes-draft.ts';
import type { Meetings } from './use-meetings.ts';

type DecisionTaskFormProps = {
  readonly row: MeetingRow;
  readonly decision: Decision;
  readonly meetings: Meetings;
  readonly onClose: () => void;
};

/** 立项 of one decision written down before: who leads and until when, pre-filled from its sentence. */
export function DecisionTaskForm({ row, decision, meetings, onClose }: DecisionTaskFormProps) {
  const { desk, ownUnit } = meetings;
  const directory = desk.directory.value;
  const forAll = holds(desk.actor.value, OFFICE_ROLES);
  const items = useMemo(() => unitItems(directory.units), [directory]);
  const [draft, setDraft] = useState<MinuteDraft>(() => {
    const frame = { heldOn: row.meeting.heldOn, calendar: desk.calendar.value };
    const { sentences } = readMinutes(decision.text, frame);
    const of = { units: directory.units, ownUnit: forAll ? null : ownUnit };
    const read = draftsFrom(sentences, of).find(one => one.leadUnitId !== null || one.dueOn !== null);
    const blank = { leadUnitId: forAll ? null : ownUnit, coUnitIds: [], dueOn: null, dueRule: null };
    return { ...blank, ...read, key: decision.id, text: decision.text, fate: 'task' };
  });
  const act = async () => {
    const hindrance = hindranceOf(draft);
    if (hindrance !== null) return hindrance;
    if (ownUnit === null) return '当前账号不能立项。需要立项的，请联系改革办。';
    const { documentId } = row.meeting;
    const place = { meetingId: row.id, documentId, keptBy: ownUnit, entropy: desk.entropy };
    const refusal = await desk.perform([taskOrder(draft, decision.id, place)], '已立项');
    return refusal === null ? null : refusalText(refusal);
  };
  return (
    <ActForm title="议定事项立项" verb="立项" busyVerb="正在立项" onAct={act} onClose={onClose}>
      {error => (
        <>
          <MinuteTerms
            draft={draft}
            items={forAll ? items : items.filter(({ value }) => value === ownUnit)}
            onChange={part => setDraft(before => ({ ...before, ...part }))}
          />
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
