// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { MonthSwitch } from '../../../extension/ui/MonthSwitch.tsx';

afterEach(cleanup);

describe('going by months', () => {
  test.each([
    ['上月', '2026-01', '2025-12'],
    ['下月', '2025-12', '2026-01'],
    ['上月', '2026-11', '2026-10'],
  ] as const)('%s of %s is %s', (name, month, expected) => {
    const changed = vi.fn();
    render(<MonthSwitch month={month} onChange={changed} />);
    fireEvent.click(screen.getByRole('button', { name }));
    expect(changed).toHaveBeenCalledExactlyOnceWith(expected);
  });

  test('ends at the last month', () => {
    render(<MonthSwitch month="2026-11" last="2026-11" onChange={() => undefined} />);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '下月' }).disabled).toBe(true);
  });
});
