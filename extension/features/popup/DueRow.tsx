import { useState } from 'preact/hooks';
import type { DueItem } from '../../../shared/domain/reminders/due.ts';
import { whenWords } from '../../../shared/domain/reminders/words.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { PROGRESS_WORDS } from '../../../shared/words/terms.ts';
import { Button } from '../../ui/Button.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { SyncMark } from '../../ui/SyncMark.tsx';
import { DifficultForm } from './DifficultForm.tsx';
import type { PopupActs } from './popup-acts.ts';

export type DueRowProps = {
  readonly item: DueItem;
  readonly today: IsoDate;
  /** Who leads it, for tasks of others; null when the person's own unit does. */
  readonly lead: string | null;
  readonly unsent: boolean;
  readonly acts: PopupActs;
  readonly onOpen: (item: DueItem) => void;
};

const { submitted, difficult } = PROGRESS_WORDS;

/** One task that is due: what, until when, and the three answers in place. */
export function DueRow({ item, today, lead, unsent, acts, onOpen }: DueRowProps) {
  const [writing, setWriting] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const answer = async (act: (item: DueItem) => Promise<string | null>) => setError(await act(item));
  const { content } = item.task;
  const status = {
    state: item.group === 'today' ? ('today' as const) : item.status.state,
    words: whenWords(item, today),
  };
  return (
    <li class="due-row">
      <button type="button" class="due-open" title={item.task.number ?? undefined} onClick={() => onOpen(item)}>
        {content}
      </button>
      <div class="due-line">
        <StatusMark status={status} />
        {lead !== null && <span class="due-lead">{item.part === 'help' ? `配合${lead}` : lead}</span>}
        {unsent && <SyncMark bare />}
        {!writing && (
          <div class="due-acts">
            {item.part !== 'set' && (
              <AnswerButton word={submitted} about={content} onPress={() => void answer(acts.submitted)} />
            )}
            {item.part !== 'set' && <AnswerButton word={difficult} about={content} onPress={() => setWriting(true)} />}
            <AnswerButton word="稍后" about={content} onPress={() => void answer(acts.later)} />
          </div>
        )}
      </div>
      {writing && (
        <DifficultForm
          about={content}
          onReport={text => acts.difficult(item, text)}
          onClose={() => setWriting(false)}
        />
      )}
      {error !== null && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
    </li>
  );
}

type AnswerButtonProps = { readonly word: string; readonly about: string; readonly onPress: () => void };

function AnswerButton({ word, about, onPress }: AnswerButtonProps) {
  return (
    <Button small kind="quiet" label={`${word}：${about}`} onPress={onPress}>
      {word}
    </Button>
  );
}
