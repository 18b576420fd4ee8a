/** Ways the storage itself can fail; each has a sentence in shared/words/storage. */
export const STORAGE_FAULTS = [
  'full',
  'busy',
  'read-only',
  'failing',
  'damaged',
  'not-ours',
  'no-folder',
  'missing',
  'newer',
  'outdated',
  'in-use',
  'older',
  'audit-broken',
] as const;

/** One of the ways the storage can fail. */
export type StorageFault = (typeof STORAGE_FAULTS)[number];

/** The storage failed: nothing of the transaction was kept. `about` fills the sentence, `cause` is for the log. */
export class StorageProblem extends Error {
  override name = 'StorageProblem';
  readonly fault: StorageFault;
  readonly about: Readonly<Record<string, string>>;

  constructor(fault: StorageFault, about: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(`storage ${fault}: ${Object.values(about).join(', ')}`, { cause });
    this.fault = fault;
    this.about = about;
  }
}
