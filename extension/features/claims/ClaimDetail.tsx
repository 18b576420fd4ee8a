import { useState } from 'preact/hooks';
import { may } from '../../../shared/domain/accounts/policy.ts';
import { type ClaimFacts, claimFactsSchema, STEPS } from '../../../shared/domain/claims/types.ts';
import { documentDate, listDate } from '../../../shared/words/dates.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SyncMark } from '../../ui/SyncMark.tsx';
import { ConflictBlock } from '../desk/ConflictBlock.tsx';
import { type OpenConflict, useDesk } from '../desk/desk-context.ts';
import { ClaimFactList } from './ClaimFactList.tsx';
import type { ClaimRow } from './claim-rows.ts';
import { StepLine } from './StepLine.tsx';
import { TransferForm } from './TransferForm.tsx';
import type { Claims } from './use-claims.ts';

type ClaimDetailProps = { readonly row: ClaimRow; readonly claims: Claims };

const NO_CONFLICTS: readonly never[] = [];

/** Everything about one claim: who, what, the six 亲自抓 with what shows them, and through whose hands it went. */
export function ClaimDetail({ row, claims }: ClaimDetailProps) {
  const { desk, doing, setDoing } = claims;
  const { claim } = row;
  const keeps = may(desk.actor.value, 'claims.keep', { keptBy: claim.leader.unitId });
  const barred = keeps ? null : '改革办和领导所在单位可登记。';
  return (
    <article class="record">
      <header class="record-head">
        {row.unsent && <SyncMark />}
        <h3>{claim.item}</h3>
      </header>
      {(desk.conflicts.value.get(row.id) ?? NO_CONFLICTS).map(conflict => (
        <ClaimConflict key={conflict.id} row={row} conflict={conflict} barred={barred} />
      ))}
      {keeps && doing !== 'transfer' && (
        <div class="task-acts">
          <Button onPress={() => setDoing('transfer')}>移交</Button>
          <Button
            kind="quiet"
            barred={row.done === 0 ? null : `已登记${row.done}项“亲自抓”，应留存备查。`}
            onPress={() => setDoing('withdraw')}
          >
            撤出认领
          </Button>
        </div>
      )}
      {keeps && doing === 'transfer' && <TransferForm row={row} claims={claims} onClose={() => setDoing(null)} />}
      <ClaimFactList row={row} editing={doing} onEditing={setDoing} barred={barred} />
      <section aria-label="六个亲自">
        <h4>{`六个“亲自抓” 已登记${row.done}项`}</h4>
        <ol class="record-list">
          {STEPS.map(name => (
            <StepLine
              key={name}
              row={row}
              name={name}
              barred={barred}
              editing={doing === name}
              onEditing={on => setDoing(on ? name : null)}
            />
          ))}
        </ol>
        <p class="hint">只记日期和依据的名称，不收照片、截图，不作评分依据。</p>
      </section>
      <Transfers row={row} />
      <Withdraw row={row} claims={claims} open={doing === 'withdraw' && keeps} />
    </article>
  );
}

function Transfers({ row: { claim } }: { readonly row: ClaimRow }) {
  const desk = useDesk();
  if (claim.transfers.length === 0) return null;
  return (
    <section aria-label="移交">
      <h4>{`移交 ${claim.transfers.length}次`}</h4>
      <ol class="record-list">
        {claim.transfers.map(({ from, to, on, reason, by }) => (
          <li key={`${on} ${from.name} ${to.name}`}>
            <p>{`${from.name}（${from.post}）移交${to.name}（${to.post}）`}</p>
            <p class="record-list-facts">
              <span>{documentDate(on)}</span>
              <span>{reason}</span>
              <span>{`${desk.directory.value.personName(by)}登记`}</span>
            </p>
          </li>
        ))}
      </ol>
      <p class="hint">{`${listDate(claim.setOn, desk.today.value)}认领`}</p>
    </section>
  );
}

type ClaimConflictProps = { readonly row: ClaimRow; readonly conflict: OpenConflict; readonly barred: string | null };

function ClaimConflict({ row, conflict, barred }: ClaimConflictProps) {
  const desk = useDesk();
  const settle = async (bringBack: boolean) => {
    const args = { claimId: row.id, conflictId: conflict.id, bringBack };
    const done = bringBack ? '已恢复另一值' : '已保留现值';
    const refusal = await desk.perform([{ name: 'claims.bringBack', args }], done);
    return refusal === null ? null : refusalText(refusal);
  };
  return (
    <ConflictBlock
      conflict={conflict}
      kept={row.claim[conflict.field as keyof ClaimFacts]}
      barred={barred}
      onKeep={() => settle(false)}
      {...(conflict.field in claimFactsSchema.shape ? { onRestore: () => settle(true) } : {})}
    />
  );
}

function Withdraw({ row, claims, open }: ClaimDetailProps & { readonly open: boolean }) {
  const [error, setError] = useState<string | null>(null);
  const withdraw = async () => {
    const order = { name: 'claims.withdraw', args: { claimId: row.id } };
    const refusal = await claims.desk.perform([order], '已撤出认领');
    setError(refusal === null ? null : refusalText(refusal));
    if (refusal === null) claims.open(null);
  };
  return (
    <Dialog
      open={open}
      title="撤出认领"
      verb="撤出"
      final
      onAct={() => void withdraw()}
      onClose={() => claims.setDoing(null)}
    >
      <p>{`${row.claim.leader.name}认领的“${row.claim.item}”将从台账中撤出。10秒内可撤销。`}</p>
      {error !== null && <p class="field-error">{error}</p>}
    </Dialog>
  );
}
