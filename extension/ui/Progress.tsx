import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export type ProgressProps = {
  /** What is being done: 正在读取台账. */
  readonly label: string;
  readonly done: number;
  /** Null while nobody knows how much there is. */
  readonly total: number | null;
  readonly unit: string;
  /** A way out of a long wait: 转入后台, 停止. */
  readonly action?: ComponentChildren;
};

/** A wait of more than 2 seconds: what is being done, how much of it is done, and a way out. */
export function Progress({ label, done, total, unit, action }: ProgressProps) {
  const id = useId();
  const count = total === null ? `${figure(done)}${unit}` : `${figure(done)}/${figure(total)}${unit}`;
  return (
    <div class="progress">
      <div class="progress-head">
        <span id={id}>{label}</span>
        <span class="nobr secondary">{count}</span>
      </div>
      <progress aria-labelledby={id} max={total ?? undefined} value={total === null ? undefined : done} />
      {action}
    </div>
  );
}

function figure(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, ',');
}
