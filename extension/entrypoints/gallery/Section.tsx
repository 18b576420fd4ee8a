import type { ComponentChildren } from 'preact';

/** One part of the gallery. */
export function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="gallery-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
