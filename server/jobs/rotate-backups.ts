import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { byText } from '../../shared/kernel/compare.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { RecordStore } from '../store/contract.ts';

const NAME = /^six-ones-\d{4}-\d{2}-\d{2}\.db$/;

/** Writes the backup of the day, once, and keeps the newest `kept`; the oldest goes only after the new one is whole. */
export async function rotateBackups(
  store: Pick<RecordStore, 'backupTo'>,
  folder: string,
  kept: number,
  today: IsoDate,
): Promise<{ written: number; removed: number }> {
  const target = join(folder, `six-ones-${today}.db`);
  const isNew = !existsSync(target);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (isNew) await store.backupTo(target);
  const names = readdirSync(folder)
    .filter(name => NAME.test(name))
    .sort(byText);
  const old = names.slice(0, Math.max(0, names.length - kept));
  for (const name of old) rmSync(join(folder, name));
  return { written: isNew ? 1 : 0, removed: old.length };
}
