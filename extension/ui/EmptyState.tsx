import type { ComponentChildren } from 'preact';

export type EmptyStateProps = {
  /** What belongs here and does not exist yet: 还没有文件入账。 */
  readonly title: string;
  /** How it gets here: 打开一份公文，按 Alt+G。 */
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
};

/** Stands where a list has nothing: what belongs here and how it gets here. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p class="empty-title">{title}</p>
      {children !== undefined && <p class="empty-way">{children}</p>}
      {action}
    </div>
  );
}
