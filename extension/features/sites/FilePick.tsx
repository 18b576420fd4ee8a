import { useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';

/** A button that takes the text of one JSON file. */
export function FilePick({ label, onText }: { readonly label: string; readonly onText: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const take = async () => {
    const file = input.current?.files?.[0];
    if (file !== undefined) onText(await file.text());
    if (input.current !== null) input.current.value = '';
  };
  return (
    <p class="site-import">
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,application/json"
        aria-label={label}
        onChange={() => void take()}
      />
      <Button onPress={() => input.current?.click()}>{label}</Button>
    </p>
  );
}
