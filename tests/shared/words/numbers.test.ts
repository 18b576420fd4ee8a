import { expect, test } from 'vitest';
import { ledgerNumber, taskNumber } from '../../../shared/words/numbers.ts';

test('a task is numbered after its document, in two digits at least', () => {
  expect(taskNumber(ledgerNumber(2026, 12), 3)).toBe('改〔2026〕12-03');
  expect(taskNumber(ledgerNumber(2026, 12), 103)).toBe('改〔2026〕12-103');
});
