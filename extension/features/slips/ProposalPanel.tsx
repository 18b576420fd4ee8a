import { useState } from 'preact/hooks';
import { slipFindings } from '../../../shared/commands/slips/at-hand.ts';
import type { Proposal } from '../../../shared/domain/slips/propose.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { SLIP_TYPE_WORDS } from '../../../shared/words/slips.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { proposalSummary } from './proposal-words.ts';
import { proposalOrders } from './slip-orders.ts';
import { type Slips, useProposals } from './use-slips.ts';

/** What the rules propose today, as a batch: one press passes the chosen ones on for signing. */
export function ProposalPanel({ slips }: { readonly slips: Slips }) {
  const { desk, entries, keptBy } = slips;
  const proposals = useProposals(slips);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(false);
  const [error, setError] = useState<string | null>(null);
  if (proposals.length === 0) return null;
  const ready = proposals.filter(one => barredWords(one, desk.today.value) === null);
  const chosen = ready.filter(one => !left.has(one.key));
  const carryOut = async (some: readonly Proposal[], alsoCheck: boolean) => {
    if (keptBy === null) return;
    const made = some.map(one => proposalOrders(one, entries, desk.entropy, keptBy, alsoCheck));
    const done = alsoCheck ? `已送审${some.length}件` : '已拟制';
    const refusal = await desk.perform(
      made.flatMap(({ orders }) => orders),
      done,
    );
    setError(refusal === null ? null : refusalText(refusal));
    const [first] = made;
    if (refusal === null && !alsoCheck && first !== undefined) slips.open(first.id);
  };
  return (
    <section class="proposals" aria-label="今日建议">
      <div class="proposals-head">
        <p>{`${proposalSummary(proposals)}。`}</p>
        <Button small kind="quiet" onPress={() => setShown(!shown)}>
          {shown ? '收起' : '逐件查看'}
        </Button>
        <Button
          small
          kind="primary"
          barred={chosen.length === 0 ? '没有可送审的建议。' : null}
          onPress={() => void carryOut(chosen, true)}
        >
          {`送审${chosen.length}件`}
        </Button>
      </div>
      {error !== null && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
      {shown && (
        <ul class="proposal-list">
          {proposals.map(one => (
            <ProposalRow
              key={one.key}
              proposal={one}
              chosen={chosen.includes(one)}
              onChoose={take =>
                setLeft(before => new Set(take ? [...before].filter(key => key !== one.key) : [...before, one.key]))
              }
              onDraft={() => void carryOut([one], false)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

type ProposalRowProps = {
  readonly proposal: Proposal;
  readonly chosen: boolean;
  readonly onChoose: (take: boolean) => void;
  readonly onDraft: () => void;
};

function ProposalRow({ proposal, chosen, onChoose, onDraft }: ProposalRowProps) {
  const desk = useDesk();
  const unit = desk.directory.value.unitName(proposal.terms.addresseeId);
  const barred = barredWords(proposal, desk.today.value);
  const { items } = proposal.terms;
  const name = `${SLIP_TYPE_WORDS[proposal.type]} ${unit}`;
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={chosen}
          disabled={barred !== null}
          onChange={event => onChoose(event.currentTarget.checked)}
        />
        <strong>{name}</strong>
        <span class="secondary">{`${items.length}项`}</span>
        {proposal.intoId !== null && <span class="hint">并入本周草稿</span>}
      </label>
      <Button small kind="quiet" label={`拟制后修改：${name}`} onPress={onDraft}>
        拟制后修改
      </Button>
      <ol>
        {items.map((item, nth) => (
          <li key={item.taskId}>
            {item.matter}
            <span class="hint">{proposal.whys[nth]}</span>
          </li>
        ))}
      </ol>
      {barred !== null && <p class="hint">{barred}</p>}
    </li>
  );
}

/** Why a proposal does not go out today as it is; null where it can. */
function barredWords({ terms, waitsUntil }: Proposal, today: Parameters<typeof listDate>[1]): string | null {
  if (waitsUntil !== null) return `本周已向该单位发催办单，${listDate(waitsUntil, today)}再一并发出。`;
  const [finding] = slipFindings(terms);
  return finding === undefined ? null : `不符合规则${finding.rule}。${finding.sentence}拟制后修改再送审。`;
}
