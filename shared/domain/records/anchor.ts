import * as z from 'zod';
import { lineSchema, pageAddressSchema } from './fields.ts';

/** The longest sentence that is kept, in characters. */
export const LONGEST_EXACT = 600;

/** How much of what stands before and behind the sentence is kept at most, in characters. */
export const LONGEST_CONTEXT = 40;

/** 出处: a sentence of a document as it stood when it was read, with what stood around it, so that it is found again or said to be lost. */
export const anchorSchema = z.object({
  exact: lineSchema(LONGEST_EXACT),
  prefix: z.string().max(LONGEST_CONTEXT),
  suffix: z.string().max(LONGEST_CONTEXT),
  /** The block it stood in, counted as reading counts; a hint, for pages change. */
  at: z.number().int().nonnegative(),
  /** The page it was read from; null for a file. */
  address: pageAddressSchema.nullable(),
});

/** 出处 of one sentence. */
export type Anchor = z.infer<typeof anchorSchema>;
