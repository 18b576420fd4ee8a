// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Button } from '../../../extension/ui/Button.tsx';
import { MonthSwitch } from '../../../extension/ui/MonthSwitch.tsx';
import { Progress } from '../../../extension/ui/Progress.tsx';
import { SignalLine } from '../../../extension/ui/SignalLine.tsx';
import { StatusMark } from '../../../extension/ui/StatusMark.tsx';
import { statusGlyphs } from '../../../extension/ui/status-glyphs.ts';
import { lightSymbols } from '../../../shared/domain/calendar/lights.ts';

afterEach(cleanup);

describe('a state', () => {
  test.each(Object.entries(lightSymbols))('%s is drawn with as many signs as %s has', (state, symbol) => {
    expect(statusGlyphs[state as keyof typeof lightSymbols]).toHaveLength([...symbol].length);
  });

  test('is said in words also where only the symbol is shown', () => {
    const { container } = render(<StatusMark status={{ state: 'near', words: '余3个工作日' }} bare />);
    expect(container.textContent).toBe('余3个工作日');
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});

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

describe('a button', () => {
  test('that is busy or barred takes no press and says why', () => {
    const pressed = vi.fn();
    render(
      <>
        <Button onPress={pressed} busy="正在入账">
          入账
        </Button>
        <Button onPress={pressed} barred="成绩已冻结">
          修改成绩
        </Button>
      </>,
    );
    const [busy, barred] = screen.getAllByRole('button');
    fireEvent.click(busy!);
    fireEvent.click(barred!);
    expect(pressed).not.toHaveBeenCalled();
    expect(busy!.getAttribute('aria-busy')).toBe('true');
    expect(barred!.title).toBe('成绩已冻结');
  });
});

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

test('a progress counts what is done of what there is', () => {
  const { container } = render(<Progress label="首次同步" done={12_400} total={20_000} unit="条" />);
  expect(container.textContent).toBe('首次同步12,400/20,000条');
  expect(screen.getByRole('progressbar', { name: '首次同步' })).toBeTruthy();
});
