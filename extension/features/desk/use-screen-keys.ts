import { useEffect, useRef } from 'preact/hooks';
import { isPlain, takesText } from './keys.ts';

/** What a screen does on a key; a handler that gives back false leaves the key to others. */
export type KeyActs = Readonly<Record<string, () => unknown>>;

/** Lets the screen in view answer single keys, as long as nobody is typing. */
export function useScreenKeys(acts: KeyActs): void {
  const current = useRef(acts);
  current.current = acts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isPlain(event) || takesText(event.target)) return;
      const act = current.current[event.key];
      if (act === undefined || act() === false) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
