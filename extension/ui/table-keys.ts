/** What a key asks of a table. */
export type TableAct =
  | { readonly act: 'row'; readonly to: number }
  | { readonly act: 'cell'; readonly step: -1 | 1 }
  | { readonly act: 'enter' | 'open' | 'select' | 'select-all' };

/** The key pressed, as far as a table cares. */
export type TableKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * What the key means on row `at` of `count` rows: j k and arrows move, Enter opens or edits, Space opens the detail,
 * x selects, Ctrl+A selects all. Null for keys that are not the table's: those go on to the screen.
 */
export function tableAct(event: TableKey, at: number, count: number, page: number): TableAct | null {
  if (count === 0 || event.altKey) return null;
  const last = count - 1;
  const row = (to: number): TableAct => ({ act: 'row', to: Math.max(0, Math.min(last, to)) });
  if (event.ctrlKey || event.metaKey) {
    if (event.key === 'Home') return row(0);
    if (event.key === 'End') return row(last);
    return event.key === 'a' ? { act: 'select-all' } : null;
  }
  switch (event.key) {
    case 'j':
    case 'ArrowDown':
      return row(at + 1);
    case 'k':
    case 'ArrowUp':
      return row(at - 1);
    case 'PageDown':
      return row(at + page);
    case 'PageUp':
      return row(at - page);
    case 'Home':
      return row(0);
    case 'End':
      return row(last);
    case 'ArrowLeft':
      return { act: 'cell', step: -1 };
    case 'ArrowRight':
      return { act: 'cell', step: 1 };
    case 'Enter':
      return { act: 'enter' };
    case ' ':
      return { act: 'open' };
    case 'x':
      return { act: 'select' };
    default:
      return null;
  }
}
