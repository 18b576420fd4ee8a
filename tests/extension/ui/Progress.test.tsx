// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Progress } from '../../../extension/ui/Progress.tsx';

afterEach(cleanup);

test('a progress counts what is done of what there is', () => {
  const { container } = render(<Progress label="首次同步" done={12_400} total={20_000} unit="条" />);
  expect(container.textContent).toBe('首次同步12,400/20,000条');
  expect(screen.getByRole('progressbar', { name: '首次同步' })).toBeTruthy();
});
