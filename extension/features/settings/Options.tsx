import type { ReadonlySignal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import type { Order } from '../../../shared/commands/decide.ts';
import { type Actor, actorOf } from '../../../shared/domain/accounts/actor.ts';
import type { SiteRecords } from '../../../shared/domain/sites/standing.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { PROTOCOL } from '../../../shared/protocol/version.ts';
import { momentWords } from '../../../shared/words/dates.ts';
import { syncProblemText } from '../../../shared/words/sync-problems.ts';
import type { Session } from '../../local/session.ts';
import type { SignedOut, UnsentWork } from '../../local/sign-out.ts';
import type { LocalView } from '../../local/view.ts';
import type { Watched } from '../../local/watched.ts';
import type { Platform } from '../../platform.ts';
import { Button } from '../../ui/Button.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DeviceList } from '../accounts/DeviceList.tsx';
import type { DeviceDesk } from '../accounts/device-desk.ts';
import { SignInForm } from '../accounts/SignInForm.tsx';
import { SignOutDialog } from '../accounts/SignOutDialog.tsx';
import { SiteList } from '../accounts/SiteList.tsx';
import type { SignInGate } from '../accounts/sign-in-attempt.ts';
import type { ReminderKeep } from '../reminders/keep.ts';
import { ReminderOptions } from '../reminders/ReminderOptions.tsx';
import { SitesPanel } from '../sites/SitesPanel.tsx';
import type { SitesDesk } from '../sites/sites-desk.ts';
import { RegimePanel } from './regime/RegimePanel.tsx';
import { WorkSecretsPanel } from './work-secrets/WorkSecretsPanel.tsx';
import { CalendarPanel } from './workdays/CalendarPanel.tsx';

/** What the options page is made of. */
export type OptionsProps = {
  readonly platform: Pick<Platform, 'grantedHosts' | 'requestHosts' | 'dropHosts' | 'area' | 'version'>;
  readonly view: LocalView;
  /** Undefined until it is known. */
  readonly session: Watched<Session | null | undefined>;
  readonly gate: SignInGate;
  readonly lastServer: string;
  readonly deviceName: string;
  readonly devices: DeviceDesk;
  readonly sites: SitesDesk;
  readonly keepOf: (personId: string) => ReminderKeep;
  readonly now: ReadonlySignal<number>;
  readonly run: (orders: readonly Order[]) => Promise<Result<unknown>>;
  readonly signOut: (unsent: UnsentWork) => Promise<SignedOut>;
  readonly syncNow: () => Promise<void>;
  readonly onExport: () => Promise<void>;
  readonly onOpenDesk: () => void;
  /** The notice on days off a person came from: what tells it from others, and how its page is read; absent where they came otherwise. */
  readonly notice?: { readonly key: string; readonly read: () => Promise<string | null> } | null | undefined;
};

/** Settings and first run as a page of its own. */
export function Options(props: OptionsProps) {
  return (
    <main class="options">
      <header class="options-head">
        <h1>六个一督察</h1>
        <span class="secondary">设置</span>
        {props.session.value && (
          <Button small kind="quiet" onPress={props.onOpenDesk}>
            打开台账
          </Button>
        )}
      </header>
      <OptionPanels {...props} />
    </main>
  );
}

/** Sign in, then everything of this device, one panel below the other; also what the desk shows as 设置. */
export function OptionPanels(props: OptionsProps) {
  const session = props.session.value;
  const lastServer = useRef(props.lastServer);
  if (session) lastServer.current = session.server;
  return (
    <>
      {session === undefined && <Skeleton label="正在读取设置" lines={4} />}
      {session === null && <SignedOutPart {...props} lastServer={lastServer.current} />}
      {session && <SignedInPart key={session.personId} {...props} session={session} />}
      <About version={props.platform.version} />
    </>
  );
}

function SignedOutPart(props: OptionsProps) {
  const [leaving, setLeaving] = useState(false);
  const pendingCount = props.view.sync.value?.pendingCount ?? 0;
  return (
    <>
      <Panel title="登录">
        <p class="secondary">连接本单位的服务器并登录。登录后没有网络也能用。</p>
        <SignInForm
          {...props.gate}
          lastServer={props.lastServer}
          deviceName={props.deviceName}
          onOtherPerson={() => setLeaving(true)}
        />
      </Panel>
      <SignOutDialog open={leaving} pendingCount={pendingCount} {...props} onClose={() => setLeaving(false)} />
    </>
  );
}

function SignedInPart({ session, ...props }: Omit<OptionsProps, 'session'> & { readonly session: Session }) {
  const { platform, view, now, run, devices, sites, keepOf } = props;
  const [keep] = useState(() => keepOf(session.personId));
  const tasks = view.watchKind('task').value;
  const actor = actorIn(view, session.personId);
  return (
    <>
      <AccountPart {...props} session={session} />
      <Panel title="已登录的设备">
        <DeviceList desk={devices} now={now.value} />
      </Panel>
      <Panel title="公文网站">
        <p class="secondary">只在这些网站的页面上识别公文，不改动页面。</p>
        <SiteList platform={platform} server={session.server} />
      </Panel>
      <Panel title="文档系统">
        <SitesPanel
          desk={sites}
          records={siteRecordsIn(view)}
          unreadable={view.watchUnreadable('siteAdapter').value}
          actor={actor}
        />
      </Panel>
      <Panel title="工作日历">
        <CalendarPanel
          key={props.notice?.key ?? ''}
          {...{ view, actor, run }}
          now={now.value}
          notice={props.notice?.read ?? null}
        />
      </Panel>
      <Panel title="制度设定">
        <RegimePanel {...{ view, actor, run }} now={now.value} />
      </Panel>
      <Panel title="工作秘密与内部文件">
        <WorkSecretsPanel {...{ view, actor, run }} now={now.value} />
      </Panel>
      <Panel title="提醒">
        <ReminderOptions keep={keep} contentOf={id => tasks.get(id)?.body.content ?? null} />
      </Panel>
    </>
  );
}

function siteRecordsIn(view: LocalView): SiteRecords {
  const bodies = <Body,>(entries: ReadonlyMap<string, { readonly body: Body }>) =>
    new Map([...entries].map(([id, { body }]) => [id, body]));
  return {
    adapters: bodies(view.watchKind('siteAdapter').value),
    switches: bodies(view.watchKind('siteSwitch').value),
  };
}

function actorIn(view: LocalView, personId: string): Actor {
  const person = view.watchKind('person').value.get(personId)?.body;
  return person === undefined ? { kind: 'person', personId, unitId: '', grants: [] } : actorOf(personId, person);
}

function AccountPart({ session, ...props }: Omit<OptionsProps, 'session'> & { readonly session: Session }) {
  const { view, now } = props;
  const [leaving, setLeaving] = useState(false);
  const person = view.watchKind('person').value.get(session.personId)?.body;
  const unit = person === undefined ? undefined : view.watchKind('unit').value.get(person.unitId)?.body;
  const sync = view.sync.value;
  const last = sync?.lastSyncAt ?? null;
  const pendingCount = sync?.pendingCount ?? 0;
  const waits = pendingCount > 0 ? `，待发${pendingCount}项` : '';
  return (
    <Panel
      title="账号"
      actions={
        <Button small onPress={() => setLeaving(true)}>
          退出登录
        </Button>
      }
    >
      {sync?.problem && (
        <Notice kind="warn" title="未同步">
          {syncProblemText(sync.problem)}
        </Notice>
      )}
      <FactList
        facts={[
          { name: '姓名', value: session.personName },
          { name: '单位', value: unit?.name },
          { name: '登录名', value: session.login },
          { name: '辖区', value: session.jurisdictionName },
          { name: '服务器', value: session.server },
          { name: '同步', value: `${last === null ? '尚未同步' : `同步于 ${momentWords(last, now.value)}`}${waits}` },
        ]}
      />
      {isSignInNeeded(sync?.problem?.code) && <SignInAgain {...props} session={session} />}
      <SignOutDialog open={leaving} pendingCount={pendingCount} {...props} onClose={() => setLeaving(false)} />
    </Panel>
  );
}

const isSignInNeeded = (code: string | undefined): boolean => code === 'not-signed-in' || code === 'device-revoked';

function SignInAgain({ session, ...props }: Omit<OptionsProps, 'session'> & { readonly session: Session }) {
  return (
    <SignInForm
      {...props.gate}
      lastServer={session.server}
      lastLogin={session.login}
      deviceName={props.deviceName}
      onOtherPerson={() => undefined}
    />
  );
}

function About({ version }: { readonly version: string | null }) {
  return (
    <Panel title="关于">
      <FactList
        facts={[
          { name: '版本', value: version ?? '网页版' },
          { name: '同步协议', value: String(PROTOCOL) },
        ]}
      />
    </Panel>
  );
}
