// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Notice } from '../../../extension/ui/Notice.tsx';

afterEach(cleanup);

it.each([
  ['未发送', '未发送：稍后重试。'],
  ['是同一份吗？', '是同一份吗？稍后重试。'],
])('what is said after %s follows as a sentence does', (title, whole) => {
  const { container } = render(
    <Notice kind="info" title={title}>
      稍后重试。
    </Notice>,
  );
  expect(container.textContent).toBe(whole);
});
