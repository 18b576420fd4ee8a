// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
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
