import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button.tsx';
import { KeyHint } from './KeyHint.tsx';
import { pageToaster, type Toaster } from './toasts.ts';

/** Where toasts appear; one a page, at its root. Ctrl+Z outside of text fields takes back the newest. */
export function ToastHost({ toaster = pageToaster }: { readonly toaster?: Toaster }) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const plain = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z';
      if (!plain || isTextField(event.target)) return;
      if (!toaster.toasts.value.some(toast => toast.undo !== undefined)) return;
      event.preventDefault();
      toaster.undo();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [toaster]);

  const toasts = toaster.toasts.value;
  const host = useRef<HTMLDivElement>(null);
  // an open dialog lies in the top layer: so must what is said meanwhile, and above it
  useEffect(() => {
    if (toasts.length === 0 || host.current?.showPopover === undefined) return;
    if (host.current.matches(':popover-open')) host.current.hidePopover();
    host.current.showPopover();
  }, [toasts]);
  const newest = toasts.findLast(toast => toast.undo !== undefined);
  return (
    <div
      ref={host}
      class="toast-host"
      popover="manual"
      role="status"
      aria-atomic="false"
      onMouseEnter={toaster.hold}
      onMouseLeave={toaster.release}
      onFocusIn={toaster.hold}
      onFocusOut={toaster.release}
    >
      {toasts.map(toast => (
        <div key={toast.id} class="toast">
          <span class="toast-text">{toast.text}</span>
          {toast.undo !== undefined && (
            <Button kind="quiet" small label={`撤销：${toast.text}`} onPress={() => toaster.undo(toast.id)}>
              撤销
            </Button>
          )}
          {toast === newest && <KeyHint keys="Ctrl+Z" />}
          <button type="button" class="toast-close" aria-label="关闭" onClick={() => toaster.dismiss(toast.id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
}
