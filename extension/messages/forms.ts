import * as z from 'zod';
import type { Call, Calls } from './contract.ts';

const nothing = z.null();
const id = z.number().int().nonnegative();
const share = z.number().min(0).max(1);

/** The form of each call's argument, checked on arrival: a compromised page process can send any message a content script may. */
export const ARGUMENT_FORMS: { readonly [K in Call]: z.ZodType<Parameters<Calls[K]>[0]> } = {
  'page.seen': z.strictObject({ documents: id.max(1), sure: share, refused: id.max(1) }),
  'panel.open': nothing,
  'document.known': z.strictObject({ docNumber: z.string().max(60).nullable(), address: z.string().max(2000) }),
  'chip.place': nothing,
  'chip.keepPlace': z.strictObject({ place: share }),
  'page.read': z.strictObject({ tabId: id }),
  'page.show': z.strictObject({ tabId: id, frameId: id, block: id }),
  'sync.now': z.strictObject({ reason: z.enum(['person', 'entry']) }),
  'store.changed': nothing,
};

/** Everything a content script may send; all else is taken from our own pages only. */
export const FROM_CONTENT: readonly Call[] = [
  'page.seen',
  'panel.open',
  'document.known',
  'chip.place',
  'chip.keepPlace',
];
