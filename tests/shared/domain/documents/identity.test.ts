import { expect, test } from 'vitest';
import { documentIdOf } from '../../../../shared/domain/documents/identity.ts';
import { RECORD_ID_FORM } from '../../../../shared/kernel/ids.ts';

let made = 0;
const entropy = { now: () => 1_000, bytes: (length: number) => new Uint8Array(length).fill(made++) };

test('two colleagues who register one document get one id', () => {
  const id = documentIdOf('office', '示政办发〔2026〕12号', entropy);
  expect(documentIdOf('office', '示政办发〔2026〕12号', entropy)).toBe(id);
  expect(id).toMatch(RECORD_ID_FORM);
});

test('each unit has a register of its own', () => {
  expect(documentIdOf('zhangdian', '示政办发〔2026〕12号', entropy)).not.toBe(
    documentIdOf('office', '示政办发〔2026〕12号', entropy),
  );
});

test('documents without a number are never taken for one another', () => {
  expect(documentIdOf('office', null, entropy)).not.toBe(documentIdOf('office', null, entropy));
});

test('ten thousand numbers give ten thousand ids', () => {
  const ids = new Set(
    Array.from({ length: 10_000 }, (_, index) => documentIdOf('office', `示政发〔2026〕${index}号`, entropy)),
  );
  expect(ids.size).toBe(10_000);
});
