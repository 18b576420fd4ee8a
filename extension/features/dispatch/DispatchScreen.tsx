import type { ComponentChildren } from 'preact';
import { addressText } from '../desk/address.ts';

/** One part of 调度: its name in the address and on its tab, and what it shows. */
export type DispatchTab = {
  readonly key: string;
  readonly name: string;
  readonly show: () => ComponentChildren;
};

type DispatchScreenProps = {
  readonly tabs: readonly DispatchTab[];
  /** The tab the address names; null and unknown ones open the first. */
  readonly opened: string | null;
};

/** 调度: 三单一书, 任务调度, 会议 and 认领 side by side, one of them open. */
export function DispatchScreen({ tabs, opened }: DispatchScreenProps) {
  const current = tabs.find(tab => tab.key === opened) ?? tabs[0];
  return (
    <div class="dispatch-screen">
      <nav class="dispatch-tabs" aria-label="调度">
        {tabs.map(tab => (
          <a
            key={tab.key}
            href={addressText({ screen: 'dispatch', query: { tab: tab.key } })}
            aria-current={tab.key === current?.key ? 'page' : undefined}
          >
            {tab.name}
          </a>
        ))}
      </nav>
      <div class="dispatch-content">{current?.show()}</div>
    </div>
  );
}
