import type { ComponentChildren } from 'preact';

/** Words that stay on one line: a date, a document number, a number with what it counts. */
export function Nobr({ children }: { readonly children: ComponentChildren }) {
  return <span class="nobr">{children}</span>;
}

/** A number with its unit, set with a thin gap and never broken: 86.42分. */
export function Quantity({ value, unit }: { readonly value: string | number; readonly unit: string }) {
  return (
    <span class="quantity">
      {value}
      <span class="quantity-unit">{unit}</span>
    </span>
  );
}
