import type { Screen } from './address.ts';
import { screenFor } from './places.ts';

/** What a key asks of the whole desk. `prefix`, g was pressed and a letter may follow; `list`, the key is for the list. */
export type DeskAct =
  | { readonly act: 'search' | 'help' | 'prefix' | 'nothing' | 'list' }
  | { readonly act: 'go'; readonly screen: Screen };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

const PLAIN: Readonly<Record<string, DeskAct>> = {
  '?': { act: 'help' },
  g: { act: 'prefix' },
  j: { act: 'list' },
  k: { act: 'list' },
  ArrowDown: { act: 'list' },
  ArrowUp: { act: 'list' },
};

/** Whether keys are text here and no commands: fields, and everything in an open dialog. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog[open]') !== null) return true;
  return target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
}

/** Whether a key stands alone: no modifier that makes it the browser's, no input method at work. */
export const isPlain = (event: Key): boolean => !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing);

/** What the key asks for, `afterPrefix` when g was pressed just before; null for keys that are the screen's or the browser's. */
export function deskAct(event: Key, typing: boolean, afterPrefix: boolean): DeskAct | null {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return { act: 'search' };
  if (typing || !isPlain(event)) return null;
  if (!afterPrefix) return PLAIN[event.key] ?? null;
  const screen = screenFor(event.key);
  return screen === null ? { act: 'nothing' } : { act: 'go', screen };
}
