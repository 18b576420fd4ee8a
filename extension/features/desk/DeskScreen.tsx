import type { ComponentChildren } from 'preact';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { DocumentsScreen } from '../documents/DocumentsScreen.tsx';
import type { DocumentRow } from '../documents/document-rows.ts';
import { AddTaskForm } from '../ledger/AddTaskForm.tsx';
import { DocumentTasks } from '../ledger/DocumentTasks.tsx';
import { keepingUnit } from '../ledger/keeping-unit.ts';
import { LedgerScreen } from '../ledger/LedgerScreen.tsx';
import { UnitFigures } from '../ledger/UnitFigures.tsx';
import { UnitsScreen } from '../units/UnitsScreen.tsx';
import { addressText, HOME } from './address.ts';
import { Dispatch } from './Dispatch.tsx';
import { useDesk } from './desk-context.ts';
import { PendingScreen } from './pending/PendingScreen.tsx';
import { Today } from './today/Today.tsx';

type DeskScreenProps = {
  readonly documents: readonly DocumentRow[];
  readonly settings: ComponentChildren;
  readonly capture: (query: Readonly<Record<string, string>>) => ComponentChildren;
};

/** The screen the address names. */
export function DeskScreen({ documents, settings, capture }: DeskScreenProps) {
  const desk = useDesk();
  const address = desk.router.address.value;
  switch (address?.screen) {
    case 'today':
      return <Today documents={documents} />;
    case 'dispatch':
      return <Dispatch opened={address.query.tab ?? null} />;
    case 'documents':
      return (
        <DocumentsScreen
          rows={documents}
          keptBy={keepingUnit(desk.actor.value)}
          tasksOf={row => <DocumentTasks document={row.document} />}
          addTask={(documentId, onClose) => <AddTaskForm documentId={documentId} onClose={onClose} />}
        />
      );
    case 'tasks':
      return <LedgerScreen />;
    case 'units':
      return <UnitsScreen tasksOf={unitId => <UnitFigures unitId={unitId} />} />;
    case 'pending':
      return <PendingScreen />;
    case 'settings':
      return settings;
    case 'capture':
      return capture(address.query);
    case undefined:
      return (
        <>
          <h1>没有这个页面</h1>
          <EmptyState title="地址栏中的链接写错了。" action={<a href={addressText(HOME)}>回到今日</a>} />
        </>
      );
  }
}
