// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { document, row, task, unit } from '../../workbench.ts';
import { deskOn } from './desk-on.tsx';

afterEach(cleanup);

const anchorOf = (exact: string) => ({ exact, prefix: '', suffix: '', at: 3, address: 'http://oa.example/3' });
const rows = (exact: string) => [
  row('unit', 'east', 2, { ...unit('district'), name: '东区', shortName: '东区' }),
  row('document', 'd', 3, {
    ...document('关于示例改革的意见', ['a']),
    demand: { verdict: true, quote: '各区县要制定方案。', anchor: anchorOf('各区县要制定方案。') },
  }),
  row('document', 'l', 3, {
    ...document('东区示例改革方案'),
    ...{ number: '东发〔2026〕1号', supports: [{ documentId: 'd', taskId: 'a' }] },
  }),
  row('task', 'a', 4, { ...task('制定方案'), documentId: 'd', quote: '现在的话。', anchor: anchorOf(exact) }),
];

test('a sentence that is no longer on its page is said to be lost, with the words that were kept', async () => {
  await deskOn('#/tasks/a', rows('已改的原句。'));
  fireEvent.click(await screen.findByRole('button', { name: '看原文' }));
  expect(await screen.findByText(/原文已变，未找到这句。原句：“已改的原句。”/)).toBeTruthy();
});

test('a task shows the document issued for it', async () => {
  await deskOn('#/tasks/a', rows('原句。'));
  expect(await screen.findByRole('link', { name: '《东区示例改革方案》' })).toBeTruthy();
});

test('a document shows what it demands and who answered it', async () => {
  await deskOn('#/documents/d', rows('原句。'));
  expect(await screen.findByText('各区县要制定方案。')).toBeTruthy();
  expect(screen.getByRole('list', { name: '配套文件' }).textContent).toContain('东区示例改革方案');
});

test('a local document shows what it was issued for', async () => {
  await deskOn('#/documents/l', rows('原句。'));
  expect((await screen.findByRole('list', { name: '配套于' })).textContent).toContain('关于示例改革的意见');
});
