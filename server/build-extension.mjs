import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, '.output/chrome-mv3.sources');
const SOURCES = ['extension', 'shared', 'wxt.config.ts', 'package-lock.json', 'tsconfig.json'];

/** Where the unpacked extension lies after a build. */
export const extensionFolder = join(root, '.output/chrome-mv3');

/** What the built extension may weigh, in bytes. The overlay is loaded into every page of a granted host, the reader where the first look says so, the others on a press or where they have something to draw. */
export const budgets = [
  { what: '内容脚本', files: /^overlay\.js$/, most: 60_000 },
  { what: '页面读取', files: /^reader\.js$/, most: 60_000 },
  { what: '教会识别', files: /^teach\.js$/, most: 65_000 },
  { what: '期限透镜', files: /^lens\.js$/, most: 45_000 },
  { what: '列表标记', files: /^lists\.js$/, most: 60_000 },
  { what: '看原文', files: /^sentence\.js$/, most: 60_000 },
  { what: '后台脚本', files: /^background\.js$/, most: 350_000 },
  { what: '识别', files: /^recogniser\.js$/, most: 120_000 },
  { what: '整个扩展', files: /./, most: 2_000_000 },
];

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => filesUnder(join(path, entry.name)));
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(source => filesUnder(join(root, source)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** The weights of a built extension against the budgets, one line each, and whether all are kept. */
export function weigh(folder = extensionFolder) {
  const sizes = filesUnder(folder).map(file => ({ name: relative(folder, file), size: statSync(file).size }));
  const lines = budgets.map(({ what, files, most }) => {
    const size = sizes.filter(({ name }) => files.test(name)).reduce((sum, file) => sum + file.size, 0);
    return { text: `${what} ${kilobytes(size)}，上限 ${kilobytes(most)}`, kept: size > 0 && size <= most };
  });
  return { lines, kept: lines.every(line => line.kept) };
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** Builds the extension when its sources changed since the last build. Returns what went wrong, or null. */
export function buildExtension() {
  const sources = fingerprint();
  const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (built === sources && existsSync(join(extensionFolder, 'manifest.json'))) return null;
  console.log('正在构建浏览器扩展…');
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  // CI=1 spares the log a spinner
  const env = { ...process.env, CI: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build'], { cwd: root, encoding: 'utf8', env });
  if (status !== 0) return `${stdout}${stderr}\n扩展构建失败，原因见上。`;
  const { lines, kept } = weigh();
  if (!kept) return `扩展超出体积上限：\n${lines.map(line => `${line.kept ? '　' : '▲'} ${line.text}`).join('\n')}`;
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
  return null;
}
