import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { databasePath, makeFolder } from '../../installation.ts';
import { type AuditFinding, verifyAudit } from '../../modules/audit/verify.ts';
import { restoreFrom } from '../../store/sqlite/restore.ts';
import { type CliCommand, UsageProblem, withInstallation } from '../command.ts';
import { complain, say } from '../io.ts';

/** 备份 while the server runs. */
export const backupCommand: CliCommand = {
  name: 'backup',
  usage: 'backup 文件',
  summary: '备份到一个新文件；服务器可以照常运行',
  async run([file], cli) {
    if (file === undefined) throw new UsageProblem('应写明备份文件。');
    const target = resolve(cli.io.cwd(), file);
    if (existsSync(target)) throw new UsageProblem(`文件“${file}”已存在，未备份。请换一个文件名。`);
    await withInstallation(cli, { readOnly: true }, ({ store }) => store.backupTo(target));
    say(cli.io, `已备份到“${file}”（${(statSync(target).size / 1_000_000).toFixed(1)}MB），内容已校验。`);
    return 0;
  },
};

/** 恢复 of a backup; the database that was there is kept. */
export const restoreCommand: CliCommand = {
  name: 'restore',
  usage: 'restore 备份文件',
  summary: '用备份恢复；先停止服务器，现有数据库另存',
  async run([file], cli) {
    if (file === undefined) throw new UsageProblem('应写明备份文件。');
    makeFolder(cli.config.folder);
    const { kept } = restoreFrom(resolve(cli.io.cwd(), file), databasePath(cli.config.folder), cli.entropy);
    say(
      cli.io,
      `已用“${file}”恢复。${kept === null ? '' : `原数据库另存为“${kept}”。`}`,
      '各设备下次联网时会重新取数，并补交最近30天办理过的操作。',
      '备份之后停用的账号、移出的设备、改过的密码都回到备份时的状态，请核对。',
    );
    return 0;
  },
};

/** 审计校验 of the chain and of the records against it. */
export const auditCommand: CliCommand = {
  name: 'audit',
  usage: 'audit verify',
  summary: '校验审计链：记录有没有被绕过系统改动；服务器可以照常运行',
  async run([verb], cli) {
    if (verb !== 'verify') throw new UsageProblem('应写作 six-ones audit verify。');
    const finding = await withInstallation(cli, { readOnly: true }, ({ store }) => verifyAudit(store));
    if (finding.ok)
      say(cli.io, `审计链完整：${finding.events}条记录，${finding.records}项内容与之一致。末条校验码 ${finding.hash}`);
    else complain(cli.io, faultIn(finding));
    return finding.ok ? 0 : 1;
  },
};

const faultIn = (finding: Extract<AuditFinding, { ok: false }>): string =>
  finding.what === 'event'
    ? `审计链从第${finding.n}条起不完整：该条缺失或被改动。请保留现有文件，用备份核对。`
    : `记录 ${finding.kind}:${finding.id} 与审计链不一致：数据库被直接改动过。请保留现有文件，用备份核对。`;
