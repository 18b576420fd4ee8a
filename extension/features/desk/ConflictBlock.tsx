import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { millisecondsOf } from '../../../shared/kernel/dates.ts';
import { momentWords } from '../../../shared/words/dates.ts';
import { FIELD_WORDS } from '../../../shared/words/terms.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenConflict } from './desk-context.ts';
import { useDesk } from './desk-context.ts';
import { valueWords } from './value-words.ts';

type ConflictBlockProps = {
  readonly conflict: OpenConflict;
  /** The value that stands now. */
  readonly kept: unknown;
  /** Why it cannot be settled here. */
  readonly barred: string | null;
  /** Settles it with the value that stands; gives back what is wrong. Left out where nothing settles it. */
  readonly onKeep?: () => Promise<string | null>;
  /** Brings the other value back; gives back what is wrong. Left out where it cannot be, as of a state. */
  readonly onRestore?: () => Promise<string | null>;
};

/** 两人同时修改了“完成时限”: both values with their authors side by side, and which of them is to stand. */
export function ConflictBlock({ conflict, kept, barred, onKeep, onRestore }: ConflictBlockProps) {
  const desk = useDesk();
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const directory = desk.directory.value;
  const words = (value: unknown) => valueWords(conflict.field, value, directory, desk.today.value);
  const author = (id: string | null) => (id === null ? '系统' : directory.personName(id));
  const during = async (work: () => Promise<string | null>) => {
    setBusy(true);
    try {
      setError(await work());
    } finally {
      setBusy(false);
    }
  };
  const field = FIELD_WORDS[conflict.field] ?? conflict.field;
  return (
    <section class="conflict" aria-label={`冲突：${field}`}>
      <h3>{`两人同时修改了“${field}”`}</h3>
      <div class="conflict-values">
        <Version name="现值" author={author(conflict.keptBy)} value={words(kept)}>
          {onKeep !== undefined && (
            <Button small barred={barred} busy={busy ? '正在处理' : null} onPress={() => void during(onKeep)}>
              保留现值
            </Button>
          )}
        </Version>
        <Version name="另一值" author={author(conflict.lostBy)} value={words(conflict.lost)}>
          {onRestore !== undefined && (
            <Button small barred={barred} busy={busy ? '正在处理' : null} onPress={() => void during(onRestore)}>
              恢复此值
            </Button>
          )}
        </Version>
      </div>
      <p class="hint">{`后到的为现值，${momentWords(millisecondsOf(conflict.at), desk.now.value)}发现。`}</p>
      {error !== null && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
    </section>
  );
}

type VersionProps = {
  readonly name: string;
  readonly author: string;
  readonly value: string;
  readonly children: ComponentChildren;
};

function Version({ name, author, value, children }: VersionProps) {
  return (
    <div>
      <p class="hint">{`${name} · ${author}`}</p>
      <p class="conflict-value">{value}</p>
      {children}
    </div>
  );
}
