import { unsentStatus } from '../../shared/domain/calendar/lights.ts';
import { StatusMark } from './StatusMark.tsx';

/** The grey ⇡ 待同步 beside what was entered here and has not reached the server; `bare` leaves the symbol alone. */
export function SyncMark({ bare = false }: { readonly bare?: boolean }) {
  return <StatusMark status={unsentStatus} bare={bare} />;
}
