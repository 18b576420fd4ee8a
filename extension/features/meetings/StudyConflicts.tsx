import { studyIdOf } from '../../../shared/domain/meetings/study.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { ConflictBlock } from '../desk/ConflictBlock.tsx';
import { useDesk } from '../desk/desk-context.ts';

/** What two people wrote at once of a unit’s 学习传达, for one of them to decide. */
export function StudyConflicts({ meetingId, unitId }: { readonly meetingId: RecordId; readonly unitId: RecordId }) {
  const desk = useDesk();
  const id = studyIdOf(meetingId, unitId);
  const study = desk.view.watchKind('study').value.get(id)?.body;
  const settle = async (conflictId: RecordId, bringBack: boolean) => {
    const args = { meetingId, unitId, conflictId, bringBack };
    const done = bringBack ? '已恢复另一值' : '已保留现值';
    const refusal = await desk.perform([{ name: 'meetings.bringBackStudy', args }], done);
    return refusal === null ? null : refusalText(refusal);
  };
  return (
    <>
      {(desk.conflicts.value.get(id) ?? []).map(conflict => (
        <ConflictBlock
          key={conflict.id}
          conflict={conflict}
          kept={study?.[conflict.field as keyof typeof study]}
          barred={null}
          onKeep={() => settle(conflict.id, false)}
          onRestore={() => settle(conflict.id, true)}
        />
      ))}
    </>
  );
}
