import { existsSync } from 'node:fs';
import { capture } from './process.mjs';

const candidates = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** The Chromium the tests drive: the one named by CHROMIUM_PATH, else the system's; undefined when there is none. */
export function chromiumPath() {
  return candidates.find(path => path && existsSync(path));
}

function missingPackages() {
  const fonts = capture('fc-list', [':lang=zh-cn', 'family']);
  const hasChineseFont = fonts.ok && fonts.output.trim() !== '';
  return [...(chromiumPath() ? [] : ['chromium']), ...(hasChineseFont ? [] : ['fonts-noto-cjk'])];
}

/** Runs apt-get as root, waiting for another installation to finish. */
function aptGet(...args) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command, ...rest] = [...sudo, 'apt-get', '-y', '-o', 'DPkg::Lock::Timeout=300', ...args];
  return capture(command, rest, { DEBIAN_FRONTEND: 'noninteractive' });
}

function install(packages) {
  const update = aptGet('update');
  return update.ok ? aptGet('install', '--no-install-recommends', ...packages) : update;
}

/** Makes sure that Chromium and a Chinese font are there, by apt where that is allowed; otherwise says exactly what to do. */
export function ensureBrowser() {
  const missing = missingPackages();
  if (missing.length === 0) return { passed: 0, failed: 0 };
  console.log(`正在用 apt 安装 ${missing.join('、')}…`);
  const { output } = install(missing);
  const left = missingPackages();
  if (left.length === 0) return { passed: 0, failed: 0 };
  const report =
    `${output}\n浏览器测试缺少：${left.join('、')}。请以管理员身份运行：\n` +
    `  apt-get update && apt-get install -y ${left.join(' ')}\n` +
    '不用 apt 的系统：装好 Chromium 和任一中文字体，把 Chromium 的路径写入环境变量 CHROMIUM_PATH，再运行 npm test。';
  return { passed: 0, failed: 1, report };
}
