import { parseArgs } from 'node:util';
import { millisecondsOf } from '../../../shared/kernel/dates.ts';
import { momentWords } from '../../../shared/words/dates.ts';
import { issueCodes } from '../../modules/accounts/activation.ts';
import { liftLock } from '../../modules/accounts/attempts.ts';
import type { AccountsDeps } from '../../modules/accounts/deps.ts';
import { endDevices, isOutlived } from '../../modules/accounts/devices.ts';
import { importTables, slipsOf } from '../../modules/accounts/import-tables.ts';
import { normalLogin } from '../../modules/accounts/login.ts';
import { readDirectory } from '../../modules/accounts/read-directory.ts';
import type { Credential } from '../../store/account-store.ts';
import {
  type CliCommand,
  complainOf,
  expectNewFile,
  handOver,
  readTableFile,
  UsageProblem,
  withInstallation,
} from '../command.ts';
import { say } from '../io.ts';

const text = { type: 'string' } as const;

/** 导入 of units and people after set-up. */
export const importCommand: CliCommand = {
  name: 'import',
  usage: 'import [--units 单位表.csv] [--people 人员表.csv] [--codes 激活码.csv]',
  summary: '导入单位和人员：同名单位、同登录名人员更新，有一处错误则全不导入',
  async run(args, cli) {
    const { values } = parseArgs({ args: [...args], options: { units: text, people: text, codes: text } });
    if (values.units === undefined && values.people === undefined)
      throw new UsageProblem('应写明 --units 或 --people。');
    expectNewFile(cli, values.codes);
    const tables = {
      units: values.units === undefined ? null : readTableFile(cli, values.units),
      people: values.people === undefined ? null : readTableFile(cli, values.people),
    };
    return withInstallation(cli, {}, async ({ deps }) => {
      const answer = await importTables(deps, tables, null);
      if (!answer.ok) return complainOf(cli, answer);
      const { units, places, people, codes } = answer.value;
      say(cli.io, `已导入：单位${units}个，镇办${places}个，人员${people}人，其中新增${codes.length}人。`);
      handOver(cli, codes, values.codes);
      return 0;
    });
  },
};

/** 激活码 for first sign-ins and forgotten passwords. */
export const codesCommand: CliCommand = {
  name: 'codes',
  usage: 'codes [登录名…] [--codes 激活码.csv]',
  summary: '发放激活码：写明登录名的发给这些人（忘记密码），不写的发给所有尚未设定密码的人',
  async run(args, cli) {
    const { values, positionals } = parseArgs({ args: [...args], options: { codes: text }, allowPositionals: true });
    expectNewFile(cli, values.codes);
    return withInstallation(cli, {}, async ({ deps }) => {
      const wanted =
        positionals.length > 0
          ? positionals.map(login => credentialOf(deps, login))
          : deps.accounts.credentials().filter(({ hash }) => hash === null);
      if (wanted.length === 0) say(cli.io, '没有需要激活码的人员。');
      const personIds = wanted.map(({ personId }) => personId);
      const codes = personIds.length === 0 ? [] : await issueCodes(deps, personIds, null);
      handOver(cli, slipsOf(codes, readDirectory(deps)), values.codes);
      return 0;
    });
  },
};

/** 设备 people are signed in on. */
export const devicesCommand: CliCommand = {
  name: 'devices',
  usage: 'devices [登录名] | devices --end 设备编号',
  summary: '列出已登录的设备；--end 移出一台，令牌即时失效',
  async run(args, cli) {
    const { values, positionals } = parseArgs({ args: [...args], options: { end: text }, allowPositionals: true });
    const { end } = values;
    if (end !== undefined) return withInstallation(cli, {}, ({ deps }) => endOne(deps, end));
    return withInstallation(cli, { readOnly: true }, ({ deps }) => {
      const personId = positionals[0] === undefined ? undefined : credentialOf(deps, positionals[0]).personId;
      const devices = deps.accounts.devices(personId).filter(device => !isOutlived(deps, device));
      const loginOf = new Map(deps.accounts.credentials().map(({ personId: id, login }) => [id, login]));
      const lines = devices.map(
        ({ deviceId, name, personId: id, signedInAt }) =>
          `${deviceId}  ${loginOf.get(id) ?? ''}  ${name}  ${momentWords(millisecondsOf(signedInAt), cli.entropy.now())}登录`,
      );
      say(cli.io, ...(lines.length === 0 ? ['没有已登录的设备。'] : lines));
      return 0;
    });

    function endOne(deps: AccountsDeps, deviceId: string): number {
      const device = deps.accounts.deviceOf(deviceId);
      if (device === null) throw new UsageProblem(`没有设备“${deviceId}”。先用 six-ones devices 列出。`);
      endDevices(deps, [device], null);
      say(cli.io, `已移出设备“${device.name}”。`);
      return 0;
    }
  },
};

/** 解除锁定 after too many wrong passwords. */
export const unlockCommand: CliCommand = {
  name: 'unlock',
  usage: 'unlock 登录名',
  summary: '解除登录锁定',
  async run(args, cli) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    if (positionals[0] === undefined) throw new UsageProblem('应写明登录名。');
    const login = positionals[0];
    return withInstallation(cli, {}, ({ deps }) => {
      liftLock(deps, credentialOf(deps, login), null);
      say(cli.io, `已解除“${login}”的登录锁定。`);
      return 0;
    });
  },
};

function credentialOf({ accounts }: AccountsDeps, login: string): Credential {
  const credential = accounts.credentialOf(normalLogin(login));
  if (credential === null) throw new UsageProblem(`没有登录名“${login}”。`);
  return credential;
}
