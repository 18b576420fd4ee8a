// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Button } from '../../../extension/ui/Button.tsx';

afterEach(cleanup);

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
