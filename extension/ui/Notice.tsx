import type { ComponentChildren } from 'preact';

export type NoticeProps = {
  readonly kind: 'info' | 'warn' | 'error';
  /** What happened, in a word or two: 未发送. */
  readonly title: string;
  /** Why, and what to do. */
  readonly children?: ComponentChildren;
  /** Small buttons that do it. */
  readonly actions?: ComponentChildren;
};

/** A question needs no colon after it. */
const ENDS = /[。？]$/;

/** A bar inside the page that says what happened and what to do; errors are announced at once, the rest in their turn. */
export function Notice({ kind, title, children, actions }: NoticeProps) {
  return (
    <div class={`notice ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <p class="notice-text">
        <strong>{title}</strong>
        {children !== undefined && (
          <>
            {ENDS.test(title) ? '' : '：'}
            {children}
          </>
        )}
      </p>
      {actions !== undefined && <div class="notice-actions">{actions}</div>}
    </div>
  );
}
