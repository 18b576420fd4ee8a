import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openStore } from '../../server/store/sqlite/open.ts';
import { seededEntropy } from './store/entropy.ts';

// a process takes its time to start on a busy machine
vi.setConfig({ testTimeout: 90_000 });

const root = join(import.meta.dirname, '../..');

type Started = { child: ChildProcess; said: () => string; ended: Promise<number | null> };

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'six-ones-main-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The real program, as `node server/main.ts` starts it. */
function startMain(environment: Record<string, string>): Started {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', SIX_ONES_PORT: '0', ...environment },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (text += String(chunk)));
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, said: () => text, ended: once(child, 'close').then(([code]) => code as number | null) };
}

async function until(said: () => string, pattern: RegExp): Promise<RegExpExecArray> {
  for (let waited = 0; waited < 60_000; waited += 20) {
    const match = pattern.exec(said());
    if (match !== null) return match;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error(`never said ${pattern}:\n${said()}`);
}

it('starts, says where it is and how to go on, answers, and stops when asked', async () => {
  const { child, said, ended } = startMain({ SIX_ONES_FOLDER: aFolder() });
  const [, address] = await until(said, /地址　　(http:\S+)/);
  const [, link] = await until(said, /初始设置　(http:\S+)/);
  expect((await fetch(`${address}/health`)).status).toBe(200);
  expect((await fetch(link ?? '')).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(said()).toContain('已停止。');
});

it.each([
  ['a wrong port', { SIX_ONES_PORT: 'eighty' }, 'SIX_ONES_PORT 应为 0～65535 的整数'],
  ['a folder that cannot be', { SIX_ONES_FOLDER: '/dev/null/data' }, '文件夹“/dev/null/data”不存在或不可写'],
  ['an address that is not this machine’s', { SIX_ONES_HOST: '192.0.2.1' }, '本机没有地址 192.0.2.1'],
])('says in plain words what is wrong with %s, and ends', async (_what, environment, sentence) => {
  const { said, ended } = startMain({ SIX_ONES_FOLDER: aFolder(), ...environment });
  expect(await ended).toBe(78);
  expect(said()).toContain(sentence);
  expect(said()).not.toContain('    at ');
});

it('refuses a database it cannot trust: damaged, of something else, of a newer version', async () => {
  const spoil: Record<string, (path: string) => void> = {
    已损坏: path => {
      const store = openStore(path, { entropy: seededEntropy() });
      store.database.pragma('wal_checkpoint(TRUNCATE)');
      store.close();
      const pages = Buffer.alloc(8192, 0x5a);
      writeFileSync(path, pages, { flag: 'r+' });
      writeFileSync(path, 'SQLite format 3\0', { flag: 'r+' });
    },
    不是本系统的数据库: path => writeFileSync(path, 'a letter, not a database '.repeat(100)),
    由更新的版本写成: path => {
      const store = openStore(path, { entropy: seededEntropy() });
      store.database.pragma('user_version = 999');
      store.close();
    },
  };
  for (const [sentence, damage] of Object.entries(spoil)) {
    const folder = aFolder();
    damage(join(folder, 'six-ones.db'));
    const { said, ended } = startMain({ SIX_ONES_FOLDER: folder });
    expect(await ended, sentence).toBe(78);
    expect(said()).toContain(sentence);
  }
});

it('refuses to be the second server on the same file', async () => {
  const folder = aFolder();
  const first = startMain({ SIX_ONES_FOLDER: folder });
  await until(first.said, /按 Ctrl\+C 停止/);
  const second = startMain({ SIX_ONES_FOLDER: folder });
  expect(await second.ended).toBe(78);
  expect(second.said()).toContain('正被服务器或另一条命令使用');
  first.child.kill('SIGKILL');
  await first.ended;
  const third = startMain({ SIX_ONES_FOLDER: folder });
  await until(third.said, /按 Ctrl\+C 停止/);
});
