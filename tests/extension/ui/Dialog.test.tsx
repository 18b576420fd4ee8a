// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Dialog, type DialogProps } from '../../../extension/ui/Dialog.tsx';

function setUp(props: Partial<DialogProps> = {}) {
  const acted = vi.fn();
  const closed = vi.fn();
  const shown = (open: boolean) => (
    <Dialog open={open} title="冻结10月成绩" verb="冻结" onAct={acted} onClose={closed} {...props}>
      <p>不能再改。</p>
    </Dialog>
  );
  const { rerender } = render(shown(true));
  return { acted, closed, dialog: screen.getByRole<HTMLDialogElement>('dialog'), close: () => rerender(shown(false)) };
}

afterEach(cleanup);

describe('a dialog', () => {
  test('is named by what will be done', () => {
    const { dialog } = setUp();
    expect(dialog.open).toBe(true);
    expect(document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('冻结10月成绩');
  });

  test('does it by the one verb', () => {
    const { acted, closed } = setUp();
    fireEvent.submit(screen.getByRole('button', { name: '冻结' }).closest('form')!);
    expect(acted).toHaveBeenCalledOnce();
    expect(closed).not.toHaveBeenCalled();
  });

  test('for what cannot be taken back starts on 取消, so that Enter alone does nothing', () => {
    setUp({ final: true });
    expect(document.activeElement?.textContent).toBe('取消');
  });

  test('is left by Esc and by 取消', () => {
    const { dialog, closed } = setUp();
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    fireEvent.click(screen.getByRole('button', { name: '取消' }));
    expect(closed).toHaveBeenCalledTimes(2);
  });

  test('is not left while the act is under way, and takes no second one', () => {
    const { dialog, acted, closed } = setUp({ busy: '正在冻结' });
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    fireEvent.click(screen.getByText('正在冻结'));
    expect([acted.mock.calls.length, closed.mock.calls.length]).toEqual([0, 0]);
  });

  test('closed is gone with all that was in it', () => {
    const { dialog, close } = setUp();
    close();
    expect(dialog.open).toBe(false);
    expect(dialog.textContent).toBe('');
  });
});
