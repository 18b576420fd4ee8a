import type { ComponentChildren } from 'preact';

/** How much a button weighs: one primary a screen, danger for what cannot be taken back, quiet inside running text and rows. */
export type ButtonKind = 'primary' | 'plain' | 'danger' | 'quiet';

export type ButtonProps = {
  readonly children: ComponentChildren;
  readonly onPress?: () => void;
  readonly kind?: ButtonKind;
  /** 24 px high instead of 32, for table rows, filters and heads of panels. */
  readonly small?: boolean;
  /** Takes the whole width, as the one button at the foot of the side panel does. */
  readonly wide?: boolean;
  /** What is being done meanwhile, “正在入账”: the button keeps its place and width and takes no second press. */
  readonly busy?: string | null | undefined;
  /** Why it cannot be pressed now; shown on hover and read aloud. The button stays reachable by keyboard. */
  readonly barred?: string | null | undefined;
  readonly submit?: boolean;
  /** The spoken name when the visible words alone do not say on what it acts. */
  readonly label?: string;
};

/** A button with a verb on it: 入账, 核对, 退回. */
export function Button(props: ButtonProps) {
  const busy = props.busy ?? null;
  const barred = props.barred ?? null;
  const idle = busy === null && barred === null;
  const classes = ['button', props.kind ?? 'plain', props.small === true && 'small', props.wide === true && 'wide'];
  return (
    <button
      type={props.submit === true ? 'submit' : 'button'}
      class={classes.filter(Boolean).join(' ')}
      aria-label={props.label}
      aria-busy={busy === null ? undefined : true}
      aria-disabled={idle ? undefined : true}
      title={barred ?? undefined}
      onClick={event => {
        if (idle) props.onPress?.();
        else event.preventDefault();
      }}
    >
      <span class="button-words">{props.children}</span>
      {busy !== null && <span class="button-busy">{busy}</span>}
    </button>
  );
}
