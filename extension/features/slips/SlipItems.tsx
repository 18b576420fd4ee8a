import type { Slip, SlipItem } from '../../../shared/domain/slips/types.ts';
import { Nobr } from '../../ui/Nobr.tsx';
import { addressText } from '../desk/address.ts';
import { useDesk } from '../desk/desk-context.ts';
import { SentenceLink } from '../desk/SentenceLink.tsx';
import { DueWords } from '../ledger/DueWords.tsx';

/** The matters of a slip: what, what is asked, until when, and the sentence that demands it. */
export function SlipItems({ slip }: { readonly slip: Slip }) {
  return (
    <section aria-label="事项" class="source-document">
      <h4>{`事项（${slip.items.length}项）`}</h4>
      <ol class="slip-items">
        {slip.items.map((item, nth) => (
          <SlipItemRow key={nth} item={item} />
        ))}
      </ol>
    </section>
  );
}

function SlipItemRow({ item }: { readonly item: SlipItem }) {
  const desk = useDesk();
  const row = item.taskId === null ? undefined : desk.tasks.value.find(({ id }) => id === item.taskId);
  return (
    <li>
      <p class="slip-matter">
        {item.taskId === null || row === undefined ? (
          item.matter
        ) : (
          <a href={addressText({ screen: 'tasks', id: item.taskId })}>{item.matter}</a>
        )}
        {item.dueOn !== null && (
          <span class="secondary">
            <DueWords dueOn={item.dueOn} />
          </span>
        )}
      </p>
      <p>{`要求：${item.requirement}`}</p>
      {item.quote !== null && <blockquote>{item.quote}</blockquote>}
      {row?.task.anchor != null && <SentenceLink anchor={row.task.anchor} quote={item.quote} />}
      {item.basis !== null && (
        <p class="secondary">
          依据：<Nobr>{item.basis}</Nobr>
        </p>
      )}
    </li>
  );
}
