import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Client } from '../../client.ts';
import { dismissAttention, keepAttention } from '../../local/attention.ts';
import { runOrders } from '../../local/run-orders.ts';
import type { Settings } from '../../local/settings.ts';
import { changeSyncState } from '../../local/sync-state.ts';
import { undoOrders } from '../../local/undo-orders.ts';
import { pageToaster } from '../../ui/toasts.ts';
import { PanelRoot } from '../capture/PanelRoot.tsx';
import { OptionPanels, Options, type OptionsProps } from '../settings/Options.tsx';
import { optionsOf } from '../settings/options-parts.ts';
import { createDesk } from './create-desk.ts';
import { StoreBar } from './DeskNotices.tsx';
import { DeskShell } from './DeskShell.tsx';
import { createRouter } from './router.ts';

type DeskRootProps = {
  readonly client: Client;
  readonly settings: Settings;
  readonly now: ReadonlySignal<number>;
};

const RAIL = 'desk-rail';

/** The desk of whoever is signed in; else the page on which to sign in. */
export function DeskRoot({ client, settings, now }: DeskRootProps) {
  const session = client.session.value;
  const options = useMemo(() => optionsOf(client, settings, now), [client, settings, now]);
  const storeProblem = client.view.storeProblem.value;
  if (session === undefined) return null;
  if (session !== null)
    return <PersonDesk key={session.personId} {...{ client, settings, now }} personId={session.personId} />;
  return (
    <>
      {storeProblem !== null && <StoreBar problem={storeProblem} onReload={reload} />}
      <Options {...options} />
    </>
  );
}

function PersonDesk({ client, settings, now, personId }: DeskRootProps & { readonly personId: RecordId }) {
  const { platform } = client;
  const [desk] = useState(() => deskOf(client, personId, now));
  const [wide, setWide] = useState(true);
  const options = useMemo(() => optionsOf(client, settings, now), [client, settings, now]);
  useEffect(() => {
    void platform.area.get([RAIL]).then(kept => setWide(kept[RAIL] !== 'narrow'));
    return () => desk.router.stop();
  }, [platform, desk]);
  return (
    <DeskShell
      desk={desk}
      wide={wide}
      onWide={next => {
        setWide(next);
        void platform.area.set({ [RAIL]: next ? 'wide' : 'narrow' });
      }}
      onReload={reload}
      settings={
        <div class="options-in-desk">
          <h1>设置</h1>
          <OptionPanels {...options} notice={noticeOf(platform, desk.router.address.value?.query.notice)} />
        </div>
      }
      capture={({ tab }) => <PanelRoot {...{ client, settings, now }} tabId={tabOf(tab)} within />}
    />
  );
}

/** The page of a notice on days off that the panel led from, by its tab. */
function noticeOf({ call }: Client['platform'], tab: string | undefined): OptionsProps['notice'] {
  const tabId = tabOf(tab);
  if (tab === undefined || tabId === null) return null;
  const read = async () => {
    const answer = await call('page.selection', { tabId, whole: true });
    return answer.ok && answer.value.found === 'part' ? answer.value.text : null;
  };
  return { key: tab, read };
}

function deskOf({ view, workplace, platform, syncNow }: Client, personId: RecordId, now: ReadonlySignal<number>) {
  return createDesk({
    ...{ view, personId, now, syncNow },
    router: createRouter(window),
    entropy: platform.entropy,
    run: orders => runOrders(workplace, orders),
    undo: receipt => undoOrders(workplace, receipt),
    attention: {
      drop: id => dismissAttention(workplace.store, id),
      keep: entry => keepAttention(workplace.store, entry),
    },
    noteRebuilt: () => workplace.store.write(['meta'], tx => changeSyncState(tx, { rebuilt: false })),
    async showSentence(anchor) {
      const answer = await platform.call('sentence.show', { tabId: null, anchor });
      return answer.ok ? answer.value : 'unreachable';
    },
    toaster: pageToaster,
  });
}

const reload = () => window.location.reload();

const tabOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
