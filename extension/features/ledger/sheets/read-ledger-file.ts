import { type LedgerFrame, readLedger } from '../../../../shared/sheets/read-ledger.ts';
import { readXlsx } from '../../../../shared/sheets/read-xlsx.ts';
import { SHEET_TROUBLES } from '../../../../shared/words/sheets.ts';
import { type ImportFrame, type ImportPlan, planImport } from './import-plan.ts';

/** What a picked file came to: a plan, or one sentence that says what is wrong and what to do. */
export type LedgerFile =
  | { readonly found: 'plan'; readonly plan: ImportPlan }
  | { readonly found: 'trouble'; readonly sentence: string };

/** Reads a ledger from a spreadsheet on this device; a chunk of its own, loaded when the first file is picked. */
export function readLedgerFile(bytes: Uint8Array, name: string, frame: LedgerFrame & ImportFrame): LedgerFile {
  const reading = readXlsx(bytes, name);
  if (reading.found !== 'sheets') return trouble(reading.found);
  const ledger = readLedger(reading.sheets, frame);
  if (ledger === null) return trouble('no-head');
  return ledger.rows.length + ledger.faulty.length === 0
    ? trouble('no-rows')
    : { found: 'plan', plan: planImport(ledger, frame) };
}

const trouble = (what: string): LedgerFile => ({ found: 'trouble', sentence: SHEET_TROUBLES[what] ?? '' });
