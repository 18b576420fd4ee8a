import type { TaughtField } from '../../../shared/domain/sites/fields.ts';
import { cleanText, flat } from '../../../shared/recognition/page/clean.ts';
import { labelKind } from '../../../shared/recognition/page/labels.ts';
import { tagOf } from '../../../shared/recognition/page/node.ts';
import { besideLabel, type Shown } from '../by-label.ts';
import { isValue, KIND_OF_FIELD } from './is-value.ts';
import { bareLabel, behindLabel, isShown, valueAt } from './ways.ts';

const HIGHEST = 3;
const HIGHEST_BODY = 8;
const SPLIT_CELLS = 4;
const LONG_BODY = 200;
const WHOLE_PAGE = /^(?:HTML|BODY|FORM|FRAMESET)$/;

/**
 * What pointing at an element reads for a field; null where nothing of the field's form stands there. Pointing at a label reads what
 * it labels, at one cell of a split number the whole number, at a paragraph the text around it that leaves out `apart`.
 */
export function pointedAt(target: Element, field: TaughtField, apart: readonly Element[] = []): Shown | null {
  if (!isShown(target)) return null;
  if (field === 'body') return bodyAround(target, apart);
  return fromLabel(target, field) ?? fromValue(target, field);
}

function fromLabel(target: Element, field: Exclude<TaughtField, 'body'>): Shown | null {
  if (labelKind(cleanText((target.textContent ?? '').slice(0, 60))) === null) return null;
  const beside = besideLabel(target, KIND_OF_FIELD[field]);
  return beside !== null && isValue(field, beside.text) ? beside : null;
}

function fromValue(target: Element, field: Exclude<TaughtField, 'body'>): Shown | null {
  let at: Element | null = target;
  for (let level = 0; at !== null && level <= HIGHEST && !WHOLE_PAGE.test(tagOf(at)); level += 1) {
    const behind = behindOwnLabel(at);
    const shown = behind ?? valueAt(at, field);
    if (isValue(field, shown.text)) return shown;
    const split = field === 'number' ? splitNumber(at) : null;
    if (split !== null) return split;
    at = at.parentElement;
  }
  return null;
}

/** 文号：示办发〔2026〕1号 in one element: what stands behind its label, where it begins with one. */
function behindOwnLabel(element: Element): Shown | null {
  const label = ownLabel(element);
  const text = label === null ? null : behindLabel(element, label);
  return text === null ? null : { text, element };
}

/** The label an element's own text begins with, set off by a colon; null where it does not. */
export function ownLabel(element: Element): string | null {
  const whole = (element.textContent ?? '').slice(0, 60);
  const colon = whole.search(/[:：]/);
  const label = colon <= 0 ? '' : bareLabel(whole.slice(0, colon));
  return label !== '' && label.length <= 12 && !/\d/.test(label) ? label : null;
}

/** The number one of whose cells this is: it begins in the cell itself or in one of the few before it. */
function splitNumber(cell: Element): Shown | null {
  let first: Element | null = cell;
  for (let back = 0; first !== null && back < SPLIT_CELLS; back += 1) {
    const shown = valueAt(first, 'number');
    if (isValue('number', shown.text)) return shown;
    first = first.previousElementSibling;
  }
  return null;
}

/** The box of a text: from the paragraph pointed at outwards, until it is long or has several parts, and before it takes in what stands apart. */
function bodyAround(target: Element, apart: readonly Element[]): Shown | null {
  let best: Element | null = null;
  let at: Element | null = target;
  for (let level = 0; at !== null && level < HIGHEST_BODY; level += 1) {
    const box: Element = at;
    if (/^(?:HTML|BODY|FRAMESET)$/.test(tagOf(box)) || apart.some(one => box.contains(one))) break;
    best = box;
    if (flat(box.textContent ?? '').length >= LONG_BODY && partsOf(box) >= 2) break;
    at = box.parentElement;
  }
  return best !== null && isValue('body', best.textContent ?? '') ? valueAt(best, 'body') : null;
}

const partsOf = (box: Element): number =>
  Array.from(box.children).filter(child => flat(child.textContent ?? '') !== '').length;
