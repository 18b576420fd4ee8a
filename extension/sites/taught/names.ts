import type { Mark, Step } from '../../../shared/domain/sites/types.ts';
import { attributeOf, tagOf } from '../../../shared/recognition/page/node.ts';
import { byMarks } from './ways.ts';

const MOST_MARKS = 6;
const MOST_STEPS = 40;
const MOST_CLASSES = 2;
/** Words without digits: a number in a name counts documents, rows or builds. */
const WORD = /^[A-Za-z_\u4e00-\u9fff][A-Za-z_\u4e00-\u9fff-]{1,39}$/;
/** What an element is at the moment, not what it is. */
const STATE =
  /^(?:active|selected|hover|focus|open|opened|show|hide|on|off|current|disabled|readonly|first|last|odd|even|(?:is|has|ng|js)-.*)$/i;
/** Made by a build: short humps in a row, or no word at all. */
const HUMPS = /(?<![A-Z])[A-Z][a-z](?=[A-Z_-]|$)/g;
const UNSPEAKABLE = /[bcdfghjklmnpqrstvwxz]{7}/i;

/** Whether a name is likely to be there on the next document and after the next release. */
export const isStable = (name: string): boolean =>
  WORD.test(name) && !STATE.test(name) && (name.match(HUMPS)?.length ?? 0) < 2 && !UNSPEAKABLE.test(name);

/** An element by the stable names it has. */
export function markOf(element: Element): Mark {
  const name = attributeOf(element, 'name');
  const classes = Array.from(element.classList).filter(isStable).slice(0, MOST_CLASSES);
  return {
    tag: tagOf(element).toLowerCase(),
    ...(isStable(element.id) ? { id: element.id } : {}),
    ...(isStable(name) ? { name } : {}),
    ...(classes.length > 0 ? { classes } : {}),
  };
}

const hasNames = ({ id, name, classes }: Mark): boolean => (id ?? name ?? classes) !== undefined;

/** The fewest names that lead to this element and no other, its own last; null where its page has no names for it. */
export function marksOf(element: Element): Mark[] | null {
  const document = element.ownerDocument;
  const isOnly = (marks: readonly Mark[]): boolean => {
    const found = byMarks(document, marks);
    return found.length === 1 && found[0] === element;
  };
  let marks = [markOf(element)];
  let named = marks.some(hasNames);
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    if (named && isOnly(marks)) return marks;
    const mark = markOf(around);
    if (!hasNames(mark) || marks.length === MOST_MARKS) continue;
    marks = [mark, ...marks];
    named = true;
  }
  return named && isOnly(marks) ? marks : null;
}

/** The steps to an element from the nearest around it that has names of its own, or from the body. */
export function placeOf(element: Element): { from: Mark[]; steps: Step[] } | null {
  const steps: Step[] = [];
  for (let at = element; at !== element.ownerDocument.body; ) {
    const parent: Element | null = at.parentElement;
    if (parent === null || steps.length === MOST_STEPS) return null;
    const tag = tagOf(at);
    const alike = Array.from(parent.children).filter(child => tagOf(child) === tag);
    steps.unshift({ tag: tag.toLowerCase(), nth: alike.indexOf(at) + 1 });
    const from = hasNames(markOf(parent)) && parent !== element.ownerDocument.body ? marksOf(parent) : null;
    if (from !== null) return { from, steps };
    at = parent;
  }
  return steps.length === 0 ? null : { from: [], steps };
}
