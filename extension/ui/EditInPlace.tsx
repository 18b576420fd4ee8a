import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';

export type EditInPlaceProps<Value> = {
  /** What is edited, spoken with the verb: 更改完成时限. */
  readonly name: string;
  readonly value: Value;
  /** The value as it is read. */
  readonly shown: ComponentChildren;
  /** The control of the value while it is edited, and what is wrong with it. */
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

/** A value changed where it stands: 更改 opens its control, Enter saves, Esc leaves it as it was. */
export function EditInPlace<Value>(props: EditInPlaceProps<Value>) {
  const { name, shown, editing, onEditing } = props;
  const place = useRef<HTMLDivElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) place.current?.querySelector('button')?.focus();
    wasEditing.current = editing;
  }, [editing]);
  return (
    <div ref={place} class={editing ? 'edit-in-place editing' : 'edit-in-place'}>
      {editing ? (
        <EditForm {...props} />
      ) : (
        <>
          <div class="edit-in-place-shown">{shown}</div>
          <Button kind="quiet" small label={`更改${name}`} barred={props.barred} onPress={() => onEditing(true)}>
            更改
          </Button>
        </>
      )}
    </div>
  );
}

function EditForm<Value>({ name, value, control, onSave, onEditing, draft: before }: EditInPlaceProps<Value>) {
  const [draft, setDraft] = useState(before ?? value);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  const save = async () => {
    setBusy(true);
    try {
      const wrong = await onSave(draft);
      setError(wrong);
      if (wrong === null) onEditing(false);
    } catch {
      // whoever saves has said why nothing was saved; what was typed stays here
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const saves = event.key === 'Enter' && event.target instanceof HTMLTextAreaElement && !event.shiftKey;
    if (!saves && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (saves) form.current?.requestSubmit();
    else onEditing(false);
  };
  return (
    <form
      ref={form}
      class="edit-in-place-form"
      aria-label={`更改${name}`}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={event => {
        event.preventDefault();
        if (!busy) void save();
      }}
    >
      {control(draft, setDraft, error)}
      <div class="edit-in-place-acts">
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
