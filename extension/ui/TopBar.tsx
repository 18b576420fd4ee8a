import type { ComponentChildren } from 'preact';
import { KeyHint } from './KeyHint.tsx';

export type TopBarProps = {
  /** Opens the palette, as Ctrl+K does. */
  readonly onSearch: () => void;
  /** A MonthSwitch, where the screen depends on a month. */
  readonly month?: ComponentChildren;
  /** Who I am: name and unit, usually a button that opens the account. */
  readonly person: ComponentChildren;
};

/** The top of the desk: search, month, who I am. */
export function TopBar({ onSearch, month, person }: TopBarProps) {
  return (
    <header class="top-bar">
      <button type="button" class="top-search" aria-keyshortcuts="Control+K" onClick={onSearch}>
        <span>查文件、任务、单位</span>
        <KeyHint keys="Ctrl+K" />
      </button>
      <div class="top-month">{month}</div>
      <div class="top-person">{person}</div>
    </header>
  );
}
