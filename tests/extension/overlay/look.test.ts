// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { readText } from '../../../extension/overlay/look.ts';

const atOnce = () => null;
const rules = { taught: [], switchedOff: [] };
const TITLE = '<h1>关于报送年度重点工作安排的通知</h1>';

afterEach(() => document.body.replaceChildren());

test('a mark in a shadow root refuses the page', async () => {
  document.body.innerHTML = `${TITLE}<office-head></office-head>`;
  const root = document.querySelector('office-head')?.attachShadow({ mode: 'open' });
  if (root !== undefined) root.innerHTML = '<p>机密★10年</p>';
  expect(await readText(document, rules, atOnce)).toEqual({ found: 'refused' });
});

test('what was typed or chosen in a form counts, not what its markup says', async () => {
  document.body.innerHTML = `${TITLE}<table><tr><td>密级</td><td><input value="无"></td></tr></table>`;
  expect(await readText(document, rules, atOnce)).toMatchObject({ found: 'text' });
  const field = document.querySelector('input');
  if (field !== null) field.value = '机密';
  expect(await readText(document, rules, atOnce)).toEqual({ found: 'refused' });
});

test('what only the firewall may see is not handed on', async () => {
  document.body.innerHTML = `${TITLE}<nav><a>保密工作</a></nav><img alt="保守国家秘密宣传画">`;
  const read = await readText(document, rules, atOnce);
  expect(JSON.stringify(read)).not.toMatch(/保密工作|宣传画/);
  expect(read).toMatchObject({ found: 'text' });
});

test('a long page is read in parts, and as completely as at once', async () => {
  document.body.innerHTML = `${TITLE}${'<p>要认真组织实施。</p>'.repeat(3_000)}`;
  let turns = 0;
  const resting = () => {
    turns += 1;
    return Promise.resolve();
  };
  const read = await readText(document, rules, resting);
  expect(turns).toBeGreaterThan(10);
  expect(read).toEqual(await readText(document, rules, atOnce));
});
