import { Nobr } from './Nobr.tsx';
import { SyncMark } from './SyncMark.tsx';

export type SignalLineProps = {
  /** When the last sync ended, in words: 09:32, 昨日17:40. Null when there was none yet. */
  readonly syncedAt: string | null;
  /** How many entries wait to be sent. */
  readonly pending: number;
  readonly offline?: boolean;
  /** Why sending stopped, when a person has to do something: 登录已过期. */
  readonly halted?: string | null;
  /** Opens what is waiting and what was refused. */
  readonly onOpen?: () => void;
};

/** The line at the foot that says how fresh everything is: 同步于 09:32 · 待发2项. Offline is a state, not an error. */
export function SignalLine({ syncedAt, pending, offline = false, halted = null, onOpen }: SignalLineProps) {
  const words = (
    <>
      {offline && <SyncMark bare />}
      {offline && <Nobr>离线</Nobr>}
      <Nobr>{syncedAt === null ? '尚未同步' : `同步于 ${syncedAt}`}</Nobr>
      {pending > 0 && <Nobr>{`待发${pending}项`}</Nobr>}
      {halted !== null && <span class="signal-halted">{halted}</span>}
    </>
  );
  if (onOpen === undefined) return <p class="signal-line">{words}</p>;
  return (
    <button type="button" class="signal-line" onClick={onOpen}>
      {words}
    </button>
  );
}
