import type { TaughtField } from '../../../shared/domain/sites/fields.ts';
import type { Mark, Step } from '../../../shared/domain/sites/types.ts';
import { cleanText, flat } from '../../../shared/recognition/page/clean.ts';
import { attributeOf, isRead, tagOf } from '../../../shared/recognition/page/node.ts';
import { besideLabel, CARRIERS, joinFrom, MOST_CARRIERS, type Shown, shownText } from '../by-label.ts';
import { isValue, KIND_OF_FIELD } from './is-value.ts';

const MOST_ELEMENTS = 5_000;
const LONGEST_TEXT = 2_000;
const LONGEST_LABEL = 24;
const LONGEST_LINE = 400;

/** A label without its spaces, brackets and colon. */
export const bareLabel = (text: string): string =>
  flat(cleanText(text.slice(0, 2 * LONGEST_LABEL)))
    .replace(/^[【[*]{1,4}/, '')
    .replace(/[】\]]?[:：]?$/, '');

/** Whether an element and all around it are read at all, as far as their own attributes tell. */
export function isShown(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (!isRead(at, tagOf(at))) return false;
  return true;
}

/** What stands at an element for a field: its text, or for a number set over several cells the text from there on. */
export function valueAt(element: Element, field: TaughtField): Shown {
  if (field === 'body') return { text: element.textContent ?? '', element };
  const text = (element.textContent ?? '').length > LONGEST_TEXT ? '' : shownText(element);
  if (field === 'number' && text !== '' && !isValue(field, text)) {
    const joined = joinFrom(element, 'number');
    if (isValue(field, joined)) return { text: joined, element };
  }
  return { text, element };
}

/** What follows a label's colon inside the element's own text; null where it does not begin with the label. */
export function behindLabel(element: Element, label: string): string | null {
  const whole = element.textContent ?? '';
  if (whole.length > LONGEST_LINE || element.childElementCount > 3) return null;
  const colon = whole.search(/[:：]/);
  if (colon < 0 || bareLabel(whole.slice(0, colon)) !== label) return null;
  const value = cleanText(whole.slice(colon + 1));
  return value === '' ? null : value;
}

/** Every value beside or behind a label of these words; blank ones too. */
export function byLabel(root: ParentNode, label: string, field: Exclude<TaughtField, 'body'>): Shown[] {
  const found: Shown[] = [];
  for (const element of Array.from(root.querySelectorAll(`${CARRIERS}, li, dd`)).slice(0, MOST_CARRIERS)) {
    const text = element.textContent ?? '';
    if (text.length > LONGEST_LINE || element.childElementCount > 3) continue;
    const behind = behindLabel(element, label);
    if (behind !== null) found.push({ text: behind, element });
    else if (bareLabel(text) === label && text.length <= 2 * LONGEST_LABEL) {
      const beside = besideLabel(element, KIND_OF_FIELD[field]);
      if (beside !== null) found.push(beside);
    }
  }
  return found.filter(({ element }) => isShown(element));
}

/** Every element of these names inside elements of those, outermost first. */
export function byMarks(root: Document, marks: readonly Mark[]): Element[] {
  const own = marks.at(-1);
  if (own === undefined) return [];
  return Array.from(root.getElementsByTagName(own.tag))
    .slice(0, MOST_ELEMENTS)
    .filter(element => isMarked(element, own) && standsIn(element, marks.slice(0, -1)) && isShown(element));
}

function standsIn(element: Element, around: readonly Mark[]): boolean {
  let left = around.length;
  for (let at = element.parentElement; at !== null && left > 0; at = at.parentElement) {
    const mark = around[left - 1];
    if (mark !== undefined && isMarked(at, mark)) left -= 1;
  }
  return left === 0;
}

const isMarked = (element: Element, { tag, id, name, classes = [] }: Mark): boolean =>
  tagOf(element) === tag.toUpperCase() &&
  (id === undefined || element.id === id) &&
  (name === undefined || attributeOf(element, 'name') === name) &&
  classes.every(one => element.classList.contains(one));

/** The element these steps lead to from the only one so marked, or from the body; null where there is none or more than one. */
export function byPlace(root: Document, from: readonly Mark[], steps: readonly Step[]): Element | null {
  const starts = from.length === 0 ? [root.body] : byMarks(root, from);
  let at: Element | null = starts.length === 1 ? (starts[0] ?? null) : null;
  for (const { tag, nth } of steps) {
    if (at === null) return null;
    at = Array.from(at.children).filter(child => tagOf(child) === tag.toUpperCase())[nth - 1] ?? null;
  }
  return at !== null && isShown(at) ? at : null;
}
