// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { SignalLine } from '../../../extension/ui/SignalLine.tsx';

afterEach(cleanup);

describe('the line at the foot', () => {
  test.each([
    ['all is sent', { syncedAt: '09:32', pending: 0 }, '同步于 09:32'],
    ['something waits', { syncedAt: '09:32', pending: 2 }, '同步于 09:32待发2项'],
    ['there is no network', { syncedAt: '09:32', pending: 2, offline: true }, '待同步离线同步于 09:32待发2项'],
    ['nothing was ever synced', { syncedAt: null, pending: 0 }, '尚未同步'],
  ])('when %s', (_, props, words) => {
    const { container } = render(<SignalLine {...props} />);
    expect(container.textContent).toBe(words);
  });
});
