import { expect, it } from 'vitest';
import { byLedgerNumber } from '../../../../extension/features/documents/ledger-number.ts';

it('orders numbers by their value and 待编号 last', () => {
  const numbers = ['改〔2026〕12', null, '改〔2026〕9', '改〔2025〕130', '改〔2026〕9-10', '改〔2026〕9-2'];
  expect(numbers.toSorted(byLedgerNumber)).toEqual([
    '改〔2025〕130',
    '改〔2026〕9',
    '改〔2026〕9-2',
    '改〔2026〕9-10',
    '改〔2026〕12',
    null,
  ]);
});
