import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entropy } from '../../shared/kernel/ids.ts';
import { problemText } from '../../shared/words/problems.ts';
import type { Config } from '../config.ts';
import { type Installation, openInstallation } from '../installation.ts';
import { type Fault, faultText } from '../modules/accounts/csv-table.ts';
import { readCsvText } from '../modules/accounts/csv-text.ts';
import type { CodeSlip } from '../modules/accounts/import-tables.ts';
import { asCsvFile, codesTable } from '../modules/accounts/table-templates.ts';
import type { Served } from '../sync/session.ts';
import { complain, type Io, say } from './io.ts';

/** What every command works with. */
export type Cli = { io: Io; config: Config; entropy: Entropy };

/** A command of `six-ones`: how it is called, what it is for, and what it does. Gives back the exit code. */
export type CliCommand = {
  name: string;
  usage: string;
  summary: string;
  run(args: readonly string[], cli: Cli): Promise<number>;
};

/** Something wrong with how a command was called; the message says how it is done. */
export class UsageProblem extends Error {
  override name = 'UsageProblem';
}

/** Opens the installation, works on it and closes it again whatever happens. */
export async function withInstallation<T>(
  { config, entropy }: Cli,
  how: { readOnly?: boolean },
  work: (installation: Installation) => Promise<T> | T,
): Promise<T> {
  const installation = openInstallation(config, entropy, how);
  try {
    return await work(installation);
  } finally {
    installation.store.close();
  }
}

/** The text of a table file named on the command line. */
export function readTableFile({ io }: Cli, path: string): string {
  const read = readCsvText(readNamedFile(io, path));
  if (read.ok) return read.text;
  throw new UsageProblem(`文件“${path}”无法读取：${read.reason}。`);
}

function readNamedFile(io: Io, path: string): Uint8Array {
  try {
    return readFileSync(resolve(io.cwd(), path));
  } catch {
    throw new UsageProblem(`文件“${path}”不存在或不可读。请检查路径。`);
  }
}

/** Says why something was not done, every fault of a table on a line of its own; the exit code for it. */
export function complainOf({ io }: Cli, answer: Extract<Served<unknown>, { ok: false }>): number {
  const faults = (answer.detail?.faults ?? []) as readonly Fault[];
  complain(io, problemText(answer.problem, answer.detail), ...faults.map(fault => `  ${faultText(fault)}`));
  return 1;
}

/** Checks, before anything is done, that the file codes are to go into is not there yet. */
export function expectNewFile({ io }: Cli, file: string | undefined): void {
  if (file !== undefined && existsSync(resolve(io.cwd(), file)))
    throw new UsageProblem(`文件“${file}”已存在，未办理。请换一个文件名。`);
}

/** Hands over activation codes: into a file when one is named, else, and where that fails, on the screen. */
export function handOver({ io }: Cli, codes: readonly CodeSlip[], file: string | undefined): void {
  if (codes.length === 0) return;
  const table = codesTable(codes);
  if (file !== undefined && writeCodes(io, file, table)) {
    say(io, `${codes.length}个激活码已写入“${file}”，分发后请删除该文件。`);
    return;
  }
  say(io, '', '激活码（14天内有效，各用一次，只出示这一次）：', table.replaceAll('\r\n', '\n'));
}

function writeCodes(io: Io, file: string, table: string): boolean {
  try {
    writeFileSync(resolve(io.cwd(), file), asCsvFile(table), { mode: 0o600, flag: 'wx' });
    return true;
  } catch {
    complain(io, `文件“${file}”无法写入。`);
    return false;
  }
}
