import type { Config } from '../config.ts';
import { backupFolder, type Installation } from '../installation.ts';
import { purgeAccounts } from '../modules/accounts/devices.ts';
import { runDispatch } from '../modules/dispatch/run-dispatch.ts';
import { trimHistory } from '../sync/horizon.ts';
import type { Job } from './daily.ts';
import { rotateBackups } from './rotate-backups.ts';

/** What a day has to bring: the backup first, so that what is cleaned up is still in it. */
export function jobsOfTheDay({ store, deps }: Installation, config: Pick<Config, 'folder' | 'backupsKept'>): Job[] {
  const { folder, backupsKept } = config;
  const backup: Job = {
    name: 'backup',
    run: today => rotateBackups(store, backupFolder(folder), backupsKept, today),
  };
  return [
    ...(backupsKept > 0 ? [backup] : []),
    { name: 'history', run: () => trimHistory(deps.sync) },
    { name: 'dispatch', run: today => runDispatch(deps.sync, today) },
    { name: 'accounts', run: () => ({ accounts: purgeAccounts(deps) }) },
  ];
}
