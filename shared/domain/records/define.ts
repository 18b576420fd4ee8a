import type * as z from 'zod';

/** Who may read a record: everyone of the jurisdiction, the reform office, the administrators, or one unit. */
export type Scope = 'all' | 'office' | 'admin' | `unit:${string}`;

/**
 * What happens when two people write one field without having seen each other's change: `last`, the later arrival stands and the
 * earlier value is kept beside it as a conflict; `union`, both stand, because commands only ever add to or take from it; `step`, the
 * command decided on what is there now whether the step may still be taken, so that nothing is lost by it.
 */
export type MergeRule = 'last' | 'union' | 'step';

/** A kind of record, declared once: everything else about it (local store, feed, merge, upgrade) is derived from here. */
export type KindDefinition<Body extends { v: number }> = {
  /** Never renamed; it is stored and travels. */
  kind: string;
  /** The newest form of the body. */
  schema: z.ZodType<Body>;
  /** The number the newest form carries in `v`. */
  version: number;
  /** One step per older form, `upgrades[1]` turns a body of form 1 into one of form 2. */
  upgrades?: Readonly<Record<number, (old: Record<string, unknown>) => Record<string, unknown>>>;
  /** Who may read it, no scope twice; nobody but the server when empty. */
  audience(body: Body): readonly Scope[];
  /** Fields that merge other than by `last`. */
  merge?: Partial<Record<keyof Body & string, MergeRule>>;
};

/** Declares a kind; only fixes its types. */
export const defineKind = <Body extends { v: number }>(definition: KindDefinition<Body>): KindDefinition<Body> =>
  definition;
