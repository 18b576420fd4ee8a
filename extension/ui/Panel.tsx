import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export type PanelProps = {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Small words beside the title: a count, a state. */
  readonly aside?: ComponentChildren;
  /** Small buttons at the right of the title. */
  readonly actions?: ComponentChildren;
  /** Fills to the edge, for a table or a list of rows. */
  readonly flush?: boolean;
};

/** A raised block with a title: one thing a screen is about. */
export function Panel({ title, children, aside, actions, flush }: PanelProps) {
  const id = useId();
  return (
    <section class={flush === true ? 'panel flush' : 'panel'} aria-labelledby={id}>
      <header class="panel-head">
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <div class="panel-aside">{aside}</div>}
        {actions !== undefined && <div class="panel-actions">{actions}</div>}
      </header>
      <div class="panel-body">{children}</div>
    </section>
  );
}
