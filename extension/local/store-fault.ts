/**
 * Why the local store cannot be used: `reload`, a newer version of the extension wants it, this page must be reloaded; `newer`, this
 * version is the older one; `blocked`, another page holds it; `quota`, no space left; `corrupt`, it cannot be read any more; else
 * `unavailable`.
 */
export type StoreProblem = 'reload' | 'newer' | 'blocked' | 'quota' | 'corrupt' | 'unavailable';

/** The local store could not do what was asked; nothing of it was done. */
export class StoreFault extends Error {
  override name = 'StoreFault';
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem, cause?: unknown) {
    super(`the local store is of no use: ${problem}`, { cause });
    this.problem = problem;
  }
}
