import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { momentWords } from '../../../shared/words/dates.ts';
import { DeskFrame } from '../../ui/DeskFrame.tsx';
import { Rail } from '../../ui/Rail.tsx';
import { SignalLine } from '../../ui/SignalLine.tsx';
import { ToastHost } from '../../ui/ToastHost.tsx';
import { TopBar } from '../../ui/TopBar.tsx';
import { documentRows } from '../documents/document-rows.ts';
import { figuresOf } from '../ledger/overview.ts';
import { worstOf } from '../ledger/task-rows.ts';
import { nextAct } from '../slips/next-act.ts';
import { unitRows } from '../units/unit-rows.ts';
import { addressText } from './address.ts';
import { DeskNotices, StoreBar } from './DeskNotices.tsx';
import { DeskScreen } from './DeskScreen.tsx';
import { type Desk, DeskContext } from './desk-context.ts';
import { HelpDialog } from './HelpDialog.tsx';
import { Palette } from './Palette.tsx';
import { places } from './places.ts';
import { openedAt } from './router.ts';
import { useDeskKeys } from './use-desk-keys.ts';

export type DeskShellProps = {
  readonly desk: Desk;
  /** Whether the rail is 200 px wide, remembered by whoever shows the desk. */
  readonly wide: boolean;
  readonly onWide: (wide: boolean) => void;
  readonly onReload: () => void;
  /** 设置, and the form that registers the document of a tab. */
  readonly settings: ComponentChildren;
  readonly capture: (query: Readonly<Record<string, string>>) => ComponentChildren;
};

/** The desk: rail, bar, the screen the address names, and the line that says how fresh everything is. */
export function DeskShell({ desk, wide, onWide, onReload, settings, capture }: DeskShellProps) {
  const [over, setOver] = useState<'palette' | 'help' | null>(null);
  const tasks = desk.tasks.value;
  const overdue = useMemo(() => figuresOf(tasks).overdue, [tasks]);
  const slips = useSlipsWaiting(desk);
  const documents = useDocumentRows(desk);
  const directory = desk.directory.value;
  const shelves = useMemo(() => ({ documents, tasks, units: unitRows(directory) }), [documents, tasks, directory]);
  const storeProblem = desk.view.storeProblem.value;
  useDeskKeys({
    onSearch: () => setOver('palette'),
    onHelp: () => setOver('help'),
    onGo: screen => desk.router.go({ screen }),
  });
  return (
    <DeskContext.Provider value={desk}>
      <DeskFrame
        rail={
          <Rail
            groups={places({ overdue, slips, attention: desk.view.attention.value.length })}
            current={openedAt(desk.router).screen}
            wide={wide}
            onWide={onWide}
          />
        }
        top={<TopBar onSearch={() => setOver('palette')} person={<WhoIAm desk={desk} />} />}
        foot={<Signal desk={desk} />}
      >
        <div class="desk-stack">
          {storeProblem !== null && <StoreBar problem={storeProblem} onReload={onReload} />}
          <DeskNotices />
          <div class="desk-content">
            <DeskScreen documents={documents} settings={settings} capture={capture} />
          </div>
        </div>
      </DeskFrame>
      <Palette
        open={over === 'palette'}
        shelves={shelves}
        onGo={href => {
          window.location.hash = href;
        }}
        onClose={() => setOver(null)}
      />
      <HelpDialog open={over === 'help'} onClose={() => setOver(null)} />
      <ToastHost />
    </DeskContext.Provider>
  );
}

/** How many slips of 三单一书 wait for me. */
function useSlipsWaiting(desk: Desk): number {
  const entries = desk.view.watchKind('slip').value;
  const actor = desk.actor.value;
  return useMemo(
    () => [...entries.values()].filter(({ body }) => nextAct(body, actor) !== null).length,
    [entries, actor],
  );
}

function useDocumentRows(desk: Desk) {
  const tasks = desk.tasks.value;
  const entries = desk.documents.value;
  const conflicts = desk.conflicts.value;
  return useMemo(() => {
    const statuses = new Map(tasks.map(row => [row.id, row.status]));
    const worst = (ids: readonly string[]) => worstOf(ids.map(id => statuses.get(id)).filter(one => one !== undefined));
    return documentRows({ entries, conflicts, worst });
  }, [tasks, entries, conflicts]);
}

function WhoIAm({ desk }: { readonly desk: Desk }) {
  const directory = desk.directory.value;
  const person = directory.person(desk.personId);
  if (person === null) return null;
  return <a href={addressText({ screen: 'settings' })}>{`${directory.unitName(person.unitId)} ${person.name}`}</a>;
}

function Signal({ desk }: { readonly desk: Desk }) {
  const sync = desk.view.sync.value;
  const lastSyncAt = sync?.lastSyncAt ?? null;
  return (
    <SignalLine
      syncedAt={lastSyncAt === null ? null : momentWords(lastSyncAt, desk.now.value)}
      pending={sync?.pendingCount ?? 0}
      offline={sync?.problem != null && sync.phase !== 'stopped'}
      halted={sync?.phase === 'stopped' ? '同步已停止' : null}
      onOpen={() => desk.router.go({ screen: 'pending' })}
    />
  );
}
