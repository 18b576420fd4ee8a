import { cleanText, flat } from '../../shared/recognition/page/clean.ts';
import { type LabelKind, labelKind } from '../../shared/recognition/page/labels.ts';

/** Elements a form puts its labels in. */
export const CARRIERS = 'th, td, dt, label, span, div, b, strong, em, i, p';
const FIELDS = 'input, textarea, select';
const TICKED = 'input[type="radio"], input[type="checkbox"]';
const LONGEST_LABEL = 24;
const LONGEST_VALUE = 300;
/** So many of them are looked at. */
export const MOST_CARRIERS = 4_000;
const HIGHEST_BOX = 5;

/**
 * Values of a form by the text of their labels (来 文 字 号 is 来文字号), wherever layout puts them: in the cells to the right, in
 * the next element, or in the next element of the label's own box. Selectors rot; words on a form do not.
 */
export function valuesByLabel(root: ParentNode): ReadonlyMap<LabelKind, string> {
  const found = new Map<LabelKind, string>();
  for (const [kind, value] of labelledValues(root)) if (!found.has(kind)) found.set(kind, value);
  return found;
}

/** Every value of the form with the kind of its label, in reading order. */
export function labelledValues(root: ParentNode): readonly (readonly [LabelKind, string])[] {
  const found: (readonly [LabelKind, string])[] = [];
  for (const element of Array.from(root.querySelectorAll(CARRIERS)).slice(0, MOST_CARRIERS)) {
    if (element.childElementCount > 2) continue;
    const text = element.textContent ?? '';
    if (text.length > 2 * LONGEST_LABEL) continue;
    const kind = labelKind(cleanText(text));
    if (kind === null || kind === 'other' || element.querySelector(FIELDS) !== null) continue;
    const value = valueBeside(element, kind);
    if (value !== '') found.push([kind, value]);
  }
  return found;
}

const valueBeside = (label: Element, kind: LabelKind): string => besideLabel(label, kind)?.text ?? '';

/** A value as its element shows it. */
export type Shown = { readonly text: string; readonly element: Element };

/** What stands beside a label, and the first element it stands in: an empty text where that is empty, null where there is none. */
export function besideLabel(label: Element, kind: LabelKind): Shown | null {
  const words = flat(label.textContent ?? '');
  let start: Element | null = label;
  for (let level = 0; start !== null && level < HIGHEST_BOX; level += 1) {
    const first: Element | null = start.nextElementSibling;
    const text = first === null ? '' : joinFrom(first, kind);
    if (first !== null && (text !== '' || shownText(first) === '')) return { text, element: first };
    // only a box that holds nothing but the label may have the value beside it
    const box: Element | null = start.parentElement;
    start = box !== null && flat(box.textContent ?? '') === words && box.querySelector(FIELDS) === null ? box : null;
  }
  return null;
}

/** The value that begins in an element: a number may stand in cells of its own for 代字, 年 and 序号; any other value is one element. */
export function joinFrom(first: Element, kind: LabelKind): string {
  let value = '';
  for (let next: Element | null = first; next !== null; next = next.nextElementSibling) {
    const text = shownText(next);
    // boxes to tick are read with their signs by the page's own reader
    if (labelKind(text) !== null || next.querySelector(TICKED) !== null) break;
    value += text;
    if (value.length > LONGEST_VALUE) return '';
    if (kind !== 'number' || value === '' || /号$/.test(flat(value)) || hasWordsBehind(next)) break;
  }
  return value;
}

/** Whether loose text stands between an element and the next: then they are no cells of one value. */
function hasWordsBehind(element: Element): boolean {
  for (let next = element.nextSibling; next !== null && next.nodeType !== 1; next = next.nextSibling)
    if (flat(next.nodeValue ?? '') !== '') return true;
  return false;
}

/** What an element shows: the values of its fields where it has any, else its text. */
export function shownText(element: Element): string {
  const fields = Array.from(element.querySelectorAll(FIELDS));
  if (element.matches(FIELDS)) fields.unshift(element);
  const shown = fields.map(fieldText).filter(text => text !== '');
  return cleanText(shown.length > 0 ? shown.join('') : (element.textContent ?? ''));
}

function fieldText(field: Element): string {
  if (field.tagName === 'SELECT') return field.querySelector('option[selected]')?.textContent ?? '';
  if (field.tagName === 'INPUT' && !/^(?:|text|date|number)$/.test(field.getAttribute('type') ?? '')) return '';
  const live: unknown = Reflect.get(field, 'value');
  return typeof live === 'string' ? live : (field.getAttribute('value') ?? '');
}
