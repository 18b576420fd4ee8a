import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Client } from '../../client.ts';
import type { Settings } from '../../local/settings.ts';
import { Panel } from '../../ui/Panel.tsx';
import { SignInForm } from '../accounts/SignInForm.tsx';
import { addressText } from '../desk/address.ts';
import { StoreBar } from '../desk/DeskNotices.tsx';
import { CapturePanel } from './CapturePanel.tsx';
import { captureDeskOf } from './capture-parts.ts';

export type PanelRootProps = {
  readonly client: Client;
  readonly settings: Settings;
  readonly now: ReadonlySignal<number>;
  /** The tab to read; null: the one in front, followed as it changes. */
  readonly tabId: number | null;
  /** It stands within the desk, which has the frame of a page already. */
  readonly within?: boolean;
};

/** 入账 for whoever is signed in; else with the way to sign in where the task would be set, and what was read kept meanwhile. */
export function PanelRoot({ client, settings, now, tabId, within = false }: PanelRootProps) {
  const { platform, view } = client;
  const session = client.session.value;
  const personId = session?.personId ?? null;
  const desk = useMemo(
    () => (personId === null ? null : captureDeskOf(client, personId, now)),
    [client, personId, now],
  );
  const storeProblem = view.storeProblem.value;
  const signIn = (
    <Panel title="登录后入账">
      <p class="secondary">已读到的内容保留在本页。</p>
      <SignInForm
        requestHosts={platform.requestHosts}
        signIn={client.signIn}
        lastServer={settings.lastServer ?? ''}
        deviceName={settings.deviceName}
        onOtherPerson={() => void platform.openDesk(addressText({ screen: 'settings' }))}
      />
    </Panel>
  );
  if (session === undefined) return null;
  return (
    <>
      {storeProblem !== null && !within && (
        <StoreBar problem={storeProblem} onReload={() => window.location.reload()} />
      )}
      <CapturePanel platform={platform} desk={desk} tabId={tabId} signIn={signIn} within={within} />
    </>
  );
}
