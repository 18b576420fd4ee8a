import { expect, it } from 'vitest';
import { activationHash, newActivationCode, normalCode } from '../../../../server/modules/accounts/activation-codes.ts';
import { seededEntropy } from '../../store/entropy.ts';

it('a code has ten characters in two groups, none of which is taken for another', () => {
  const entropy = seededEntropy();
  const codes = Array.from({ length: 500 }, () => newActivationCode(entropy));
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$/);
  expect(new Set(codes).size).toBe(500);
});

it('is as good however it is typed', async () => {
  for (const typed of ['abcde-23456', ' ABCDE 23456 ', 'ａｂｃｄｅ２３４５６'])
    expect(normalCode(typed)).toBe('ABCDE23456');
  const salt = new Uint8Array(16);
  expect(await activationHash('abcde 23456', salt)).toBe(await activationHash('ABCDE-23456', salt));
  expect(await activationHash('ABCDE-23457', salt)).not.toBe(await activationHash('ABCDE-23456', salt));
});

it('is kept differently in every installation', async () => {
  const [here, there] = [new Uint8Array(16), new Uint8Array(16).fill(1)];
  expect(await activationHash('ABCDE-23456', here)).not.toBe(await activationHash('ABCDE-23456', there));
});
