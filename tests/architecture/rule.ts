import type { Source } from './source.ts';

/** Files that stand for a project, path → text. */
export type Sample = Readonly<Record<string, string>>;

/** A rule of the house, with the proof that it can fail. */
export type Rule = {
  /** The rule as a sentence: the test's name. */
  says: string;
  /** What breaks it: one line each, where, what, and the remedy. */
  findings(sources: readonly Source[]): readonly string[];
  /** Samples it must object to, each on its own. */
  catches: readonly Sample[];
  /** Samples it must leave alone. */
  allows?: readonly Sample[];
};

/** The files of a sample, as a rule sees a project. */
export const sourcesOf = (sample: Sample): readonly Source[] =>
  Object.entries(sample).map(([path, text]) => ({ path, text }));
