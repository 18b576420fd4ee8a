import { syncProblemText } from '../../../shared/words/sync-problems.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useDesk } from './desk-context.ts';

/** Stands where something is still to come: grey lines while it is read, and why when the server cannot be reached for it. */
export function NotYet({ label, lines = 6 }: { readonly label: string; readonly lines?: number }) {
  const sync = useDesk().view.sync.value;
  if (sync?.problem == null) return <Skeleton lines={lines} label={label} />;
  return <EmptyState title="尚未同步。">{syncProblemText(sync.problem)}</EmptyState>;
}
