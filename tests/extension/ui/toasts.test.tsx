// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ToastHost } from '../../../extension/ui/ToastHost.tsx';
import { createToaster, type Timer, UNDO_FOR } from '../../../extension/ui/toasts.ts';

/** A clock that goes on only when told to. */
function handTimer() {
  let now = 0;
  let last = 0;
  const waiting = new Map<number, { at: number; ring: () => void }>();
  const timer: Timer = {
    start: (milliseconds, ring) => {
      last += 1;
      waiting.set(last, { at: now + milliseconds, ring });
      return last;
    },
    stop: handle => void waiting.delete(handle),
  };
  const goOn = (milliseconds: number) => {
    now += milliseconds;
    for (const [handle, { at, ring }] of [...waiting]) {
      if (at > now) continue;
      waiting.delete(handle);
      void act(ring);
    }
  };
  return { timer, goOn };
}

function setUp() {
  const { timer, goOn } = handTimer();
  const toaster = createToaster(timer);
  render(<ToastHost toaster={toaster} />);
  const show = (text: string, undo?: () => void) => {
    void act(() => void toaster.show(undo === undefined ? { text } : { text, undo }));
  };
  return { goOn, show };
}

afterEach(cleanup);

describe('a toast', () => {
  test('is announced and offers 撤销 for 10 seconds', () => {
    const { goOn, show } = setUp();
    show('已销号：修订流程图', () => undefined);
    expect(screen.getByRole('status').textContent).toContain('已销号：修订流程图');
    goOn(UNDO_FOR - 1);
    expect(screen.getByRole('button', { name: '撤销：已销号：修订流程图' })).toBeTruthy();
    goOn(1);
    expect(screen.queryByText('已销号：修订流程图')).toBeNull();
  });

  test('taken back is gone and has been taken back once', () => {
    const { goOn, show } = setUp();
    const undo = vi.fn();
    show('已销号', undo);
    fireEvent.click(screen.getByRole('button', { name: '撤销：已销号' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText('已销号')).toBeNull();
    goOn(UNDO_FOR);
    expect(undo).toHaveBeenCalledOnce();
  });

  test('waits while the pointer or the focus is on it, then has its full time again', () => {
    const { goOn, show } = setUp();
    show('已退回', () => undefined);
    goOn(9_000);
    fireEvent.mouseEnter(screen.getByRole('status'));
    goOn(60_000);
    expect(screen.getByText('已退回')).toBeTruthy();
    fireEvent.mouseLeave(screen.getByRole('status'));
    goOn(UNDO_FOR - 1);
    expect(screen.getByText('已退回')).toBeTruthy();
    goOn(1);
    expect(screen.queryByText('已退回')).toBeNull();
  });

  test('Ctrl+Z takes back the newest that can be', () => {
    const { show } = setUp();
    const [first, second] = [vi.fn(), vi.fn()];
    show('已退回', first);
    show('已销号', second);
    show('已复制发文字号');
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(first).toHaveBeenCalledOnce();
  });

  test('Ctrl+Z in a text field belongs to the text', () => {
    const { show } = setUp();
    const undo = vi.fn();
    show('已退回', undo);
    const field = document.body.appendChild(document.createElement('textarea'));
    fireEvent.keyDown(field, { key: 'z', ctrlKey: true });
    field.remove();
    expect(undo).not.toHaveBeenCalled();
  });

  test('can be closed', () => {
    const { show } = setUp();
    show('已复制发文字号');
    fireEvent.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByText('已复制发文字号')).toBeNull();
  });
});
