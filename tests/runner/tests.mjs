import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, show } from './process.mjs';

/** Where the runners write what they counted. */
const results = name => join(root, 'test-results', `${name}.json`);

/**
 * Runs a test runner and counts by its own JSON report. A runner that fails without a failed test (a file that does not load), leaves
 * no report or ran nothing at all counts as one failure.
 */
function count(name, args, minutes, read) {
  rmSync(results(name), { force: true });
  const ok = show(name, args, { minutes });
  const { passed, failed } = readReport(results(name), read);
  if (failed > 0 || (ok && passed > 0)) return { passed, failed };
  return { passed, failed: 1, report: ok ? `${name} 没有运行任何测试。` : `${name} 未正常结束，原因见上。` };
}

function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** Unit, architecture, contract, migration and simulation tests; filters are paths. */
export function unitTests(filters) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results('vitest')}`];
  const args = ['run', '--config', 'tests/vitest.config.ts', ...reporters, ...filters];
  return count('vitest', args, 20, report => ({ passed: report.numPassedTests, failed: report.numFailedTests }));
}

/** The built extension in a real browser; filters are paths. */
export function endToEndTests(filters) {
  const args = ['test', '--config', 'tests/e2e/playwright.config.ts', ...filters];
  return count('playwright', args, 20, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));
}
