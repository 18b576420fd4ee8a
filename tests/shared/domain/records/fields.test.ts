import { expect, test } from 'vitest';
import { dateSchema, instantSchema, lineSchema, pageAddressSchema } from '../../../../shared/domain/records/fields.ts';

test.each([
  ['http://oa.example/doc?id=1', true],
  ['https://oa.example/', true],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['https://user:pass@oa.example/', false],
  ['not an address', false],
])('%s may be kept as a page address: %s', (address, may) => {
  expect(pageAddressSchema.safeParse(address).success).toBe(may);
});

test.each([
  ['关于示例的通知', true],
  ['  ', false],
  ['a\u0000b', false],
  ['evil\u202etxt', false],
  ['两\n行', false],
  ['长'.repeat(31), false],
])('%j is a line of at most 30 characters: %s', (text, is) => {
  expect(lineSchema(30).safeParse(text).success).toBe(is);
});

test('a line is kept without the space around it', () => {
  expect(lineSchema(30).parse(' 通知 ')).toBe('通知');
});

test('dates and moments are real ones', () => {
  expect(dateSchema.safeParse('2026-02-30').success).toBe(false);
  expect(instantSchema.safeParse('2026-11-24T01:00:00.000Z').success).toBe(true);
  expect(instantSchema.safeParse('2026-13-24T01:00:00.000Z').success).toBe(false);
});
