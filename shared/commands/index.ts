import { Defect } from '../kernel/assert.ts';
import { accountsCommands } from './accounts.ts';
import { calendarCommands } from './calendar.ts';
import type { Command } from './define.ts';
import { documentsCommands } from './documents.ts';
import { ledgerCommands } from './ledger.ts';
import { sitesCommands } from './sites.ts';

/** Every command there is, by name. */
export const COMMANDS: ReadonlyMap<string, Command> = register([
  ...accountsCommands,
  ...documentsCommands,
  ...ledgerCommands,
  ...sitesCommands,
  ...calendarCommands,
]);

function register(commands: readonly Command[]): ReadonlyMap<string, Command> {
  const byName = new Map<string, Command>();
  for (const command of commands) {
    if (byName.has(command.name)) throw new Defect(`two commands are called ${command.name}`);
    byName.set(command.name, command);
  }
  return byName;
}
