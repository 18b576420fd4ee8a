import { useState } from 'preact/hooks';
import type { SignedOut, UnsentWork } from '../../local/sign-out.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

type SignOutDialogProps = {
  readonly open: boolean;
  /** Commands the server has not got. */
  readonly pendingCount: number;
  readonly signOut: (unsent: UnsentWork) => Promise<SignedOut>;
  readonly syncNow: () => Promise<void>;
  /** Saves unsent work as a file. */
  readonly onExport: () => Promise<void>;
  readonly onClose: () => void;
};

/** Signing out wipes this device; what is not sent is sent first, saved to a file, or given up by a deliberate act. */
export function SignOutDialog(props: SignOutDialogProps) {
  const { open, pendingCount, signOut, syncNow, onExport, onClose } = props;
  const [busy, setBusy] = useState<string | null>(null);
  const unsent = pendingCount > 0;
  const during = async (words: string, work: () => Promise<unknown>) => {
    setBusy(words);
    await work();
    setBusy(null);
  };
  const act = () =>
    during('正在退出', async () => {
      const done = await signOut(unsent ? 'discard' : 'refuse');
      if (done.done) onClose();
    });
  return (
    <Dialog
      open={open}
      title="退出登录"
      verb={unsent ? '放弃并退出' : '退出登录'}
      final={unsent}
      busy={busy}
      onAct={() => void act()}
      onClose={onClose}
    >
      <p>本机保存的台账将清除，重新登录后从服务器接收。</p>
      {unsent && (
        <>
          <p>{`还有${pendingCount}项未发送，退出后不能找回。先发送，或保存为文件交有关人员补录。`}</p>
          <div class="sign-out-ways">
            <Button onPress={() => void during('正在发送', syncNow)}>立即发送</Button>
            <Button onPress={() => void during('正在保存', onExport)}>保存为文件</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
