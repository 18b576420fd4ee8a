// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { row } from '../../workbench.ts';
import { deskOn } from '../desk/desk-on.tsx';

afterEach(cleanup);

const entry = (what: string, minutes: number, nth: number) => ({
  ...{ what, aboutKind: what, aboutId: `about-${nth}`, minutes, on: '2026-11-20', by: 'clerk', approvedBy: null },
});

test('each unit’s requests of the month stand in minutes, by what was asked', async () => {
  const entries = [entry('slip', 20, 1), entry('question', 3, 2), entry('question', 3, 3)];
  await deskOn('#/dispatch?tab=burden', [
    row('burdenMonth', 'burden-2026-11-east', 20, { v: 1, unitId: 'east', month: '2026-11', entries }),
    row('burdenMonth', 'burden-2026-10-east', 19, { v: 1, unitId: 'east', month: '2026-10', entries }),
  ]);
  expect(await screen.findByText(/向1个单位提出要求3件次，约26分钟；每单位每月600分钟/)).toBeTruthy();
  const table = within(screen.getByRole('grid', { name: '各单位负担' }));
  expect(table.getByText('26分钟')).toBeTruthy();
});

test('a month in which nothing was asked says so', async () => {
  await deskOn('#/dispatch?tab=burden', []);
  expect(await screen.findByText('本月没有向单位提出要求。')).toBeTruthy();
});
