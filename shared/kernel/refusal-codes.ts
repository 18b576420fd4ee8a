/** Every reason the product can refuse something. Codes travel on the wire and are never renamed; words/refusals has their sentences. */
export const REFUSAL_CODES = [
  'account.not-permitted',
  'account.person-unknown',
  'account.unit-unknown',
  'account.last-administrator',
  'account.already-set-up',
  'conflict.unknown',
  'conflict.settled',
  'document.unknown',
  'document.in-use',
  'document.full',
  'document.marked',
  'document.internal',
  'task.unknown',
  'task.exists',
  'task.closed',
  'task.full',
  'task.has-reports',
  'progress.exists',
  'site.exists',
  'site.unknown',
  'calendar.other-year',
  'calendar.unsound',
  'calendar.older-notice',
  'calendar.future-notice',
  'sync.malformed',
  'sync.unknown-command',
  'sync.set-aside',
] as const;

/** One of the closed list of refusal codes. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];
