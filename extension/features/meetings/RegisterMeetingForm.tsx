import { useMemo, useState } from 'preact/hooks';
import { holds, OFFICE_ROLES } from '../../../shared/domain/accounts/actor.ts';
import { meetingIdOf } from '../../../shared/domain/meetings/rules.ts';
import { type MeetingLevel, meetingFactsSchema } from '../../../shared/domain/meetings/types.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { MEETING_LEVEL_WORDS } from '../../../shared/words/meetings.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ActForm } from '../desk/ActForm.tsx';
import { unitItems } from '../units/directory.ts';
import { draftOf, levelChoices, type MeetingDraft, withDocument } from './register-draft.ts';
import type { Meetings } from './use-meetings.ts';

/** 登记会议: level, body, 次 and day, the first three pre-filled; or from a registered 会议纪要. */
export function RegisterMeetingForm({ meetings, onClose }: { meetings: Meetings; onClose: () => void }) {
  const { desk, ownUnit, all } = meetings;
  const directory = desk.directory.value;
  const actor = desk.actor.value;
  const own = ownUnit === null ? null : directory.unit(ownUnit);
  const levels = levelChoices(actor, own);
  const forOthers = holds(actor, OFFICE_ROLES);
  const context = { earlier: all, today: desk.today.value };
  const [draft, setDraft] = useState<MeetingDraft>(() => draftOf(levels[0] ?? 'city', own, context));
  const change = (part: Partial<MeetingDraft>) => setDraft(before => ({ ...before, ...part }));
  // the office writes down what a district or 小组 reports on paper or by telephone (T10)
  const asksUnit = forOthers && (draft.level === 'district' || draft.level === 'group');
  const units = useMemo(
    () => unitItems(directory.units.filter(({ kind }) => kind === draft.level)),
    [directory, draft.level],
  );
  const documents = useMemo(
    () => [...desk.documents.value].map(([value, { body }]) => ({ value, label: body.title })),
    [desk.documents.value],
  );
  const takeLevel = (level: MeetingLevel) => {
    const isOthers = forOthers && (level === 'district' || level === 'group');
    setDraft(draftOf(level, isOthers ? null : own, context));
  };
  const takeDocument = (id: RecordId | null) => {
    const document = id === null ? undefined : desk.documents.value.get(id)?.body;
    if (id === null || document === undefined) change({ documentId: null });
    else setDraft(before => withDocument(before, id, document));
  };
  const act = async () => {
    const { level, keptBy, heldOn, url, documentId } = draft;
    if (keptBy === null) return '选召开会议的单位。';
    if (draft.body.trim() === '') return '填写会议名称。';
    if (heldOn === null) return '填写召开日期。';
    const nth = draft.nth.trim() === '' ? null : Number(draft.nth);
    const facts = meetingFactsSchema.safeParse({ body: draft.body, nth, heldOn, url, documentId });
    if (!facts.success) return '第几次填数字，没有的不填；名称不超过60字。';
    const meetingId = meetingIdOf(keptBy, { level, heldOn, nth });
    const args = { meetingId, keptBy, level, facts: facts.data };
    const refusal = await desk.perform([{ name: 'meetings.register', args }], '已登记会议');
    if (refusal === null) meetings.open(meetingId);
    return refusal === null ? null : refusalText(refusal);
  };
  return (
    <ActForm title="登记会议" verb="登记" busyVerb="正在登记" onAct={act} onClose={onClose}>
      {error => (
        <>
          {levels.length > 1 && (
            <SegmentedControl
              label="级别"
              value={draft.level}
              choices={levels.map(value => ({ value, label: MEETING_LEVEL_WORDS[value] }))}
              onChange={takeLevel}
            />
          )}
          {asksUnit && (
            <Combobox
              label="召开单位"
              required
              items={units}
              value={draft.keptBy}
              onChange={id => setDraft(draftOf(draft.level, id === null ? null : directory.unit(id), context))}
            />
          )}
          <TextField label="会议名称" required maxLength={60} value={draft.body} onChange={body => change({ body })} />
          <TextField
            label="第几次"
            numeric
            maxLength={4}
            placeholder="没有的不填"
            value={draft.nth}
            onChange={nth => change({ nth })}
          />
          <DateField label="召开日期" required value={draft.heldOn} onChange={heldOn => change({ heldOn })} />
          <Combobox
            label="会议纪要"
            hint="已入账的，选后带出次数和日期；没有的不填。"
            placeholder="已入账文件的标题"
            items={documents}
            value={draft.documentId}
            onChange={takeDocument}
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
