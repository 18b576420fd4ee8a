import { expect, test } from 'vitest';
import { checkAccount } from '../../../../shared/domain/compliance/check-accounts.ts';

test('T11: towns and villages are places without accounts', () => {
  expect(checkAccount({ belowDistrict: true }).map(({ rule }) => rule)).toEqual(['T11']);
  expect(checkAccount({ belowDistrict: false })).toEqual([]);
});
