import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';

export type EditableFactProps<Value> = {
  /** What the fact is called: 完成时限. */
  readonly name: string;
  readonly value: Value;
  /** The value as it is read; nothing reads 未填. */
  readonly shown: ComponentChildren;
  /** Something to see beside the value: a conflict, 待同步. */
  readonly mark?: ComponentChildren;
  /** The control of the value while it is edited. */
  readonly control: (draft: Value, change: (draft: Value) => void, error: string | null) => ComponentChildren;
  /** Saves; gives back what is wrong in one sentence, or null when it is done. */
  readonly onSave: (draft: Value) => Promise<string | null>;
  /** Why it cannot be changed now. */
  readonly barred?: string | null;
  readonly editing: boolean;
  readonly onEditing: (editing: boolean) => void;
  /** What stands in the control at first, when that is not the value: what was typed before. */
  readonly draft?: Value | undefined;
};

/** One fact that is changed where it stands: 更改 opens its control, Enter saves, Esc leaves it as it was. */
export function EditableFact<Value>(props: EditableFactProps<Value>) {
  const { name, shown, mark, editing, onEditing } = props;
  const back = useRef<HTMLElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) back.current?.querySelector<HTMLElement>('button')?.focus();
    wasEditing.current = editing;
  }, [editing]);
  return (
    <div class={editing ? 'editable-fact editing' : 'editable-fact'}>
      <dt>{name}</dt>
      <dd ref={back}>
        {editing ? (
          <FactForm {...props} />
        ) : (
          <>
            <span class="editable-fact-value">
              {shown ?? <span class="hint">未填</span>}
              {mark}
            </span>
            <Button kind="quiet" small label={`更改${name}`} barred={props.barred} onPress={() => onEditing(true)}>
              更改
            </Button>
          </>
        )}
      </dd>
    </div>
  );
}

function FactForm<Value>({ name, value, control, onSave, onEditing, draft: before }: EditableFactProps<Value>) {
  const [draft, setDraft] = useState(before ?? value);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  const save = async () => {
    setBusy(true);
    const wrong = await onSave(draft);
    setBusy(false);
    setError(wrong);
    if (wrong === null) onEditing(false);
  };
  return (
    <form
      ref={form}
      class="editable-fact-form"
      aria-label={`更改${name}`}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onEditing(false);
      }}
    >
      {control(draft, setDraft, error)}
      <div class="editable-fact-acts">
        <Button kind="primary" small submit busy={busy ? '正在保存' : null}>
          保存
        </Button>
        <Button small onPress={() => onEditing(false)}>
          取消
        </Button>
      </div>
    </form>
  );
}
