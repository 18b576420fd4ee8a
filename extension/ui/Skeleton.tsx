export type SkeletonProps = {
  /** How many lines of what is coming. */
  readonly lines?: number;
  /** What is being read, spoken: 正在读取台账. */
  readonly label: string;
};

/** Grey lines in place of what is being read. They appear after 300 ms, so that a short wait shows nothing. */
export function Skeleton({ lines = 3, label }: SkeletonProps) {
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class="skeleton-line" />
      ))}
    </div>
  );
}
