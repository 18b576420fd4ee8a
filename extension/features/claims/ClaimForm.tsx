import { useMemo, useState } from 'preact/hooks';
import { holds, OFFICE_ROLES } from '../../../shared/domain/accounts/actor.ts';
import { claimIdOf } from '../../../shared/domain/claims/rules.ts';
import { type ClaimFacts, claimFactsSchema } from '../../../shared/domain/claims/types.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { ActForm } from '../desk/ActForm.tsx';
import { unitItems } from '../units/directory.ts';
import { LeaderFields, missingOf } from './LeaderFields.tsx';
import type { Claims } from './use-claims.ts';

/** 认领: which leader claims what for the year, and the task of the ledger it stands for where there is one. */
export function ClaimForm({ claims, onClose }: { readonly claims: Claims; readonly onClose: () => void }) {
  const { desk, ownUnit, year } = claims;
  const forAll = holds(desk.actor.value, OFFICE_ROLES);
  const directory = desk.directory.value;
  const items = useMemo(
    () => unitItems(directory.units).filter(({ value }) => forAll || value === ownUnit),
    [directory, forAll, ownUnit],
  );
  const tasks = useMemo(
    () => desk.tasks.value.map(({ id, task, lead }) => ({ value: id, label: task.content, note: lead })),
    [desk.tasks.value],
  );
  const [leader, setLeader] = useState({ name: '', post: '', unitId: forAll ? null : ownUnit });
  const [facts, setFacts] = useState({ item: '', isFirst: true, taskId: null as string | null });
  const change = (part: Partial<typeof facts>) => setFacts(before => ({ ...before, ...part }));
  const act = async () => {
    const missing = missingOf(leader);
    if (missing !== null) return missing;
    if (facts.item.trim() === '') return '填写认领事项。';
    const read = claimFactsSchema.safeParse({ ...facts, leader, year: Number(year) });
    if (!read.success) return '内容过长，请核对后重填。';
    const whole: ClaimFacts = read.data;
    const claimId = claimIdOf(whole);
    const refusal = await desk.perform([{ name: 'claims.claim', args: { claimId, facts: whole } }], '已认领');
    if (refusal === null) claims.open(claimId);
    return refusal === null ? null : refusalText(refusal);
  };
  return (
    <ActForm title={`${year}年认领`} verb="认领" busyVerb="正在登记" onAct={act} onClose={onClose}>
      {error => (
        <>
          <LeaderFields value={leader} items={items} onChange={part => setLeader(before => ({ ...before, ...part }))} />
          <TextArea
            label="认领事项"
            required
            rows={2}
            maxLength={120}
            value={facts.item}
            onChange={text => change({ item: text.replaceAll('\n', '') })}
          />
          <label class="tick">
            <input
              type="checkbox"
              checked={facts.isFirst}
              onChange={event => change({ isFirst: event.currentTarget.checked })}
            />
            第一责任人
          </label>
          <Combobox
            label="对应任务"
            placeholder="台账任务，没有的不填"
            items={tasks}
            value={facts.taskId}
            onChange={taskId => change({ taskId })}
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
