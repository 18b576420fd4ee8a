import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { attempt, type SignInDraft, type SignInFaults, type SignInGate } from './sign-in-attempt.ts';

export type SignInFormProps = SignInGate & {
  /** The server signed in to before; empty at first. */
  readonly lastServer: string;
  /** Who was signed in here until now, where it is known. */
  readonly lastLogin?: string;
  readonly deviceName: string;
  readonly onSignedIn?: () => void;
  /** Where unsent work of another person on this device is dealt with. */
  readonly onOtherPerson: (pendingCount: number) => void;
};

const WAYS = [
  { value: 'password' as const, label: '登录' },
  { value: 'code' as const, label: '首次激活' },
];

/** Signs in, or activates a new account by its code, in one step; every error stands beside its field. */
export function SignInForm(props: SignInFormProps) {
  const [draft, setDraft] = useState<SignInDraft>({
    ...{ by: 'password', password: '', again: '', code: '' },
    login: props.lastLogin ?? '',
    server: props.lastServer,
    deviceName: props.deviceName,
  });
  const [faults, setFaults] = useState<SignInFaults>({});
  const [pending, setPending] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const controls = [...(form.current?.querySelectorAll<HTMLInputElement>('input.control') ?? [])];
    controls.find(control => control.value === '')?.focus();
  }, []);
  const change = (part: Partial<SignInDraft>) => setDraft(before => ({ ...before, ...part }));
  const text = (name: Exclude<keyof SignInDraft, 'by'>) => ({
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
    error: name === 'deviceName' ? undefined : faults[name],
  });
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    const end = await attempt(props, draft);
    setBusy(false);
    setFaults(end.faults);
    setPending(end.othersPending);
    if (end.signedIn) props.onSignedIn?.();
    // the faults are drawn after this runs
    else setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  return (
    <form
      ref={form}
      class="sign-in"
      aria-label="登录"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void submit();
      }}
    >
      <SegmentedControl label="登录方式" value={draft.by} choices={WAYS} onChange={by => change({ by })} />
      <TextField label="服务器地址" required placeholder="https://" autoComplete="url" {...text('server')} />
      {draft.by === 'password' ? (
        <>
          <TextField label="登录名" required autoComplete="username" {...text('login')} />
          <TextField label="密码" required type="password" autoComplete="current-password" {...text('password')} />
        </>
      ) : (
        <>
          <TextField label="激活码" required hint="由管理员发放，只能用一次。" {...text('code')} />
          <TextField label="设置密码" required type="password" autoComplete="new-password" {...text('password')} />
          <TextField label="再输一次" required type="password" autoComplete="new-password" {...text('again')} />
        </>
      )}
      <TextField label="本机名称" hint="在设备列表中区分各台电脑。" maxLength={60} {...text('deviceName')} />
      {pending !== null && (
        <Notice
          kind="warn"
          title="本机还有他人的内容"
          actions={
            <Button small onPress={() => props.onOtherPerson(pending)}>
              处理
            </Button>
          }
        >
          {pending > 0
            ? `上一账号有${pending}项未发送。请该账号登录发送，或退出该账号后再登录。`
            : '请先退出上一账号，再登录。'}
        </Notice>
      )}
      <Button kind="primary" wide submit busy={busy ? '正在登录' : null}>
        {draft.by === 'password' ? '登录' : '激活并登录'}
      </Button>
    </form>
  );
}
