import { capture } from './process.mjs';

/** A check that counts as one test, its output shown only when it fails. */
function check(command, ...args) {
  const { ok, output } = capture(command, args);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, report: output };
}

/** Formatting and lint; a warning is a failure. */
export function checkStyle() {
  return check('biome', 'check', '--error-on-warnings', '--max-diagnostics=50');
}

/** The types WXT generates from the entrypoints, which tsc reads. */
export function prepareTypes() {
  const { failed, report } = check('wxt', 'prepare');
  return { passed: 0, failed, report };
}

/** The whole project through the compiler, tests included. */
export function checkTypes() {
  return check('tsc', '--noEmit', '--pretty', 'false', '-p', '.');
}

/** Files, exports and packages nothing uses. */
export function checkDeadCode() {
  return check('knip', '--no-progress');
}
