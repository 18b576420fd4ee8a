import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DeviceList as Devices } from '../../../shared/protocol/session.ts';
import { momentWords } from '../../../shared/words/dates.ts';
import { type SyncProblem, syncProblemText } from '../../../shared/words/sync-problems.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { DeviceDesk } from './device-desk.ts';

/** One device a person is signed in on. */
export type Device = Devices['devices'][number];

type DeviceListProps = { readonly desk: DeviceDesk; readonly now: number };

/** The devices the person is signed in on; one that is lost is signed out from here. Only online. */
export function DeviceList({ desk, now }: DeviceListProps) {
  const [devices, setDevices] = useState<readonly Device[] | null>(null);
  const [problem, setProblem] = useState<SyncProblem | null>(null);
  const [leaving, setLeaving] = useState<Device | null>(null);
  const load = useCallback(async () => {
    const reply = await desk.list();
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) setDevices(reply.devices);
  }, [desk]);
  useEffect(() => void load(), [load]);
  const revoke = async () => {
    if (leaving === null) return;
    const reply = await desk.revoke(leaving.deviceId);
    setLeaving(null);
    if (reply.ok) await load();
    else setProblem(reply.problem);
  };
  return (
    <>
      {problem !== null && (
        <Notice
          kind="warn"
          title="设备列表未读到"
          actions={
            <Button small onPress={() => void load()}>
              重试
            </Button>
          }
        >
          {syncProblemText(problem)}
        </Notice>
      )}
      {devices === null && problem === null && <Skeleton label="正在读取设备" lines={2} />}
      <ul class="option-rows">
        {devices?.map(device => (
          <li key={device.deviceId}>
            <span>
              {device.name}
              {device.thisOne && <span class="hint"> 本机</span>}
            </span>
            <span class="hint">{`最近使用 ${momentWords(Date.parse(device.lastSeenAt), now)}`}</span>
            {!device.thisOne && (
              <Button small label={`移出${device.name}`} onPress={() => setLeaving(device)}>
                移出
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Dialog
        open={leaving !== null}
        title={`移出“${leaving?.name ?? ''}”`}
        verb="移出"
        final
        onAct={() => void revoke()}
        onClose={() => setLeaving(null)}
      >
        <p>该设备立即退出登录，须重新登录才能使用。它尚未发送的内容留在该设备上。</p>
      </Dialog>
    </>
  );
}
