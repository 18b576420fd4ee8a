// Runs on the oldest Node that knows ES modules: it is what brings the newer one.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Whether what lies in node_modules is what the lock file asks for. npm writes its own list there last of all, so a broken-off
 * installation counts as none; optional packages of other systems may be absent.
 */
export function isInstalled(wanted, present) {
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const installed = present[path];
    return path === '' || (installed ? installed.version === version : optional === true);
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return {};
  }
}

/** npm as it was started, or the one in the path. */
function npm(args) {
  const cli = process.env.npm_execpath;
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 };
  if (cli?.endsWith('.js')) return spawnSync(process.execPath, [cli, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Installs exactly what the lock file names when it is not there yet; ends the process with npm's own words when that fails. */
export function ensureInstalled() {
  if (isInstalled(packagesIn('package-lock.json'), packagesIn('node_modules/.package-lock.json'))) return;
  console.log('正在安装依赖，首次约需1分钟…');
  const { status, stdout, stderr, error } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status === 0) return;
  console.error(`${stdout ?? ''}${stderr ?? ''}${error ? String(error) : ''}`.trimEnd());
  console.error('依赖安装失败。请检查能否连接 npm 源（npm ping），处理后再运行同一条命令。');
  process.exit(1);
}
