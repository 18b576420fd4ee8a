import { Defect } from '../../shared/kernel/assert.ts';
import type { Refusal } from '../../shared/kernel/result.ts';
import type { Receipt, Workplace } from './run-orders.ts';

/** How 撤销 went: `dropped`, it was never sent; `reversed`, a reverse command follows it; else why it stands. */
export type Undone = { undone: 'dropped' | 'reversed' } | { undone: null; why: 'sent' | Refusal };

/** 撤销 of what `runOrders` took. */
export async function undoOrders(_at: Workplace, _receipt: Receipt): Promise<Undone> {
  throw new Defect('not built yet');
}
