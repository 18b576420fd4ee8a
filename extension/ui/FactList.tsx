import type { ComponentChildren } from 'preact';

/** One thing known about something: 发文字号 – 鲁办发〔2026〕12号. */
export type Fact = { readonly name: string; readonly value: ComponentChildren };

/** What is known about one thing, name by name; values not known read 未填. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="fact-list">
      {facts.map(fact => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value ?? <span class="hint">未填</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
