import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = join(import.meta.dirname, '..');
const testsIn = (...folders: readonly string[]): string[] =>
  folders.map(folder => `tests/${folder}/**/*.test.{ts,tsx}`);

/**
 * Everything that runs without a browser. What is pure shares its workers between files: it holds no state, and starting a worker
 * takes longer than its tests. A test that needs a document says so itself: `// @vitest-environment happy-dom`.
 */
export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'shared', include: testsIn('shared', 'architecture'), isolate: false },
      },
      {
        extends: true,
        test: { name: 'server', include: testsIn('server', 'contract', 'migrations', 'sync') },
      },
      {
        extends: true,
        plugins: [WxtVitest({ root })],
        test: { name: 'extension', include: testsIn('extension') },
      },
    ],
    testTimeout: 20_000,
    env: { TZ: 'Asia/Shanghai' },
  },
});
