import { KeyHint } from '../../ui/KeyHint.tsx';
import { Quantity } from '../../ui/Nobr.tsx';
import { SignalLine } from '../../ui/SignalLine.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { SyncMark } from '../../ui/SyncMark.tsx';
import { Section } from './Section.tsx';
import { states } from './samples.ts';

/** Status and sync marks, keys, quantities and the line at the foot. */
export function MarkSection() {
  return (
    <Section title="状态">
      <div class="gallery-row">
        {states.map(status => (
          <StatusMark key={status.state} status={status} />
        ))}
      </div>
      <div class="gallery-row">
        {states.map(status => (
          <StatusMark key={status.state} status={status} bare />
        ))}
        <SyncMark />
        <SyncMark bare />
        <Quantity value="86.42" unit="分" />
        <Quantity value={3} unit="项" />
        <KeyHint keys="Ctrl+K" />
        <KeyHint keys="g d" />
      </div>
      <div class="gallery-row">
        <SignalLine syncedAt="09:32" pending={0} />
        <SignalLine syncedAt="09:32" pending={2} onOpen={() => undefined} />
        <SignalLine syncedAt="昨日17:40" pending={14} offline onOpen={() => undefined} />
        <SignalLine syncedAt="09:32" pending={3} halted="登录已过期，重新登录后发送" />
        <SignalLine syncedAt={null} pending={0} />
      </div>
    </Section>
  );
}
