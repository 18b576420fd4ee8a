import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Client } from '../../client.ts';
import { calendarIn } from '../../local/calendar.ts';
import { runOrders } from '../../local/run-orders.ts';
import { undoOrders } from '../../local/undo-orders.ts';
import type { ActiveTab } from '../../platform.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ToastHost } from '../../ui/ToastHost.tsx';
import { pageToaster } from '../../ui/toasts.ts';
import { hostPattern } from '../accounts/host-pattern.ts';
import { performer } from '../accounts/perform.ts';
import { addressText } from '../desk/address.ts';
import { StoreBar } from '../desk/DeskNotices.tsx';
import { aloneByLock, reminderKeep } from '../reminders/keep.ts';
import { createDuePlan } from './due-plan.ts';
import { Popup } from './Popup.tsx';
import { createPopupActs } from './popup-acts.ts';

type PopupRootProps = {
  readonly client: Client;
  readonly now: ReadonlySignal<number>;
  /** The page in front when the popup opened. */
  readonly tab: ActiveTab | null;
  readonly onClose: () => void;
};

/** The popup of whoever is signed in; else the way to sign in. */
export function PopupRoot(props: PopupRootProps) {
  const { client, onClose } = props;
  const session = client.session.value;
  const storeProblem = client.view.storeProblem.value;
  const openOptions = () => void client.platform.openDesk(addressText({ screen: 'settings' })).then(onClose);
  return (
    <>
      {storeProblem !== null && <StoreBar problem={storeProblem} onReload={() => window.location.reload()} />}
      {session === null && (
        <main class="popup">
          <h1 class="visually-hidden">今日</h1>
          <EmptyState
            title="未登录"
            action={
              <Button kind="primary" onPress={openOptions}>
                登录
              </Button>
            }
          >
            登录后在这里列出到期事项，没有网络也能用。
          </EmptyState>
        </main>
      )}
      {session && <DuePopup key={session.personId} {...props} personId={session.personId} onOptions={openOptions} />}
      <ToastHost />
    </>
  );
}

type DuePopupProps = PopupRootProps & { readonly personId: RecordId; readonly onOptions: () => void };

function DuePopup({ client, now, tab, personId, onOptions, onClose }: DuePopupProps) {
  const { platform, view, workplace } = client;
  const [{ due, acts }] = useState(() => {
    const keep = reminderKeep(platform.area, personId, aloneByLock(navigator.locks));
    const plan = createDuePlan({ view, keep, personId, now });
    const perform = performer({
      run: orders => runOrders(workplace, orders),
      undo: receipt => undoOrders(workplace, receipt),
      toaster: pageToaster,
    });
    const { entropy } = platform;
    const say = (words: { text: string; undo?: () => void }) => void pageToaster.show(words);
    const answers = createPopupActs({
      ...{ keep, entropy, perform, say },
      calendar: () => calendarIn(view),
      actor: () => plan.actor.peek(),
    });
    return { due: plan, acts: answers };
  });
  useEffect(() => due.close, [due]);
  const capture = useMemo(() => captureOf(client, tab, onClose), [client, tab, onClose]);
  return (
    <Popup
      {...{ view, due, acts, now, onOptions }}
      onOpenDesk={place => void platform.openDesk(place).then(onClose)}
      onSyncNow={() => void platform.call('sync.now', { reason: 'person' })}
      onCapture={capture}
    />
  );
}

function captureOf({ platform }: Client, tab: ActiveTab | null, onClose: () => void): (() => void) | null {
  if (tab?.address == null || hostPattern(tab.address) === null) return null;
  const { tabId } = tab;
  return () => {
    // the panel opens only in the course of the click: nothing is awaited before
    const opened = platform.hasPanel ? platform.openPanel(tabId) : Promise.resolve(false);
    const place = addressText({ screen: 'capture', query: { tab: String(tabId) } });
    void opened.then(done => (done ? undefined : platform.openDesk(place))).then(onClose);
  };
}
