import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isNewEnough } from '../../server/node-guard.mjs';

const root = join(import.meta.dirname, '../..');

it.each([
  ['20.20.2', '9', false],
  ['22.13.1', '9', false],
  ['22.17.0', '10', false],
  ['22.18.0', '10', true],
  ['24.21.0', '10', true],
  ['26.10.0', '11', true],
])('Node %s with Node-API %s is new enough: %s', (node, napi, expected) => {
  expect(isNewEnough({ node, napi })).toBe(expected);
});

it('an old Node is told what is needed instead of dying without a word', () => {
  const pretend =
    'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.1.0", napi: "9" } })';
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, 'server/six-ones.mjs', 'help'],
    { cwd: root, encoding: 'utf8' },
  );
  expect(status).toBe(78);
  expect(stderr).toContain('需要 Node.js 22.18 以上（建议 24），现在是 20.1.0');
});
