import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { dropped, merged, toggled } from './proposal-acts.ts';
import type { Proposal } from './proposals.ts';

type Change = (make: (list: readonly Proposal[]) => readonly Proposal[]) => void;

type KeySources = {
  readonly frame: RefObject<HTMLElement | null>;
  readonly list: readonly Proposal[];
  readonly change: Change;
  readonly setOpen: (key: string | null) => void;
  readonly submit: () => void;
};

/** j k move, x ticks, Enter opens, m merges into the one above, Delete leaves out, Esc closes, Ctrl+Enter files. Typing is left alone. */
export function useProposalKeys({ frame, list, change, setOpen, submit }: KeySources) {
  const [active, setActive] = useState<string | null>(list[0]?.key ?? null);
  const at = Math.max(
    0,
    list.findIndex(one => one.key === active),
  );
  const goTo = (place: number) => {
    const next = list[Math.min(list.length - 1, Math.max(0, place))];
    if (next === undefined) return;
    setActive(next.key);
    const row = frame.current?.querySelector<HTMLElement>(`[data-proposal="${CSS.escape(next.key)}"]`);
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  const current = list[at]?.key ?? null;
  const acts: Readonly<Record<string, () => void>> = {
    j: () => goTo(at + 1),
    ArrowDown: () => goTo(at + 1),
    k: () => goTo(at - 1),
    ArrowUp: () => goTo(at - 1),
    Home: () => goTo(0),
    End: () => goTo(list.length - 1),
    x: () => current !== null && change(before => toggled(before, current)),
    m: () => {
      if (current === null || at === 0) return;
      goTo(at - 1);
      change(before => merged(before, current));
    },
    Delete: () => {
      if (current === null) return;
      goTo(at === list.length - 1 ? at - 1 : at + 1);
      change(before => dropped(before, current));
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
      return;
    }
    if (event.key === 'Escape') setOpen(null);
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  useEffect(() => {
    const node = frame.current;
    node?.addEventListener('keydown', onKeyDown);
    return () => node?.removeEventListener('keydown', onKeyDown);
  });
  return { active: current, setActive };
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}
