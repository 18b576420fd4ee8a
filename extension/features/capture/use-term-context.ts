import { useMemo } from 'preact/hooks';
import type { Recognition } from '../../../shared/recognition/types.ts';
import type { CaptureDesk, Filer } from './capture-desk.ts';
import type { TermContext } from './terms.ts';

/** What the terms of a document's tasks are prefilled from. */
export function useTermContext(desk: CaptureDesk, filer: Filer, read: Recognition | null): TermContext {
  const { directory, ownUnit, today } = filer;
  const lastLead = desk.lastLead.value;
  return useMemo(
    () => ({ units: directory.units, issuers: read?.issuers ?? [], ownUnit, lastLead, today }),
    [directory, read, ownUnit, lastLead, today],
  );
}
