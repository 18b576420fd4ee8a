// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DataTable, type DataTableProps } from '../../../extension/ui/DataTable.tsx';
import type { Column } from '../../../extension/ui/table-columns.ts';
import { by, byNumber } from '../../../shared/kernel/compare.ts';

type Task = { readonly id: string; readonly title: string; readonly points: number };

const tasks = (count: number): readonly Task[] =>
  Array.from({ length: count }, (_, index) => ({ id: `t${index}`, title: `任务${index}`, points: (index * 7) % 10 }));

const columns: readonly Column<Task>[] = [
  { key: 'title', title: '任务', cell: task => task.title },
  {
    key: 'points',
    title: '得分',
    cell: task => task.points,
    numeric: true,
    compare: by(task => task.points, byNumber),
    edit: (task, done) => <input aria-label={`改${task.title}`} onBlur={done} />,
  },
];

function setUp(props: Partial<DataTableProps<Task>> = {}) {
  render(<DataTable label="台账任务" columns={columns} rows={tasks(20)} rowKey={task => task.id} {...props} />);
  const grid = screen.getByRole('grid', { name: '台账任务' });
  grid.focus();
  const press = (...keys: string[]) => {
    for (const key of keys) fireEvent.keyDown(grid, { key });
  };
  const activeText = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.textContent;
  const names = () =>
    within(grid)
      .getAllByRole('rowheader')
      .map(cell => cell.textContent);
  return { grid, press, activeText, names };
}

afterEach(cleanup);

describe('a table of 20,000 rows', () => {
  test('draws only the rows in view and says how many there are', () => {
    const { grid, names } = setUp({ rows: tasks(20_000) });
    expect(names().length).toBeLessThan(80);
    expect(names()[0]).toBe('任务0');
    expect(grid.getAttribute('aria-rowcount')).toBe('20001');
  });

  test('draws what is scrolled to, numbered by its place in the whole', () => {
    const { grid, names } = setUp({ rows: tasks(20_000) });
    const box = grid.parentElement!;
    box.scrollTop = 10_000 * 32;
    fireEvent.scroll(box);
    expect(names()).toContain('任务10000');
    expect(names().length).toBeLessThan(80);
    expect(screen.getByText('任务10000').closest('tr')?.getAttribute('aria-rowindex')).toBe('10002');
  });

  test('keeps the height of all rows, so that the scroll bar tells the truth', () => {
    const { grid, names } = setUp({ rows: tasks(20_000) });
    const spacers = [...grid.querySelectorAll<HTMLElement>('.data-table-spacer')];
    const held = spacers.reduce((sum, spacer) => sum + Number.parseInt(spacer.style.height, 10), 0);
    expect(held + names().length * 32).toBe(20_000 * 32);
  });

  test('goes to its last row and back with End and Home', () => {
    const { press, activeText } = setUp({ rows: tasks(20_000) });
    press('End');
    expect(activeText()).toContain('任务19999');
    press('Home');
    expect(activeText()).toContain('任务0');
  });

  test('prints all rows', () => {
    const { names } = setUp({ rows: tasks(120) });
    void act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(names()).toHaveLength(120);
    void act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(names().length).toBeLessThan(80);
  });
});

describe('the keys of a table', () => {
  test('j and k move the active row', () => {
    const active = vi.fn();
    const { press, activeText } = setUp({ onActive: active });
    press('j', 'j', 'j', 'k');
    expect(activeText()).toContain('任务1');
    expect(active.mock.calls.map(([task]) => task.id)).toEqual(['t0', 't1', 't2', 't1']);
  });

  test('Space opens the detail, Enter opens where nothing is edited', () => {
    const opened = vi.fn();
    const { press } = setUp({ onOpen: opened });
    press('j', ' ', 'j', 'Enter');
    expect(opened.mock.calls.map(([task]) => task.id)).toEqual(['t0', 't1']);
  });

  test('Enter on a cell that can be edited puts the cursor into it, Esc leaves it', () => {
    const { grid, press } = setUp();
    press('j', 'ArrowRight', 'ArrowRight', 'Enter');
    const editor = screen.getByRole('textbox', { name: '改任务0' });
    expect(document.activeElement).toBe(editor);
    fireEvent.keyDown(editor, { key: 'j' });
    expect(screen.getByRole('textbox', { name: '改任务0' })).toBeTruthy();
    fireEvent.keyDown(editor, { key: 'Escape' });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(grid);
  });

  test('keys that are not the table’s go on to the screen', () => {
    const onScreen = vi.fn();
    document.addEventListener('keydown', onScreen);
    const { press } = setUp();
    press('e', 'd');
    document.removeEventListener('keydown', onScreen);
    expect(onScreen.mock.calls.map(([event]) => event.defaultPrevented)).toEqual([false, false]);
  });

  test('when the active row leaves the list, the one that took its place is next', () => {
    const { rerender } = render(
      <DataTable label="台账" columns={columns} rows={tasks(5)} rowKey={task => task.id} onOpen={() => undefined} />,
    );
    const grid = screen.getByRole('grid', { name: '台账' });
    for (const key of ['j', 'j']) fireEvent.keyDown(grid, { key });
    rerender(
      <DataTable
        label="台账"
        columns={columns}
        rows={tasks(5).filter(task => task.id !== 't1')}
        rowKey={task => task.id}
        onOpen={() => undefined}
      />,
    );
    const active = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toContain('任务2');
  });
});

describe('the pointer on a table', () => {
  test('a click on the name opens, a click elsewhere only makes the row active', () => {
    const opened = vi.fn();
    const { activeText } = setUp({ onOpen: opened });
    fireEvent.click(screen.getByText('任务3'));
    expect(opened.mock.calls.map(([task]) => task.id)).toEqual(['t3']);
    fireEvent.click(screen.getByText('任务4').closest('tr')!.lastElementChild!);
    expect(opened).toHaveBeenCalledOnce();
    expect(activeText()).toBe('8');
  });

  test('a double click edits the cell', () => {
    setUp();
    fireEvent.dblClick(screen.getByText('任务4').closest('tr')!.lastElementChild!);
    expect(screen.getByRole('textbox', { name: '改任务4' })).toBeTruthy();
  });
});

describe('sorting', () => {
  test('a click on the head sorts up, then down, then gives back the first order', () => {
    const { names } = setUp({ rows: tasks(4) });
    const head = screen.getByRole('button', { name: '得分' });
    fireEvent.click(head);
    expect(names()).toEqual(['任务0', '任务3', '任务2', '任务1']);
    expect(head.closest('th')?.getAttribute('aria-sort')).toBe('ascending');
    fireEvent.click(head);
    expect(names()).toEqual(['任务1', '任务2', '任务3', '任务0']);
    fireEvent.click(head);
    expect(names()).toEqual(['任务0', '任务1', '任务2', '任务3']);
  });

  test('the active row stays the same row', () => {
    const { press, activeText } = setUp({ rows: tasks(4) });
    press('j', 'j');
    fireEvent.click(screen.getByRole('button', { name: '得分' }));
    expect(activeText()).toContain('任务1');
  });
});

describe('selecting', () => {
  function Host() {
    const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
    return (
      <DataTable
        label="台账任务"
        columns={columns}
        rows={tasks(6)}
        rowKey={task => task.id}
        selected={selected}
        onSelect={setSelected}
        bulk={<button type="button">交办</button>}
      />
    );
  }
  const selectedRows = () => screen.getAllByRole('row', { selected: true }).map(row => row.textContent);

  test('x selects the active row and shows what can be done with it', () => {
    render(<Host />);
    const grid = screen.getByRole('grid');
    for (const key of ['j', 'x', 'j', 'x']) fireEvent.keyDown(grid, { key });
    expect(selectedRows()).toHaveLength(2);
    expect(screen.getByText('已选2项')).toBeTruthy();
    expect(screen.getByRole('button', { name: '交办' })).toBeTruthy();
    fireEvent.keyDown(grid, { key: 'x' });
    expect(selectedRows()).toHaveLength(1);
  });

  test('a box with Shift selects all from the last one', () => {
    render(<Host />);
    const boxes = () => screen.getAllByRole('checkbox', { name: /^选中 任务/ });
    fireEvent.click(boxes()[1]!);
    fireEvent.click(boxes()[4]!, { shiftKey: true });
    expect(selectedRows()).toHaveLength(4);
  });

  test('Ctrl+A and the box in the head select all, and again none', () => {
    render(<Host />);
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'a', ctrlKey: true });
    expect(selectedRows()).toHaveLength(6);
    fireEvent.click(screen.getByRole('checkbox', { name: '全选' }));
    expect(screen.queryAllByRole('row', { selected: true })).toEqual([]);
  });
});

test('an empty table says what belongs there', () => {
  setUp({ rows: [], empty: <p>还没有文件入账。</p> });
  expect(screen.getByText('还没有文件入账。')).toBeTruthy();
});

describe('the row whose detail is open', () => {
  test('is brought into view when a link opens it, and the keys go on from it', () => {
    const { press, activeText, names } = setUp({ rows: tasks(400), openKey: 't300' });
    expect(names()).toContain('任务300');
    expect(activeText()).toContain('任务300');
    press('j');
    expect(activeText()).toContain('任务301');
  });

  test('leaves the view alone when the rows are sorted', () => {
    const { grid, names } = setUp({ rows: tasks(400), openKey: 't300' });
    fireEvent.click(within(grid).getByRole('button', { name: '得分' }));
    expect(names()).not.toContain('任务300');
  });
});
