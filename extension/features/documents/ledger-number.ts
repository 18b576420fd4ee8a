import { by, byText, type Comparator, nullsLast } from '../../../shared/kernel/compare.ts';

/** Numbers of one year by their value, 改〔2026〕9 before 改〔2026〕12; 待编号 last. */
export const byLedgerNumber: Comparator<string | null> = nullsLast(by(padded, byText));

function padded(number: string): string {
  return number.replace(/\d+/g, digits => digits.padStart(8, '0'));
}
