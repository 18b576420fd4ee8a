import { Defect } from '../kernel/assert.ts';
import { accountsCommands } from './accounts.ts';
import { calendarCommands } from './calendar.ts';
import { claimCommands } from './claims/claiming.ts';
import { stepCommands } from './claims/steps.ts';
import type { Command } from './define.ts';
import { dispatchCommands } from './dispatch/monthly.ts';
import { judgingCommands } from './documents/judging.ts';
import { registerCommands } from './documents/register.ts';
import { closingCommands } from './ledger/closing.ts';
import { courseCommands } from './ledger/course.ts';
import { extensionCommands } from './ledger/extensions.ts';
import { policyCommands } from './ledger/policy.ts';
import { relatingCommands } from './ledger/relating.ts';
import { taskCommands } from './ledger/tasks.ts';
import { agendaCommands } from './meetings/agenda.ts';
import { decisionCommands } from './meetings/decisions.ts';
import { meetingCommands } from './meetings/register.ts';
import { studyCommands } from './meetings/study.ts';
import { regimeCommands } from './regime.ts';
import { sitesCommands } from './sites.ts';
import { slipsAnswering } from './slips/answering.ts';
import { slipsDrafting } from './slips/drafting.ts';
import { slipsIssuing } from './slips/issuing.ts';
import { slipsSettling } from './slips/settling.ts';

/** Every command there is, by name. */
export const COMMANDS: ReadonlyMap<string, Command> = register([
  ...accountsCommands,
  ...registerCommands,
  ...judgingCommands,
  ...relatingCommands,
  ...taskCommands,
  ...closingCommands,
  ...extensionCommands,
  ...policyCommands,
  ...courseCommands,
  ...sitesCommands,
  ...calendarCommands,
  ...regimeCommands,
  ...dispatchCommands,
  ...slipsDrafting,
  ...slipsIssuing,
  ...slipsAnswering,
  ...slipsSettling,
  ...meetingCommands,
  ...agendaCommands,
  ...decisionCommands,
  ...studyCommands,
  ...claimCommands,
  ...stepCommands,
]);

function register(commands: readonly Command[]): ReadonlyMap<string, Command> {
  const byName = new Map<string, Command>();
  for (const command of commands) {
    if (byName.has(command.name)) throw new Defect(`two commands are called ${command.name}`);
    byName.set(command.name, command);
  }
  return byName;
}
