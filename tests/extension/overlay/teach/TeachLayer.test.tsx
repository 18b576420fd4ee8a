// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { TeachLayer } from '../../../../extension/overlay/teach/TeachLayer.tsx';

afterEach(cleanup);

const STEP = { asking: 'title', done: [], bar: false } as const;

test('what is pointed at is outlined where it stands, and what it reads is written above it', () => {
  const aimed = { box: { top: 100, left: 40, width: 200, height: 20 }, text: '关于示例的通知' };
  const { container } = render(
    <TeachLayer step={STEP} aimed={aimed} low={false} said={null} onAct={() => undefined} />,
  );
  const { top, left, width, height } = container.querySelector<HTMLElement>('.outline')?.style ?? {};
  expect({ top, left, width, height }).toEqual({ top: '97px', left: '37px', width: '206px', height: '26px' });
  const reads = container.querySelector<HTMLElement>('.reads');
  expect(reads?.textContent).toBe('标题：关于示例的通知');
  expect([reads?.style.top, reads?.style.left]).toEqual(['70px', '37px']);
});
