import { buildExtension, weigh } from '../../server/build-extension.mjs';

/** Builds the extension and weighs it: two checks, the build and its budgets, that fail together. */
export function build() {
  const failure = buildExtension();
  if (failure) return { passed: 0, failed: 1, report: failure };
  return {
    passed: 2,
    failed: 0,
    report: weigh()
      .lines.map(line => `  ${line.text}`)
      .join('\n'),
  };
}
