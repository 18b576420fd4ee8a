import { useMemo, useState } from 'preact/hooks';
import { may } from '../../../shared/domain/accounts/policy.ts';
import { type Dated, STUDY_DATES, type StudyStanding, studyIdOf } from '../../../shared/domain/meetings/study.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { afterWords, STUDY_NOTE, STUDY_WORDS, TAKEN_UP_WORDS } from '../../../shared/words/meetings.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Nobr } from '../../ui/Nobr.tsx';
import { unitItems } from '../units/directory.ts';
import type { MeetingRow } from './meeting-rows.ts';
import { StudyConflicts } from './StudyConflicts.tsx';
import { StudyForm } from './StudyForm.tsx';
import type { Meetings } from './use-meetings.ts';
import { useStandings } from './use-standings.ts';

type StudyBlockProps = { readonly row: MeetingRow; readonly meetings: Meetings };

/** 传达情况: how my unit, and for the office every unit of which something is known, took an upstream meeting up. Information only (T3). */
export function StudyBlock({ row, meetings }: StudyBlockProps) {
  const { desk, all, doing, setDoing, ownUnit } = meetings;
  const directory = desk.directory.value;
  const standingOf = useStandings(all);
  const studies = desk.view.watchKind('study').value;
  const [other, setOther] = useState<RecordId | null>(null);
  const units = useMemo(() => {
    const known = directory.units.filter(
      ({ id }) =>
        id === ownUnit ||
        studies.has(studyIdOf(row.id, id)) ||
        all.some(
          ({ meeting }) => meeting.keptBy === id && meeting.agenda.some(one => one.upstreamMeetingIds.includes(row.id)),
        ),
    );
    return known.map(({ id }) => id);
  }, [directory, ownUnit, studies, all, row.id]);
  const items = useMemo(() => unitItems(directory.units), [directory]);
  const forOthers = may(desk.actor.value, 'meetings.noteStudy', { answeredBy: [] });
  const asked = doing?.startsWith('study:') ? doing.slice('study:'.length) : null;
  const lines = asked === null || units.includes(asked) ? units : [...units, asked];
  return (
    <section aria-label="传达情况">
      <h4>传达情况</h4>
      {lines.length === 0 && <p class="hint">还没有登记。</p>}
      <ul class="record-list">
        {lines.map(unitId => (
          <li key={unitId}>
            <UnitStudy
              name={directory.unitName(unitId)}
              standing={standingOf(row, unitId)}
              today={desk.today.value}
              {...(may(desk.actor.value, 'meetings.noteStudy', { answeredBy: [unitId] }) && asked !== unitId
                ? { onNote: () => setDoing(`study:${unitId}`) }
                : {})}
            />
            <StudyConflicts meetingId={row.id} unitId={unitId} />
            {asked === unitId && (
              <StudyForm row={row} unitId={unitId} standing={standingOf(row, unitId)} onClose={() => setDoing(null)} />
            )}
          </li>
        ))}
      </ul>
      {forOthers && (
        <Combobox
          label="代登其他单位"
          placeholder="名称或拼音首字母"
          items={items.filter(({ value }) => !units.includes(value))}
          value={other}
          onChange={id => {
            setOther(null);
            if (id !== null) setDoing(`study:${id}`);
          }}
        />
      )}
      <p class="hint">{STUDY_NOTE}</p>
    </section>
  );
}

type UnitStudyProps = {
  readonly name: string;
  readonly standing: StudyStanding;
  readonly today: Parameters<typeof listDate>[1];
  readonly onNote?: () => void;
};

function UnitStudy({ name, standing, today, onNote }: UnitStudyProps) {
  const words = ({ on, inferred, workdays }: Dated) =>
    `${listDate(on, today)}，${afterWords(workdays)}${inferred ? '（据会议和台账）' : ''}`;
  return (
    <>
      <div class="study-head">
        <strong>{name}</strong>
        <span class="secondary">{TAKEN_UP_WORDS[standing.takenUp]}</span>
        {onNote !== undefined && (
          <Button small kind="quiet" label={`登记${name}传达情况`} onPress={onNote}>
            登记
          </Button>
        )}
      </div>
      <p class="record-list-facts">
        {STUDY_DATES.map(key => {
          const dated = standing[key];
          return dated === null ? null : <Nobr key={key}>{`${STUDY_WORDS[key]} ${words(dated)}`}</Nobr>;
        })}
      </p>
    </>
  );
}
