// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { SyncFoot } from '../../../../extension/features/popup/SyncFoot.tsx';
import { NO_SYNC_YET, type SyncState } from '../../../../extension/local/sync-state.ts';
import { at } from '../../../shared/domain/reminders/task-at-hand.ts';

afterEach(cleanup);

const calm: SyncState = { ...NO_SYNC_YET, pendingCount: 0, oldestUnsentAt: null, progress: null };
const now = at('2026-11-24', '09:40');
const nothing = () => undefined;

const show = (sync: Partial<SyncState>, refused = 0) =>
  render(
    <SyncFoot
      {...{ now, refused, sync: { ...calm, lastSyncAt: at('2026-11-24', '09:32'), ...sync } }}
      onPending={nothing}
      onSyncNow={nothing}
      onOptions={nothing}
    />,
  );

test('in order is one line', () => {
  show({ pendingCount: 2 });
  expect(screen.getByText('同步于 09:32')).toBeTruthy();
  expect(screen.getByText('待发2项')).toBeTruthy();
  expect(screen.queryByText('未同步')).toBe(null);
});

test('offline is a state, not an error', () => {
  show({ problem: { code: 'offline' }, phase: 'waiting', lastSyncAt: at('2026-11-23', '17:40') });
  expect(screen.getByText('离线')).toBeTruthy();
  expect(screen.getByText('同步于 11月23日 周一 17:40')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBe(null);
});

test('a session that ended says what to do', () => {
  show({ problem: { code: 'not-signed-in' }, phase: 'stopped' });
  expect(screen.getByRole('alert').textContent).toContain('重新登录');
  expect(screen.getByRole('button', { name: '登录' })).toBeTruthy();
});

test('work the server refused is said with the way to it', () => {
  show({}, 3);
  expect(screen.getByText('未办理3项')).toBeTruthy();
  expect(screen.getByRole('button', { name: '处理' })).toBeTruthy();
});
