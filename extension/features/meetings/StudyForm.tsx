import { useState } from 'preact/hooks';
import {
  STUDY_DATES,
  type StudyFacts,
  type StudyStanding,
  studyFactsSchema,
  studyIdOf,
} from '../../../shared/domain/meetings/study.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { STUDY_WORDS } from '../../../shared/words/meetings.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ActForm } from '../desk/ActForm.tsx';
import { useDesk } from '../desk/desk-context.ts';
import type { MeetingRow } from './meeting-rows.ts';

type StudyFormProps = {
  readonly row: MeetingRow;
  readonly unitId: RecordId;
  readonly standing: StudyStanding;
  readonly onClose: () => void;
};

const EMPTY: StudyFacts = { studiedOn: null, startedOn: null, schemeOn: null, inWriting: false, basis: null };

/** 登记传达情况: what meetings and tasks show already need not be typed; what is typed stands before it. */
export function StudyForm({ row, unitId, standing, onClose }: StudyFormProps) {
  const desk = useDesk();
  const before = desk.view.watchKind('study').value.get(studyIdOf(row.id, unitId))?.body;
  const [facts, setFacts] = useState<StudyFacts>(() => ({ ...EMPTY, ...before }));
  const change = (part: Partial<StudyFacts>) => setFacts(now => ({ ...now, ...part }));
  const act = async () => {
    const was = { ...EMPTY, ...before };
    const set = studyFactsSchema
      .partial()
      .safeParse(
        Object.fromEntries(
          Object.entries(facts).filter(([name, value]) => name in EMPTY && value !== was[name as keyof StudyFacts]),
        ),
      );
    if (!set.success) return '依据不超过120字，请核对后重填。';
    const args = { meetingId: row.id, unitId, set: set.data };
    const refusal = await desk.perform([{ name: 'meetings.noteStudy', args }], '已登记传达情况');
    return refusal === null ? null : refusalText(refusal);
  };
  return (
    <ActForm title="登记传达情况" verb="登记" busyVerb="正在登记" onAct={act} onClose={onClose}>
      {error => (
        <>
          <label class="tick">
            <input
              type="checkbox"
              checked={facts.inWriting}
              onChange={event => change({ inWriting: event.currentTarget.checked })}
            />
            已书面传达（不专门开会）
          </label>
          {STUDY_DATES.map(name => (
            <DateField
              key={name}
              label={STUDY_WORDS[name]}
              value={facts[name]}
              min={row.meeting.heldOn}
              max={desk.today.value}
              hint={standing[name]?.inferred === true ? `据会议和台账：${standing[name]?.on}。可不填。` : undefined}
              onChange={on => change({ [name]: on })}
            />
          ))}
          <TextField
            label="依据"
            maxLength={120}
            placeholder="会议或文件的名称，没有的不填"
            value={facts.basis ?? ''}
            onChange={text => change({ basis: text.trim() === '' ? null : text })}
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
