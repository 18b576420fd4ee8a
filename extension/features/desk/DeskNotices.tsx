import { type SyncProblemCode, syncProblemText } from '../../../shared/words/sync-problems.ts';
import type { StoreProblem } from '../../local/store-fault.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { addressText } from './address.ts';
import { useDesk } from './desk-context.ts';

/** Problems a person has to do something about; being offline is not one of them. */
const NOT_PRESSING = new Set<SyncProblemCode>(['offline', 'timeout', 'database-busy', 'too-many-requests', 'garbled']);

const SIGNED_OUT = new Set<SyncProblemCode>(['not-signed-in', 'device-revoked']);

/** What must be known before working on: loading for the first time, sync stopped, records that cannot be shown, an account without rights. */
export function DeskNotices() {
  const desk = useDesk();
  const sync = desk.view.sync.value;
  const unreadable = desk.view.unreadable.value;
  const peopleReady = desk.view.watchReady('person').value;
  const actor = desk.actor.value;
  const powerless = peopleReady && actor.kind === 'person' && actor.grants.length === 0 && sync?.lastSyncAt != null;
  const problem = sync?.problem ?? null;
  return (
    <>
      {sync?.progress != null && (
        <Progress label="首次同步，已收到的可以先用" done={sync.progress.done} total={sync.progress.total} unit="条" />
      )}
      {problem !== null && !NOT_PRESSING.has(problem.code) && (
        <Notice
          kind="warn"
          title="同步中断"
          actions={<SyncRemedy code={problem.code} stopped={sync?.phase === 'stopped'} />}
        >
          {syncProblemText(problem)}
        </Notice>
      )}
      {sync?.rebuilt === true && (
        <Notice
          kind="info"
          title="本机数据已重建"
          actions={
            <Button small onPress={() => void desk.noteRebuilt()}>
              知道了
            </Button>
          }
        >
          本机数据库曾丢失。未发送的内容已从备份取回，其余从服务器重新接收。
        </Notice>
      )}
      {unreadable > 0 && (
        <Notice kind="warn" title={`${unreadable}条记录无法显示`}>
          由新版本写入。请更新扩展后查看，其余记录不受影响。
        </Notice>
      )}
      {powerless && sync?.phase !== 'stopped' && (
        <Notice kind="info" title="当前账号没有角色">
          看不到台账，也不能办理。请联系管理员分配角色。
        </Notice>
      )}
    </>
  );
}

type SyncRemedyProps = { readonly code: SyncProblemCode; readonly stopped: boolean };

function SyncRemedy({ code, stopped }: SyncRemedyProps) {
  const desk = useDesk();
  if (stopped)
    return <a href={addressText({ screen: 'settings' })}>{SIGNED_OUT.has(code) ? '重新登录' : '打开设置'}</a>;
  return (
    <Button small onPress={() => void desk.syncNow()}>
      立即重试
    </Button>
  );
}

const STORE_WORDS: Readonly<Record<StoreProblem, readonly [title: string, way: string]>> = {
  reload: ['扩展已更新', '本页仍是旧版本。刷新后继续，已写的内容都在。'],
  newer: ['本页版本较旧', '数据已由新版本打开。请更新扩展后刷新。'],
  blocked: ['本机存储被占用', '另一个旧页面占用了数据。请关闭其他六个一督察页面后刷新。'],
  quota: ['本机存储空间已满', '新内容无法保存。请清理磁盘后刷新。'],
  corrupt: ['本机数据无法读取', '请刷新，数据将从服务器重新读取，未发送的内容另有备份。'],
  unavailable: ['本机存储不可用', '请检查浏览器是否禁止保存网站数据，再刷新。'],
};

/** The bar that says the local store must be left, and reloads the page. */
export function StoreBar({ problem, onReload }: { readonly problem: StoreProblem; readonly onReload: () => void }) {
  const [title, way] = STORE_WORDS[problem];
  return (
    <Notice
      kind={problem === 'reload' ? 'info' : 'error'}
      title={title}
      actions={
        <Button small kind="primary" onPress={onReload}>
          刷新
        </Button>
      }
    >
      {way}
    </Notice>
  );
}
