import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button.tsx';

export type ListDetailProps = {
  readonly list: ComponentChildren;
  /** The open detail, null when none is. */
  readonly detail: ComponentChildren | null;
  /** What the detail shows, spoken and as its title. */
  readonly title: string;
  /** Esc and 关闭. */
  readonly onClose: () => void;
};

/** A list that stays and a detail that opens at its right from 1200 px, over it below that. Esc in the detail goes back. */
export function ListDetail({ list, detail, title, onClose }: ListDetailProps) {
  const opened = detail !== null;
  const side = useRef<HTMLElement>(null);
  useEffect(() => {
    // Over the list the detail is all there is to work with; beside it the keys stay in the list.
    const over = side.current !== null && getComputedStyle(side.current).position === 'absolute';
    if (opened && over) side.current?.focus({ preventScroll: true });
  }, [opened]);
  return (
    <div class={opened ? 'list-detail opened' : 'list-detail'}>
      <div class="list-side">{list}</div>
      {opened && (
        <aside
          ref={side}
          class="detail-side"
          aria-label={title}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keys must reach it to scroll it
          tabIndex={0}
          onKeyDown={event => {
            if (event.key !== 'Escape' || event.defaultPrevented) return;
            event.stopPropagation();
            onClose();
          }}
        >
          <header class="detail-head">
            <h2>{title}</h2>
            <Button kind="quiet" small onPress={onClose}>
              关闭
            </Button>
          </header>
          <div class="detail-body">{detail}</div>
        </aside>
      )}
    </div>
  );
}
