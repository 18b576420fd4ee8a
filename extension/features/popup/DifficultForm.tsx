import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

type DifficultFormProps = {
  /** The task it is about, spoken. */
  readonly about: string;
  /** Gives back what is wrong in one sentence, or null when it is reported. */
  readonly onReport: (text: string) => Promise<string | null>;
  readonly onClose: () => void;
};

const MOST = 80;

/** 有困难: one line of at most 80 characters. Enter reports, Esc closes. */
export function DifficultForm({ about, onReport, onClose }: DifficultFormProps) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const report = async () => {
    const wrong = await onReport(text);
    setError(wrong);
    if (wrong === null) onClose();
  };
  return (
    <form
      ref={form}
      class="due-form"
      aria-label={`有困难：${about}`}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void report();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <TextField
        label="困难"
        hint={`写明难在哪里、需要谁协调，${text.length}/${MOST}字。`}
        maxLength={MOST}
        value={text}
        error={error}
        onChange={setText}
      />
      <div class="due-acts">
        <Button small kind="primary" submit>
          上报
        </Button>
        <Button small onPress={onClose}>
          取消
        </Button>
      </div>
    </form>
  );
}
