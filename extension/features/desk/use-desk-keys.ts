import { useEffect, useRef } from 'preact/hooks';
import type { Screen } from './address.ts';
import { type DeskAct, deskAct, takesText } from './keys.ts';

/** What the keys of the whole desk do. */
export type DeskKeys = {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly onGo: (screen: Screen) => void;
};

/** How long a letter may follow g, in milliseconds. */
const LETTER_WITHIN = 1500;

/** Ctrl+K looks something up, ? shows the keys, g and a letter go to a place; j k reach the list when nothing else has the keys. */
export function useDeskKeys(acts: DeskKeys): void {
  const current = useRef(acts);
  current.current = acts;
  useEffect(() => {
    let prefix: ReturnType<typeof setTimeout> | undefined;
    const forget = () => {
      clearTimeout(prefix);
      prefix = undefined;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const asked = deskAct(event, takesText(event.target), prefix !== undefined);
      forget();
      if (asked?.act === 'prefix') prefix = setTimeout(forget, LETTER_WITHIN);
      if (asked === null || !perform(asked, event, current.current)) return;
      event.preventDefault();
      // the screen must not take the letter for a command of its own
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      forget();
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

function perform(asked: DeskAct, event: KeyboardEvent, { onSearch, onHelp, onGo }: DeskKeys): boolean {
  if (asked.act === 'search') onSearch();
  if (asked.act === 'help') onHelp();
  if (asked.act === 'go') onGo(asked.screen);
  return asked.act !== 'list' || handToList(event);
}

/** Moves the focus to the list and repeats the key there, when the focus is nowhere in particular. */
function handToList({ target, key }: KeyboardEvent): boolean {
  const nowhere = target === document.body || (target instanceof HTMLElement && target.id === 'screen');
  const list = document.querySelector<HTMLElement>('#screen [role=grid]');
  if (!nowhere || list === null) return false;
  list.focus({ preventScroll: true });
  list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  return true;
}
