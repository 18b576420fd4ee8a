import { momentWords } from '../../../shared/words/dates.ts';
import { type SyncProblemCode, syncProblemText } from '../../../shared/words/sync-problems.ts';
import type { SyncState } from '../../local/sync-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SignalLine } from '../../ui/SignalLine.tsx';

type SyncFootProps = {
  /** Null until it is first read. */
  readonly sync: SyncState | null;
  /** Work the server refused and nobody has dealt with. */
  readonly refused: number;
  readonly now: number;
  readonly onPending: () => void;
  readonly onSyncNow: () => void;
  /** Where a person signs in again or corrects the address. */
  readonly onOptions: () => void;
};

/** These end only when the person signs in again. */
const SIGN_IN: readonly SyncProblemCode[] = ['not-signed-in', 'device-revoked', 'account-stopped', 'client-taken'];

/** How fresh everything is, in one line: 同步于 09:32 · 待发2项; above it what stands in the way, where a person must act. */
export function SyncFoot({ sync, refused, now, onPending, onSyncNow, onOptions }: SyncFootProps) {
  const problem = sync?.problem ?? null;
  const offline = problem?.code === 'offline';
  const waits = sync?.lastSyncAt ?? null;
  return (
    <footer class="sync-foot">
      {refused > 0 && (
        <Notice
          kind="warn"
          title={`未办理${refused}项`}
          actions={
            <Button small onPress={onPending}>
              处理
            </Button>
          }
        >
          服务器没有接受，内容仍保留。
        </Notice>
      )}
      {problem !== null && !offline && (
        <Notice
          kind={sync?.phase === 'stopped' ? 'error' : 'warn'}
          title="未同步"
          actions={
            SIGN_IN.includes(problem.code) ? (
              <Button small onPress={onOptions}>
                登录
              </Button>
            ) : undefined
          }
        >
          {syncProblemText(problem)}
        </Notice>
      )}
      <div class="sync-foot-line">
        <SignalLine
          syncedAt={waits === null ? null : momentWords(waits, now)}
          pending={sync?.pendingCount ?? 0}
          offline={offline}
          onOpen={onPending}
        />
        <Button small kind="quiet" onPress={onSyncNow}>
          立即同步
        </Button>
      </div>
    </footer>
  );
}
