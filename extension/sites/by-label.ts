import { cleanText, flat } from '../../shared/recognition/page/clean.ts';
import { type LabelKind, labelKind } from '../../shared/recognition/page/labels.ts';

const CARRIERS = 'th, td, dt, label, span, div, b, strong, p';
const FIELDS = 'input, textarea, select';
const TICKED = 'input[type="radio"], input[type="checkbox"]';
const LONGEST_LABEL = 24;
const LONGEST_VALUE = 300;
const MOST_CARRIERS = 4_000;
const HIGHEST_BOX = 5;

/**
 * Values of a form by the text of their labels (来 文 字 号 is 来文字号), wherever layout puts them: in the cells to the right, in
 * the next element, or in the next element of the label's own box. Selectors rot; words on a form do not.
 */
export function valuesByLabel(root: ParentNode): ReadonlyMap<LabelKind, string> {
  const found = new Map<LabelKind, string>();
  for (const element of Array.from(root.querySelectorAll(CARRIERS)).slice(0, MOST_CARRIERS)) {
    if (element.childElementCount > 2) continue;
    const text = element.textContent ?? '';
    if (text.length > 2 * LONGEST_LABEL) continue;
    const kind = labelKind(cleanText(text));
    if (kind === null || kind === 'other' || found.has(kind) || element.querySelector(FIELDS) !== null) continue;
    const value = valueBeside(element, kind);
    if (value !== '') found.set(kind, value);
  }
  return found;
}

function valueBeside(label: Element, kind: LabelKind): string {
  const words = flat(label.textContent ?? '');
  let start: Element | null = label;
  for (let level = 0; start !== null && level < HIGHEST_BOX; level += 1) {
    const value = joinFollowing(start, kind);
    if (value !== '') return value;
    // only a box that holds nothing but the label may have the value beside it
    const box: Element | null = start.parentElement;
    start = box !== null && flat(box.textContent ?? '') === words && box.querySelector(FIELDS) === null ? box : null;
  }
  return '';
}

// A number may stand in cells of its own for 代字, 年 and 序号; any other value is one element.
function joinFollowing(start: Element, kind: LabelKind): string {
  let value = '';
  for (let next = start.nextElementSibling; next !== null; next = next.nextElementSibling) {
    const text = shownText(next);
    // boxes to tick are read with their signs by the page's own reader
    if (labelKind(text) !== null || next.querySelector(TICKED) !== null) break;
    value += text;
    if (value.length > LONGEST_VALUE) return '';
    if (kind !== 'number' || /号$/.test(flat(value))) break;
  }
  return value;
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
