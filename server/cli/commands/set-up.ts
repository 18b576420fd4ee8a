import { parseArgs } from 'node:util';
import { refusalText } from '../../../shared/words/refusals.ts';
import { setUp } from '../../modules/accounts/set-up.ts';
import {
  type CliCommand,
  complainOf,
  expectNewFile,
  handOver,
  readTableFile,
  UsageProblem,
  withInstallation,
} from '../command.ts';
import { complain, readPassword, say } from '../io.ts';

const LEVELS: ReadonlyMap<string, 'city' | 'district'> = new Map([
  ['市', 'city'],
  ['区县', 'district'],
]);

/** 初始设置 without a browser. */
export const setUpCommand: CliCommand = {
  name: 'set-up',
  usage:
    'set-up --name 名称 --units 单位表.csv [--people 人员表.csv] --admin 登录名 [--admin-name 姓名] [--level 市|区县] [--codes 激活码.csv]',
  summary: '初始设置：辖区、单位、人员、第一名管理员；密码从键盘或标准输入读取',
  async run(args, cli) {
    const given = optionsOf(args);
    expectNewFile(cli, given.codes);
    const tables = {
      name: given.name,
      level: given.level,
      units: readTableFile(cli, given.units),
      people: given.people === undefined ? null : readTableFile(cli, given.people),
    };
    const password = await readPassword(cli.io, `为“${given.admin}”设定密码：`);
    return withInstallation(cli, {}, async ({ deps }) => {
      const administrator = { login: given.admin, name: given.adminName, password };
      const answer = await setUp(deps, tables, administrator);
      if (!answer.ok && answer.problem === 'set-up-closed') {
        complain(cli.io, refusalText({ code: 'account.already-set-up' }));
        return 1;
      }
      if (!answer.ok) return complainOf(cli, answer);
      const { units, places, people, codes } = answer.value;
      say(cli.io, `${given.name}已设置完成：单位${units}个，镇办${places}个，人员${people}人，管理员 ${given.admin}。`);
      handOver(cli, codes, given.codes);
      return 0;
    });
  },
};

function optionsOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      name: text,
      level: text,
      units: text,
      people: text,
      admin: text,
      'admin-name': text,
      codes: text,
    },
  });
  const { name, units, admin, people, codes } = values;
  const level = LEVELS.get(values.level ?? '市');
  if (name === undefined || units === undefined || admin === undefined || level === undefined)
    throw new UsageProblem('应写明 --name、--units、--admin；--level 为“市”或“区县”。');
  return { name, units, admin, people, codes, level, adminName: values['admin-name'] ?? '系统管理员' };
}
