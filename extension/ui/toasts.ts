import { type ReadonlySignal, signal } from '@preact/signals';

/** How long 撤销 is offered, in milliseconds. */
export const UNDO_FOR = 10_000;

/** A clock to wait by, so that tests can pass their own. */
export type Timer = {
  readonly start: (milliseconds: number, ring: () => void) => number;
  readonly stop: (handle: number) => void;
};

/** What was done, in one sentence, and how to take it back. */
export type ToastWords = { readonly text: string; readonly undo?: () => void };

/** A toast as it stands on the screen. */
export type Toast = ToastWords & { readonly id: number };

/** The toasts on the screen and what can be done with them. */
export type Toaster = {
  readonly toasts: ReadonlySignal<readonly Toast[]>;
  /** Shows what was done for 10 seconds and gives back its number. */
  readonly show: (words: ToastWords) => number;
  readonly dismiss: (id: number) => void;
  /** Takes back what the toast reports; without a number, what the newest reversible one does. */
  readonly undo: (id?: number) => void;
  /** Stops the clocks while someone reads or reaches for them. */
  readonly hold: () => void;
  /** Starts the clocks again, with the full time. */
  readonly release: () => void;
};

const systemTimer: Timer = {
  start: (milliseconds, ring) => Number(setTimeout(ring, milliseconds)),
  stop: handle => clearTimeout(handle),
};

/** A toaster that waits by the given timer. */
export function createToaster(timer: Timer = systemTimer): Toaster {
  const toasts = signal<readonly Toast[]>([]);
  const running = new Map<number, number>();
  let lastId = 0;

  const stop = (id: number) => {
    const handle = running.get(id);
    if (handle !== undefined) timer.stop(handle);
    running.delete(id);
  };
  const dismiss = (id: number) => {
    stop(id);
    toasts.value = toasts.value.filter(toast => toast.id !== id);
  };
  const start = (id: number) => {
    stop(id);
    running.set(
      id,
      timer.start(UNDO_FOR, () => dismiss(id)),
    );
  };
  const show = (words: ToastWords) => {
    lastId += 1;
    toasts.value = [...toasts.value, { ...words, id: lastId }];
    start(lastId);
    return lastId;
  };
  const undo = (id?: number) => {
    const toast = toasts.value.findLast(one => one.undo !== undefined && (id === undefined || one.id === id));
    if (toast === undefined) return;
    dismiss(toast.id);
    toast.undo?.();
  };
  const hold = () => {
    for (const id of [...running.keys()]) stop(id);
  };
  const release = () => {
    for (const toast of toasts.value) start(toast.id);
  };
  return { toasts, show, dismiss, undo, hold, release };
}

/** The toaster of this page. */
export const pageToaster: Toaster = createToaster();

/** Says what was done and offers 撤销 for 10 seconds: showToast({ text: '已销号：…', undo }). */
export const showToast = pageToaster.show;
