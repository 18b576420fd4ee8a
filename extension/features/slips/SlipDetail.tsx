import { useMemo } from 'preact/hooks';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { SLIP_TYPE_WORDS } from '../../../shared/words/slips.ts';
import { Notice } from '../../ui/Notice.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { SyncMark } from '../../ui/SyncMark.tsx';
import { ConflictBlock } from '../desk/ConflictBlock.tsx';
import { FindingList } from './FindingList.tsx';
import { whyNotSlip } from './next-act.ts';
import { SlipActs } from './SlipActs.tsx';
import { SlipFacts } from './SlipFacts.tsx';
import { SlipForm } from './SlipForm.tsx';
import { SlipItems } from './SlipItems.tsx';
import { SlipTimeline } from './SlipTimeline.tsx';
import type { SlipRow } from './slip-rows.ts';
import type { Slips } from './use-slips.ts';

type SlipDetailProps = { readonly slips: Slips; readonly row: SlipRow };

const NO_CONFLICTS: readonly never[] = [];

/** Everything about one slip: how it stands, what can be done, what it asks for with its source, and what happened to it. */
export function SlipDetail({ slips, row }: SlipDetailProps) {
  const { desk, doing, setDoing } = slips;
  const { slip } = row;
  const conflicts = desk.conflicts.value.get(row.id) ?? NO_CONFLICTS;
  const barred = whyNotSlip(desk.actor.value, 'edit', slip);
  const disputed = useMemo(() => conflicts.filter(({ field }) => field in slip), [conflicts, slip]);
  const settle = async (conflictId: RecordId, bringBack: boolean) => {
    const args = { slipId: row.id, conflictId, bringBack };
    const refusal = await desk.perform([{ name: 'slips.bringBack', args }], bringBack ? '已恢复另一值' : '已保留现值');
    return refusal === null ? null : refusalText(refusal);
  };
  if (doing === 'edit' && barred === null) return <SlipForm slips={slips} row={row} onClose={() => setDoing(null)} />;
  const isDraft = slip.state === 'draft' || slip.state === 'checked';
  return (
    <article class="task-detail slip-detail">
      <header class="task-head">
        <p class="task-status">
          <StatusMark status={row.status} />
          {row.unsent && <SyncMark />}
        </p>
        <h3 class="task-content">{`${SLIP_TYPE_WORDS[slip.type]}：${row.matter}`}</h3>
      </header>
      {slip.state === 'draft' && slip.sentBack !== null && (
        <Notice kind="warn" title="退回修改">
          {slip.sentBack.note}
        </Notice>
      )}
      {disputed.map(conflict => (
        <ConflictBlock
          key={conflict.id}
          conflict={conflict}
          kept={slip[conflict.field as keyof typeof slip]}
          barred={barred}
          onKeep={() => settle(conflict.id, false)}
          onRestore={() => settle(conflict.id, true)}
        />
      ))}
      <SlipActs slips={slips} row={row} />
      {isDraft && <FindingList terms={slip} />}
      <SlipItems slip={slip} />
      <SlipFacts slips={slips} row={row} />
      <section aria-label="办理经过">
        <h4>办理经过</h4>
        <SlipTimeline slip={slip} />
      </section>
    </article>
  );
}
