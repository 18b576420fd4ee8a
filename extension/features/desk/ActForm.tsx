import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';

type ActFormProps = {
  readonly title: string;
  /** The verb of the form: 上报. */
  readonly verb: string;
  readonly busyVerb: string;
  /** Gives back what is wrong in one sentence, or null when it is done. */
  readonly onAct: () => Promise<string | null>;
  readonly onClose: () => void;
  readonly children: (error: string | null) => ComponentChildren;
};

/** A short form that opens where its work is: Enter or the verb does it, Esc leaves it; the first control has the focus. */
export function ActForm({ title, verb, busyVerb, onAct, onClose, children }: ActFormProps) {
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:checked, input:not([type=radio]), textarea')?.focus();
  }, []);
  const act = async () => {
    setBusy(true);
    try {
      const wrong = await onAct();
      setError(wrong);
      if (wrong === null) onClose();
    } catch {
      // said in a toast already; what was typed stays here
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      ref={form}
      class="act-form"
      aria-label={title}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (!busy) void act();
      }}
      onKeyDown={event => {
        const enters = event.key === 'Enter' && !event.isComposing && event.target instanceof HTMLTextAreaElement;
        if (enters && !event.shiftKey) {
          event.preventDefault();
          form.current?.requestSubmit();
        }
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <h3>{title}</h3>
      {children(error)}
      <div class="act-form-foot">
        <Button kind="primary" submit busy={busy ? busyVerb : null}>
          {verb}
        </Button>
        <Button onPress={onClose}>取消</Button>
      </div>
    </form>
  );
}
