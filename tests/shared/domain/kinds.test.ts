import { expect, test } from 'vitest';
import { isKind, KIND_NAMES, kindOf } from '../../../shared/domain/kinds.ts';

test('each kind is registered under the name it is stored by', () => {
  for (const kind of KIND_NAMES) expect(kindOf(kind).kind).toBe(kind);
});

test('each kind can read every form it ever had', () => {
  for (const kind of KIND_NAMES) {
    const { version, upgrades = {} } = kindOf(kind);
    expect(Object.keys(upgrades).map(Number)).toEqual(Array.from({ length: version - 1 }, (_, index) => index + 1));
  }
});

test.each(['task', 'constructor', '__proto__', 'tasks'])('%s is a kind only when registered', text => {
  expect(isKind(text)).toBe(text === 'task');
});
