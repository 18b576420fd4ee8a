import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder, where every tool is started. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Runs a tool to its end and keeps what it printed. */
export function capture(command, args, env = {}) {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ...env } };
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${error ? `${error}\n` : ''}` };
}

/** Runs a tool to its end, its output going straight to the person; after `minutes` it is killed and counts as failed. */
export function show(command, args, { minutes }) {
  const options = { cwd: root, stdio: 'inherit', timeout: minutes * 60_000, killSignal: 'SIGKILL' };
  const { status, error } = spawnSync(command, args, options);
  if (error) console.error(`${command}：${error.code === 'ETIMEDOUT' ? `超过 ${minutes} 分钟，已停止` : error}`);
  return status === 0;
}
