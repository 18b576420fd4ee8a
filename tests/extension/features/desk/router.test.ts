// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRouter, openedAt, type Router } from '../../../../extension/features/desk/router.ts';

let router: Router;
beforeEach(() => {
  window.location.hash = '#/tasks';
  router = createRouter(window);
});
afterEach(() => router.stop());

it('opens what the address bar names at first', () => {
  expect(router.address.value).toEqual({ screen: 'tasks', id: null, query: {} });
});

it('writes what is opened into the address bar', () => {
  router.go({ screen: 'tasks', id: 'a', query: { do: 'report' } });
  expect(window.location.hash).toBe('#/tasks/a?do=report');
  expect(router.address.value).toEqual({ screen: 'tasks', id: 'a', query: { do: 'report' } });
});

it('replaces without a step to go back to', () => {
  const steps = window.history.length;
  router.replace({ screen: 'documents', id: 'd' });
  expect(window.history.length).toBe(steps);
  expect(router.address.value?.id).toBe('d');
});

it('follows an address typed by hand', () => {
  window.location.hash = '#/units';
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  expect(router.address.value?.screen).toBe('units');
});

it('gives today for an address that names nothing, and says so', () => {
  window.location.hash = '#/nowhere';
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  expect(router.address.value).toBeNull();
  expect(openedAt(router).screen).toBe('today');
});
