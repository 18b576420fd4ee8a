import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { checkDeadCode, checkStyle, checkTypes, prepareTypes } from './checks.mjs';
import { endToEndTests, unitTests } from './tests.mjs';

const browser = { name: 'Chromium 与中文字体', run: ensureBrowser };
const staticChecks = [
  { name: '格式与规范 biome', run: checkStyle },
  { name: '类型准备 wxt prepare', run: prepareTypes },
  { name: '类型 tsc', run: checkTypes },
  { name: '无用代码与依赖 knip', run: checkDeadCode },
];
const unit = { name: '单元、架构、契约、同步 vitest', run: unitTests };
const extension = { name: '扩展构建与体积', run: build };
const endToEnd = { name: '浏览器 playwright', run: endToEndTests };

const parts = {
  all: [browser, ...staticChecks, unit, extension, endToEnd],
  static: staticChecks,
  unit: [unit],
  e2e: [browser, extension, endToEnd],
};

/**
 * Runs one part of the suite, stopping at the first step that fails. Prints the sum as the last line and returns the exit code: not 0
 * on any failure, and not 0 when nothing ran.
 */
export function runSuite(part, filters) {
  const steps = parts[part];
  if (!steps) {
    console.error(`没有“${part}”这一部分。可选：${Object.keys(parts).join('、')}。`);
    return 2;
  }
  const sum = { passed: 0, failed: 0 };
  for (const step of steps) {
    const started = performance.now();
    const { passed, failed, report = '' } = step.run(filters);
    sum.passed += passed;
    sum.failed += failed;
    if (report) console.log(report.trimEnd());
    console.log(`${failed > 0 ? '✘' : '✔'} ${step.name}（${((performance.now() - started) / 1000).toFixed(1)} 秒）`);
    if (failed > 0) break;
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}
