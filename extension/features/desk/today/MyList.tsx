import { useMemo } from 'preact/hooks';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { TaskTable } from '../../ledger/TaskTable.tsx';
import type { TaskRow } from '../../ledger/task-rows.ts';
import { useDesk } from '../desk-context.ts';

/** What my unit owes, most pressing first; closed tasks are left out. */
export function MyList({ rows }: { readonly rows: readonly TaskRow[] }) {
  const desk = useDesk();
  const owed = useMemo(() => rows.filter(row => row.task.state !== 'closed'), [rows]);
  return (
    <Panel title="我的清单" aside={`${owed.length}项未销号`} flush>
      <TaskTable
        rows={owed}
        today={desk.today.value}
        columns="few"
        openKey={null}
        onOpen={row => desk.router.go({ screen: 'tasks', id: row.id })}
        empty={<EmptyState title="没有未销号的任务。">改革办立项后，任务列在这里。</EmptyState>}
      />
    </Panel>
  );
}
