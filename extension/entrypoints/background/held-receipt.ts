import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import { countFromReceipt, isSinceReceipt } from '../../../shared/recognition/deadlines/receipt.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import { heldReceiptOf } from '../../local/known-document.ts';
import type { Device } from './device.ts';

/** What was read, with 收到之日起 counted from the day of receipt in the ledger where the document is there; it may have been corrected by hand. */
export async function countedAsHeld(
  device: Device,
  read: Recognition,
  address: string,
  calendar: Calendar,
): Promise<Recognition> {
  if (!read.official || !read.deadlines.some(isSinceReceipt)) return read;
  const { title, docNumber: number, issuers, dateIssued: issuedOn } = read;
  const { store } = (await device.open()).workplace;
  const on = await heldReceiptOf(store, { title, number, issuers, issuedOn, address });
  return on === null ? read : countFromReceipt(read, { on, stated: true }, calendar);
}
