import * as z from 'zod';
import { type Instant, type IsoDate, isIsoDate } from '../../kernel/dates.ts';
import { RECORD_ID_FORM } from '../../kernel/ids.ts';

/** A record id as it may arrive from outside. */
export const idSchema = z.string().regex(RECORD_ID_FORM);

/** A civil date that exists. */
export const dateSchema = z.custom<IsoDate>(value => typeof value === 'string' && isIsoDate(value), 'not a date');

/** A moment, as `toISOString` writes it. */
export const instantSchema = z.custom<Instant>(
  value =>
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
  'not a moment',
);

/** One line of text a person reads: trimmed, without control characters, 1 to `most` characters. */
export const lineSchema = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
    .regex(/^[^\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/, 'control characters');

/** A web address of a page; only http and https, never with a user name in it. */
export const pageAddressSchema = z
  .string()
  .max(2000)
  .refine(text => {
    if (!URL.canParse(text)) return false;
    const address = new URL(text);
    return (
      (address.protocol === 'http:' || address.protocol === 'https:') &&
      address.username === '' &&
      address.password === ''
    );
  }, 'not a page address');
