// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { ARMING_MS, isDeliberate, isSeen } from '../../../extension/overlay/trust.ts';

const place = (parents = 0): HTMLElement => {
  let at: HTMLElement = document.body;
  for (let depth = 0; depth < parents; depth += 1) at = at.appendChild(document.createElement('div'));
  const element = at.appendChild(document.createElement('six-ones-chip'));
  element.getBoundingClientRect = () =>
    ({ left: 900, right: 1020, top: 400, bottom: 428, width: 120, height: 28 }) as DOMRect;
  return element;
};
const click = (isTrusted: boolean) => ({ isTrusted }) as Event;

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
});

test('a person’s click on a chip that has stood still counts', () => {
  expect(isDeliberate(click(true), place(), ARMING_MS)).toBe(true);
});

test('a click the page made itself does not', () => {
  expect(isDeliberate(click(false), place(), ARMING_MS)).toBe(false);
});

test('a click right after the chip appeared or moved does not', () => {
  expect(isDeliberate(click(true), place(), ARMING_MS - 1)).toBe(false);
});

test.each([
  'opacity: 0.5',
  'visibility: hidden',
  'filter: blur(20px)',
  'clip-path: inset(50%)',
  'mix-blend-mode: multiply',
  'display: none',
])('with %s on it, on an ancestor or on the root it is not seen', style => {
  const element = place(2);
  expect(isSeen(element)).toBe(true);
  for (const at of [element, element.parentElement!, document.documentElement]) {
    at.setAttribute('style', style);
    expect(isSeen(element)).toBe(false);
    at.removeAttribute('style');
  }
});

test('outside the window, or shrunk to nothing, it is not seen', () => {
  const element = place();
  element.getBoundingClientRect = () =>
    ({ left: -200, right: -80, top: 400, bottom: 428, width: 120, height: 28 }) as DOMRect;
  expect(isSeen(element)).toBe(false);
  element.getBoundingClientRect = () =>
    ({ left: 900, right: 901, top: 400, bottom: 401, width: 1, height: 1 }) as DOMRect;
  expect(isSeen(element)).toBe(false);
});
