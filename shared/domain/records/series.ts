import * as z from 'zod';
import { defineKind, type KindDefinition } from './define.ts';

/** 编号: the next number of an official series in its year. It never leaves the server, so offline a number reads 待编号. */
export const seriesSchema = z.object({
  v: z.literal(1),
  year: z.number().int(),
  next: z.number().int().positive(),
});

/** The counter behind an official number. */
export type Series = z.infer<typeof seriesSchema>;

/** Series are read by nobody but the server. */
export const seriesKind: KindDefinition<Series> = defineKind({
  kind: 'series',
  schema: seriesSchema,
  version: 1,
  audience: () => [],
});
