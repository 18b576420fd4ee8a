import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

/** A place for text copied out of a document that cannot be read where it is. */
export function PasteForm({ onText }: { readonly onText: (text: string) => void }) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const read = () => (text.trim() === '' ? setError('粘贴公文的文字。') : onText(text));
  return (
    <div class="source-part">
      <TextArea label="公文文字" rows={4} value={text} error={error} onChange={setText} />
      <Button small onPress={read}>
        识别
      </Button>
    </div>
  );
}
