// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DateField } from '../../../extension/ui/DateField.tsx';
import { Select } from '../../../extension/ui/Select.tsx';
import { TextArea } from '../../../extension/ui/TextArea.tsx';
import { TextField } from '../../../extension/ui/TextField.tsx';
import { isoDate } from '../../../shared/kernel/dates.ts';

const nothing = () => undefined;
/** What a screen reader adds to the name of a control, in order. */
const described = (control: HTMLElement) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map(id => document.getElementById(id)?.textContent);

afterEach(cleanup);

describe('a field', () => {
  test.each([
    ['read', '读自原文'],
    ['guessed', '推测，待核对'],
    ['typed', '手填'],
  ] as const)('says in words that its value was %s', (source, words) => {
    render(<TextField label="标题" value="意见" onChange={nothing} source={source} />);
    expect(described(screen.getByRole('textbox', { name: '标题' }))).toEqual([words]);
  });

  test('offers 看原文 and says for which field', () => {
    const shown = vi.fn();
    render(<TextField label="发文字号" value="" onChange={nothing} source="guessed" onShowSource={shown} />);
    fireEvent.click(screen.getByRole('button', { name: '看原文：发文字号' }));
    expect(shown).toHaveBeenCalledOnce();
  });

  test('ties hint and error to its control and marks it wrong', () => {
    render(<TextField label="期限" value="" onChange={nothing} hint="工作日" error="未填期限。填写后入账。" />);
    const control = screen.getByRole('textbox', { name: '期限' });
    expect(described(control)).toEqual(['工作日', '未填期限。填写后入账。']);
    expect(control.getAttribute('aria-invalid')).toBe('true');
  });

  test('that must be filled says so to the eye and to the ear', () => {
    render(<TextField label="标题" value="" onChange={nothing} required />);
    expect(screen.getByRole('textbox', { name: '标题' }).getAttribute('aria-required')).toBe('true');
    expect(screen.getByText('必填')).toBeTruthy();
  });

  test('with a hidden label is still named', () => {
    render(<TextField label="进度" labelHidden value="30" onChange={nothing} />);
    expect(screen.getByRole('textbox', { name: '进度' })).toBeTruthy();
  });

  test('of several lines counts what is written', () => {
    render(<TextArea label="进展" value="已送审" onChange={nothing} maxLength={200} />);
    expect(described(screen.getByRole('textbox', { name: '进展' }))).toEqual(['3/200字']);
  });
});

describe('a date field', () => {
  test('says the date in words below it', () => {
    render(
      <DateField
        label="办结期限"
        value={isoDate('2026-12-10')}
        onChange={nothing}
        words="余12个工作日（12月10日 周四）"
      />,
    );
    expect(described(screen.getByLabelText('办结期限'))).toEqual(['余12个工作日（12月10日 周四）']);
  });

  test('gives whole dates, and null while there is none', () => {
    const changed = vi.fn();
    render(<DateField label="办结期限" value={isoDate('2026-12-10')} onChange={changed} />);
    const control = screen.getByLabelText('办结期限');
    fireEvent.input(control, { target: { value: '2026-12-31' } });
    fireEvent.input(control, { target: { value: '' } });
    expect(changed.mock.calls).toEqual([['2026-12-31'], [null]]);
  });
});

describe('a closed list', () => {
  const choices = [
    { value: 'order', label: '交办' },
    { value: 'urge', label: '催办', barred: true },
  ] as const;

  test('stands at 未选 until something is chosen', () => {
    const changed = vi.fn();
    render(<Select label="督办方式" value={null} choices={choices} onChange={changed} />);
    const control = screen.getByRole<HTMLSelectElement>('combobox', { name: '督办方式' });
    expect(control.selectedOptions[0]?.textContent).toBe('未选');
    fireEvent.change(control, { target: { value: 'order' } });
    expect(changed).toHaveBeenCalledExactlyOnceWith('order');
  });

  test('shows what cannot be chosen now without offering it', () => {
    render(<Select label="督办方式" value="order" choices={choices} onChange={nothing} />);
    expect(screen.getByRole<HTMLOptionElement>('option', { name: '催办' }).disabled).toBe(true);
    expect(screen.queryByText('未选')).toBeNull();
  });
});
