/** Under this name the world of our scripts in a frame says whether the frame is marked; the page cannot see it. */
export const MARKED_HERE = 'six-ones.marked';

/** Notes whether this frame bears a mark, for the background to ask before it recognises anything of the tab; nothing but that. */
export function noteMarked(isMarked: boolean): void {
  Reflect.set(globalThis, Symbol.for(MARKED_HERE), isMarked);
}
