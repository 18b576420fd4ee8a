import { storageText } from '../../shared/words/storage.ts';
import { readConfig } from '../config.ts';
import { describeRoutes } from '../http/openapi.ts';
import { ROUTES } from '../http/routes.ts';
import { StorageProblem } from '../store/problem.ts';
import { type Cli, type CliCommand, UsageProblem } from './command.ts';
import { codesCommand, devicesCommand, importCommand, unlockCommand } from './commands/accounts.ts';
import { recogniseCommand } from './commands/recognise.ts';
import { setUpCommand } from './commands/set-up.ts';
import { auditCommand, backupCommand, restoreCommand } from './commands/storage.ts';
import { complain, type Io, say } from './io.ts';
import { SETTINGS_HELP } from './settings-help.ts';

const EX_USAGE = 64;
const EX_CONFIG = 78;

const openapiCommand: CliCommand = {
  name: 'openapi',
  usage: 'openapi',
  summary: '输出 HTTP 接口的 OpenAPI 描述',
  async run(_args, { io }) {
    say(io, JSON.stringify(describeRoutes(ROUTES), null, 2));
    return 0;
  },
};

const COMMANDS: readonly CliCommand[] = [
  setUpCommand,
  importCommand,
  codesCommand,
  devicesCommand,
  unlockCommand,
  backupCommand,
  restoreCommand,
  auditCommand,
  recogniseCommand,
  openapiCommand,
];

/** Runs `six-ones` with its arguments and gives back the exit code: 0 done, 1 not done, 64 called wrongly, 78 wrongly configured. */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...args] = argv;
  const command = COMMANDS.find(known => known.name === name);
  if (command === undefined || args.includes('--help')) return help(io, name, command);
  const reading = readConfig(io.env, io.cwd());
  if (!reading.ok) {
    complain(io, ...reading.faults);
    return EX_CONFIG;
  }
  const entropy = {
    now: () => Date.now(),
    bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  };
  return runCommand(command, args, { io, config: reading.config, entropy });
}

async function runCommand(command: CliCommand, args: readonly string[], cli: Cli): Promise<number> {
  try {
    return await command.run(args, cli);
  } catch (error) {
    if (error instanceof StorageProblem) {
      complain(cli.io, storageText(error.fault, error.about));
      return 1;
    }
    const reason = usageFault(error);
    if (reason === null) throw error;
    complain(cli.io, reason, `用法：six-ones ${command.usage}`);
    return EX_USAGE;
  }
}

function usageFault(error: unknown): string | null {
  if (error instanceof UsageProblem) return error.message;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS') ? '选项写法有误。' : null;
}

function help(io: Io, name: string | undefined, command: CliCommand | undefined): number {
  if (command !== undefined) {
    say(io, command.summary, `用法：six-ones ${command.usage}`);
    return 0;
  }
  const isAsked = name === undefined || ['help', '--help', '-h'].includes(name);
  if (!isAsked) complain(io, `没有命令“${name}”。`, '');
  const lines = COMMANDS.flatMap(({ usage, summary }) => [`  six-ones ${usage}`, `      ${summary}`]);
  (isAsked ? say : complain)(io, '六个一督察 命令行', '', ...lines, '', ...SETTINGS_HELP);
  return isAsked ? 0 : EX_USAGE;
}
