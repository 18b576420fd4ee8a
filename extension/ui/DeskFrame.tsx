import type { ComponentChildren } from 'preact';

export type DeskFrameProps = {
  readonly rail: ComponentChildren;
  readonly top: ComponentChildren;
  readonly children: ComponentChildren;
  /** A SignalLine. */
  readonly foot: ComponentChildren;
};

/** The frame of the desk: rail at the left, bar on top, the screen, one line at the foot. Only the screen scrolls. */
export function DeskFrame({ rail, top, children, foot }: DeskFrameProps) {
  return (
    <div class="desk-frame">
      <a class="skip-link" href="#screen">
        跳到正文
      </a>
      {rail}
      {top}
      <main id="screen" class="desk-screen" tabIndex={-1}>
        {children}
      </main>
      <footer class="desk-foot">{foot}</footer>
    </div>
  );
}
