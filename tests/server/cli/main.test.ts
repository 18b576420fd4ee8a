import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCli } from '../../../server/cli/main.ts';
import { openInstallation } from '../../../server/installation.ts';
import { signIn } from '../../../server/modules/accounts/sign-in.ts';
import { pull } from '../../../server/sync/pull.ts';
import { push } from '../../../server/sync/push.ts';
import { runOrders } from '../../../server/sync/run-orders.ts';
import { readNotice } from '../../../shared/domain/calendar/read-notice.ts';
import { builtInCalendar } from '../../../shared/domain/calendar/tables.ts';
import { pushRequestSchema } from '../../../shared/protocol/push.ts';
import { PROTOCOL } from '../../../shared/protocol/version.ts';
import { NOTICE_2027 } from '../../extension/features/settings/workdays/notice-2027.ts';
import { PASSWORD, PEOPLE, pushOf, UNITS } from '../a-server.ts';
import { seededEntropy } from '../store/entropy.ts';

/** A folder of its own with the two tables in it, and the command line run there. */
function aFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'six-ones-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'units.csv'), `\ufeff${UNITS}`);
  writeFileSync(join(folder, 'people.csv'), PEOPLE);
  const run = async (line: string, typed = '', environment: Record<string, string> = {}) => {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await runCli(line.split(' '), {
      stdin: Readable.from([typed]),
      stdout: { write: text => out.push(text) },
      stderr: { write: text => err.push(text) },
      env: environment,
      cwd: () => folder,
    });
    return { code, out: out.join(''), err: err.join('') };
  };
  const setUp = () =>
    run('set-up --name 青云市 --units units.csv --people people.csv --admin administrator', `${PASSWORD}\n`);
  const open = (readOnly = false) => {
    const installation = openInstallation(
      { folder: join(folder, 'data'), idleDays: 30, sessionDays: 180 },
      seededEntropy(),
      { readOnly },
    );
    onTestFinished(() => void (installation.store.database.open && installation.store.close()));
    return installation;
  };
  return { folder, run, setUp, open };
}

describe('six-ones', () => {
  it.each(['help', '--help', '-h'])('%s lists every command in Chinese', async line => {
    const { code, out } = await aFolder().run(line);
    expect(code).toBe(0);
    for (const name of [
      'set-up',
      'import',
      'codes',
      'devices',
      'unlock',
      'backup',
      'restore',
      'audit verify',
      'recognise',
      'openapi',
    ])
      expect(out).toContain(`six-ones ${name}`);
    expect(out).toContain('SIX_ONES_PORT');
  });

  it.each([
    ['frobnicate', '没有命令“frobnicate”。'],
    ['set-up', '应写明 --name、--units、--admin'],
    ['set-up --name 甲 --units units.csv --admin a --level 省', '--level 为“市”或“区县”'],
    ['set-up --colour red', '选项写法有误。'],
    ['set-up --name 甲 --units nowhere.csv --admin a', '文件“nowhere.csv”不存在或不可读。'],
    ['import', '应写明 --units 或 --people。'],
    ['backup', '应写明备份文件。'],
    ['restore', '应写明备份文件。'],
    ['audit', '应写作 six-ones audit verify。'],
    ['unlock', '应写明登录名。'],
    ['recognise', '应写明文件或文件夹。'],
  ])('called as “%s” says what is wrong and how it is called', async (line, sentence) => {
    const { code, err } = await aFolder().run(line);
    expect(code).toBe(64);
    expect(err).toContain(sentence);
    if (line !== 'frobnicate') expect(err).toContain('用法：six-ones ');
  });

  it('says which setting is wrong', async () => {
    const { code, err } = await aFolder().run('devices', '', { SIX_ONES_IDLE_DAYS: 'many' });
    expect([code, err]).toEqual([78, expect.stringContaining('SIX_ONES_IDLE_DAYS 应为')]);
  });

  it.each(['devices', 'audit verify', 'backup copy.db'])('%s says when there is no database', async line => {
    const { code, err } = await aFolder().run(line);
    expect([code, err]).toEqual([1, expect.stringMatching(/^(没有数据库|文件夹)“/)]);
  });
});

describe('set-up', () => {
  it('does without a browser what the page does', async () => {
    const { setUp, open } = aFolder();
    const { code, out } = await setUp();
    expect(code).toBe(0);
    expect(out).toContain('青云市已设置完成：单位6个，镇办1个，人员11人，管理员 administrator。');
    expect(out).toMatch(/\n青云市改革办,科一,clerk,[2-9A-Z]{5}-[2-9A-Z]{5}\n/);
    const { deps } = open();
    expect((await signIn(deps, { login: 'administrator', password: PASSWORD, deviceName: '电脑' })).ok).toBe(true);
  });

  it('puts the codes into a file only its owner may read, and never over another', async () => {
    const { run, folder } = aFolder();
    const line = 'set-up --name 青云市 --units units.csv --people people.csv --admin administrator --codes codes.csv';
    writeFileSync(join(folder, 'codes.csv'), 'something');
    const refused = await run(line, PASSWORD);
    expect([refused.code, refused.err]).toEqual([64, expect.stringContaining('文件“codes.csv”已存在，未办理。')]);
    rmSync(join(folder, 'codes.csv'));
    const done = await run(line, PASSWORD);
    expect(done.out).toContain('10个激活码已写入“codes.csv”');
    expect(done.out).not.toMatch(/[2-9A-Z]{5}-[2-9A-Z]{5}/);
    expect(readFileSync(join(folder, 'codes.csv'), 'utf8')).toMatch(/科一,clerk,[2-9A-Z]{5}-/);
  });

  it('names every bad line and imports nothing', async () => {
    const { run, folder, open } = aFolder();
    writeFileSync(join(folder, 'people.csv'), `${PEOPLE}\n,x1,改革办,,科员\n张三,x2,西湖区,,科员`);
    const line = 'set-up --name 青云市 --units units.csv --people people.csv --admin administrator';
    const { code, err } = await run(line, PASSWORD);
    expect(code).toBe(1);
    expect(err).toContain('未导入：共2处错误');
    expect(err).toContain('  人员表第13行：缺少姓名');
    expect(err).toContain('  人员表第14行：单位“西湖区”不在单位目录中');
    expect(open().store.read(view => view.head().rev)).toBe(0);
  });

  it('is done once', async () => {
    const { setUp } = aFolder();
    await setUp();
    const again = await setUp();
    expect([again.code, again.err]).toEqual([1, '未办理：辖区已经设定，不能再次设定。\n']);
  });

  it('asks for a password worth the name', async () => {
    const { run } = aFolder();
    const { code, err } = await run('set-up --name 青云市 --units units.csv --admin administrator', '12345');
    expect([code, err]).toEqual([1, '密码不符合要求：至少10个字符，现在只有5个。\n']);
  });
});

describe('accounts on the command line', () => {
  it('imports, gives codes, lists and ends devices, lifts locks', async () => {
    const { run, setUp, folder, open } = aFolder();
    await setUp();
    writeFileSync(join(folder, 'more.csv'), '姓名,登录名,单位,职务,角色\n新一,newcomer,北河区,,区县改革办');
    const imported = await run('import --people more.csv');
    expect(imported.out).toContain('已导入：单位0个，镇办0个，人员1人，其中新增1人。');
    expect((await run('codes clerk')).out).toMatch(/科一,clerk,/);
    expect((await run('codes')).out.match(/^.+,[2-9A-Z]{5}-[2-9A-Z]{5}$/gm)).toHaveLength(11);
    expect((await run('codes nobody')).err).toContain('没有登录名“nobody”。');
    const first = open();
    await signIn(first.deps, { login: 'administrator', password: PASSWORD, deviceName: '机房电脑' });
    first.store.close();
    const listed = await run('devices administrator');
    const [deviceId = ''] = listed.out.split('  ');
    expect(listed.out).toContain('机房电脑');
    expect((await run(`devices --end ${deviceId}`)).out).toBe('已移出设备“机房电脑”。\n');
    expect((await run('devices')).out).toBe('没有已登录的设备。\n');
    expect((await run('unlock clerk')).out).toContain('已解除');
  });

  it('says so when a server holds the database', async () => {
    const { run, setUp, open } = aFolder();
    await setUp();
    open();
    const { code, err } = await run('codes');
    expect([code, err]).toEqual([1, expect.stringContaining('正被服务器或另一条命令使用')]);
    expect((await run('devices')).code, 'looking is always possible').toBe(0);
  });
});

describe('the drill', () => {
  it('a backup taken while the server works restores to a new epoch, and what came after is offered again', async () => {
    const { run, setUp, folder, open } = aFolder();
    await setUp();
    const working = open();
    const session = { personId: working.deps.accounts.credentialOf('clerk')!.personId, deviceId: 'd1' };
    const send = (installation: typeof working, seq: number) =>
      push(
        installation.deps.sync,
        session,
        pushRequestSchema.parse(pushOf('client-1', seq, 'office', `第${seq}份文件`)),
      );
    send(working, 1);
    const backup = await run('backup night.db');
    expect([backup.code, backup.out]).toEqual([0, expect.stringContaining('已备份到“night.db”')]);
    expect((await run('backup night.db')).err).toContain('已存在，未备份');
    send(working, 2);
    const before = working.store.read(view => view.head());
    expect((await run('restore night.db')).err).toContain('正被服务器或另一条命令使用');
    working.store.close();
    const restored = await run('restore night.db');
    expect(restored.code).toBe(0);
    expect(restored.out).toContain('补交最近30天办理过的操作');
    const after = open();
    const head = after.store.read(view => view.head());
    expect(head.epoch).not.toBe(before.epoch);
    const asked = { protocol: PROTOCOL, clientId: 'client-1', epoch: before.epoch, cursors: { all: 1 } };
    const reply = pull(after.deps.sync, session, asked);
    expect(JSON.parse(reply.ok ? reply.value : '{}')).toMatchObject({ reset: 'epoch', lastSeq: 1 });
    expect(send(after, 2)).toMatchObject({
      ok: true,
      value: { lastSeq: 2, results: [{ outcome: { outcome: 'applied' } }] },
    });
    after.store.close();
    expect((await run('audit verify')).out).toContain('审计链完整');
    expect(readFileSync(join(folder, 'night.db')).length).toBeGreaterThan(0);
  });

  it.each([
    ['no file at all', null, '没有数据库'],
    ['a file of something else', 'hello, this is no database at all', '不是本系统的数据库'],
  ])('restoring %s changes nothing', async (_what, content, sentence) => {
    const { run, setUp, folder } = aFolder();
    await setUp();
    const before = await run('audit verify');
    if (content !== null) writeFileSync(join(folder, 'odd.db'), content);
    const { code, err } = await run('restore odd.db');
    expect([code, err]).toEqual([1, expect.stringContaining(sentence)]);
    expect((await run('audit verify')).out).toBe(before.out);
  });

  it('a record changed behind the system’s back is found by audit verify', async () => {
    const { run, setUp, open } = aFolder();
    await setUp();
    const { store } = open();
    store.database.exec(`UPDATE record SET body = replace(body, '科一', '科二') WHERE body LIKE '%科一%'`);
    store.close();
    const { code, err } = await run('audit verify');
    expect([code, err]).toEqual([1, expect.stringContaining('数据库被直接改动过')]);
  });
});

it('openapi prints the description', async () => {
  const { code, out } = await aFolder().run('openapi');
  expect([code, JSON.parse(out).openapi]).toEqual([0, '3.1.0']);
});

it('recognise prints one line of JSON for each file', async () => {
  const { run, folder } = aFolder();
  writeFileSync(join(folder, 'letter.txt'), '青云市人民政府办公室关于印发改革要点的通知\n青政办发〔2026〕3号');
  const { code, out } = await run(`recognise ${join(folder, 'letter.txt')}`);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ file: join(folder, 'letter.txt') });
  const missing = await run(`recognise ${join(folder, 'nowhere.txt')}`);
  expect([missing.code, missing.out]).toEqual([1, '']);
});

const DUE_IN_2027 =
  '青云市人民政府办公室关于报送方案的通知\n青政办发〔2027〕3号\n各区县：\n自印发之日起10个工作日内报送实施方案。\n青云市人民政府办公室\n2027年2月4日';
const resolvedIn = (out: string) => JSON.parse(out).deadlines.map((one: { resolved: string | null }) => one.resolved);

it('recognise counts by the calendar this installation adopted, and by the notice named instead', async () => {
  const { run, setUp, open, folder } = aFolder();
  writeFileSync(join(folder, 'letter.txt'), DUE_IN_2027);
  writeFileSync(join(folder, 'notice.txt'), NOTICE_2027);
  expect(resolvedIn((await run(`recognise ${join(folder, 'letter.txt')}`)).out)).toEqual(['2027-02-26']);
  await setUp();
  const letter = join(folder, 'letter.txt');
  expect(resolvedIn((await run(`recognise ${letter}`)).out)).toEqual(['2027-02-26']);
  expect(resolvedIn((await run(`recognise --calendar notice.txt ${letter}`)).out)).toEqual(['2027-02-24']);
  const { deps, store } = open();
  const read = readNotice(NOTICE_2027, builtInCalendar);
  const order = { name: 'calendar.adoptYear', args: { table: read.sound && read.table } };
  const session = { personId: deps.accounts.credentialOf('clerk')!.personId, deviceId: 'd1' };
  expect(runOrders(deps.sync, session, [order]).ok).toBe(true);
  store.close();
  expect(resolvedIn((await run(`recognise ${letter}`)).out)).toEqual(['2027-02-24']);
  writeFileSync(join(folder, 'notice.txt'), NOTICE_2027.replace('2月20日（周六）', '2月20日（周日）'));
  const wrong = await run(`recognise --calendar notice.txt ${letter}`);
  expect([wrong.code, wrong.out, wrong.err]).toEqual([64, '', expect.stringContaining('该日实为周六')]);
});

it('recognise goes on with the built-in calendar, and says so, where the database cannot be read', async () => {
  const { run, folder } = aFolder();
  writeFileSync(join(folder, 'letter.txt'), DUE_IN_2027);
  mkdirSync(join(folder, 'data'));
  writeFileSync(
    join(folder, 'data', 'six-ones.db'),
    'not a database, but long enough to be taken for the beginning of one',
  );
  const { code, out, err } = await run(`recognise ${join(folder, 'letter.txt')}`);
  expect([code, resolvedIn(out)]).toEqual([0, ['2027-02-26']]);
  expect(err).toContain('期限按内置的放假安排计算');
});
