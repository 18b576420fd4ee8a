import { expect, test } from 'vitest';
import { Aside } from '../../../../extension/overlay/teach/aside.ts';

const HEIGHT = 800;

test('a hand that comes from below reaches the bar, however slowly it moves', () => {
  const aside = new Aside();
  const steps = [200, 120, 89, 75, 62];
  expect(steps.map((y, nth) => aside.move(y, HEIGHT, false, nth * 100))).toEqual(steps.map(() => false));
  expect(aside.move(50, HEIGHT, true, 520)).toBe(false);
  expect(aside.move(40, HEIGHT, true, 5_000)).toBe(false);
});

test('it gives way to a pointer that stays beside it, and can be reached where it went', () => {
  const aside = new Aside();
  expect(aside.move(70, HEIGHT, false, 0)).toBe(false);
  expect(aside.move(68, HEIGHT, false, 700)).toBe(true);
  expect(aside.move(400, HEIGHT, false, 900)).toBe(true);
  expect(aside.move(760, HEIGHT, false, 1_000)).toBe(true);
  expect(aside.move(760, HEIGHT, true, 3_000)).toBe(true);
  expect(aside.move(750, HEIGHT, false, 3_100)).toBe(true);
  expect(aside.move(750, HEIGHT, false, 3_800)).toBe(false);
});

test('it gives way at once to a pointer beyond it', () => {
  expect(new Aside().move(5, HEIGHT, false, 0)).toBe(true);
});
