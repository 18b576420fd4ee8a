// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { DispatchScreen } from '../../../../extension/features/dispatch/DispatchScreen.tsx';

afterEach(cleanup);

const tabs = [
  { key: 'slips', name: '三单一书', show: () => <p>一</p> },
  { key: 'meetings', name: '会议', show: () => <p>二</p> },
];

test.each([
  [null, '三单一书', '一'],
  ['meetings', '会议', '二'],
  ['nowhere', '三单一书', '一'],
])('the tab %s opens %s', (opened, name, content) => {
  render(<DispatchScreen tabs={tabs} opened={opened} />);
  expect(screen.getByText(content)).toBeTruthy();
  expect(screen.getByRole('link', { name }).getAttribute('aria-current')).toBe('page');
  expect(screen.getByRole('link', { name: '会议' }).getAttribute('href')).toBe('#/dispatch?tab=meetings');
});
