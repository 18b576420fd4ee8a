// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Combobox } from '../../../extension/ui/Combobox.tsx';

const units = [
  { value: 'fgw', label: '市发展和改革委员会', keys: ['sfgw'] },
  { value: 'zjj', label: '市住房和城乡建设局', keys: ['szjj'] },
  { value: 'hbj', label: '市生态环境局', keys: ['shbj'] },
];

function setUp(first: string | null = null) {
  const changed = vi.fn<(value: string | null) => void>();
  function Host() {
    const [value, setValue] = useState(first);
    return (
      <Combobox
        label="牵头单位"
        items={units}
        value={value}
        onChange={next => {
          changed(next);
          setValue(next);
        }}
      />
    );
  }
  render(<Host />);
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: '牵头单位' });
  field.focus();
  return { field, changed };
}
const type = (field: HTMLInputElement, text: string) => fireEvent.input(field, { target: { value: text } });
const options = () => screen.queryAllByRole('option').map(option => option.textContent);

afterEach(cleanup);

describe('picking a unit', () => {
  test('typing characters narrows the list and Enter takes the first', () => {
    const { field, changed } = setUp();
    type(field, '住建局');
    expect(options()).toEqual(['市住房和城乡建设局']);
    expect(field.getAttribute('aria-expanded')).toBe('true');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(changed).toHaveBeenCalledExactlyOnceWith('zjj');
    expect(field.value).toBe('市住房和城乡建设局');
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  test('pinyin initials given by the caller find the unit', () => {
    const { field } = setUp();
    type(field, 'shbj');
    expect(options()).toEqual(['市生态环境局']);
  });

  test('arrows walk the list around its end, and the active option is announced', () => {
    const { field, changed } = setUp();
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(options()).toHaveLength(3);
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    const first = field.getAttribute('aria-activedescendant');
    expect(document.getElementById(first ?? '')?.textContent).toBe('市发展和改革委员会');
    fireEvent.keyDown(field, { key: 'ArrowUp' });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(changed).toHaveBeenCalledExactlyOnceWith('hbj');
  });

  test('Esc gives back what stood there and does not reach the screen', () => {
    const { field, changed } = setUp('fgw');
    const screenKeys = vi.fn();
    document.addEventListener('keydown', screenKeys);
    type(field, '');
    fireEvent.keyDown(field, { key: 'Escape' });
    document.removeEventListener('keydown', screenKeys);
    expect(field.value).toBe('市发展和改革委员会');
    expect(changed).not.toHaveBeenCalled();
    expect(screenKeys).not.toHaveBeenCalled();
  });

  test('Tab takes the active option', () => {
    const { field, changed } = setUp();
    type(field, '环境');
    fireEvent.keyDown(field, { key: 'Tab' });
    expect(changed).toHaveBeenCalledExactlyOnceWith('hbj');
  });

  test('leaving by a click elsewhere takes the only answer, but never one of several', () => {
    const { field, changed } = setUp();
    type(field, '市');
    fireEvent.blur(field);
    expect(changed).not.toHaveBeenCalled();
    expect(field.value).toBe('');
    type(field, '环境');
    fireEvent.blur(field);
    expect(changed).toHaveBeenCalledExactlyOnceWith('hbj');
  });

  test('emptying the field and leaving it takes the unit away', () => {
    const { field, changed } = setUp('fgw');
    type(field, '');
    fireEvent.blur(field);
    expect(changed).toHaveBeenCalledExactlyOnceWith(null);
  });

  test('while an input method composes, nothing is searched and Enter belongs to it', () => {
    const { field, changed } = setUp();
    fireEvent.input(field, { target: { value: "zhu'jian" }, isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(options()).toEqual([]);
    expect(changed).not.toHaveBeenCalled();
    expect(field.value).toBe("zhu'jian");
    field.value = '住建';
    fireEvent.compositionEnd(field);
    expect(options()).toEqual(['市住房和城乡建设局']);
  });

  test('when nothing answers the list says so', () => {
    const { field } = setUp();
    type(field, '海关');
    expect(screen.getByRole('status').textContent).toBe('没有这个名称。');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(field.value).toBe('');
  });

  test('a click on an option takes it', () => {
    const { field, changed } = setUp();
    fireEvent.click(field);
    fireEvent.click(screen.getByRole('option', { name: '市生态环境局' }));
    expect(changed).toHaveBeenCalledExactlyOnceWith('hbj');
  });
});
