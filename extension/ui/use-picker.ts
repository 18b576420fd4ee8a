import { useMemo, useState } from 'preact/hooks';
import { matchItems, type PickerItem } from './picker-match.ts';

const PAGE = 8;

/** The state of a picker: what is typed, which items answer, which of them the keys stand on. */
export function usePicker(
  items: readonly PickerItem[],
  value: string | null,
  onChange: (value: string | null) => void,
) {
  /** Null while nothing is being typed: then the field shows the chosen item. */
  const [text, setText] = useState<string | null>(null);
  /** What is searched for; lags behind the text while an input method composes. */
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const chosen = items.find(item => item.value === value) ?? null;
  const matches = useMemo(() => (open ? matchItems(items, query) : []), [items, open, query]);

  const show = () => {
    if (open) return;
    setOpen(true);
    setAt(items.findIndex(item => item.value === value));
  };
  const close = () => {
    setOpen(false);
    setAt(-1);
    setText(null);
    setQuery('');
  };
  const type = (typed: string, composing: boolean) => {
    setText(typed);
    if (composing) return;
    setQuery(typed);
    setOpen(true);
    setAt(typed === '' ? -1 : 0);
  };
  const take = (item: PickerItem) => {
    close();
    if (item.value !== value) onChange(item.value);
  };
  /** Without a deliberate choice only what cannot be mistaken counts: an emptied field, or the one item that answers. */
  const leave = () => {
    const only = matches.length === 1 ? matches[0] : undefined;
    if (text === '' && value !== null) onChange(null);
    else if (text !== null && text !== '' && only !== undefined) return take(only.item);
    close();
  };
  const move = (key: string) => {
    const last = matches.length - 1;
    if (key === 'ArrowDown') setAt(at >= last ? 0 : at + 1);
    else if (key === 'ArrowUp') setAt(at <= 0 ? last : at - 1);
    else if (key === 'PageDown') setAt(Math.min(last, Math.max(0, at) + PAGE));
    else setAt(Math.max(0, at - PAGE));
  };
  return { text, open, at, chosen, matches, show, close, type, take, leave, move };
}
