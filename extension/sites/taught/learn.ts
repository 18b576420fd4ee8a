import type { TaughtField } from '../../../shared/domain/sites/fields.ts';
import { routePattern } from '../../../shared/domain/sites/route.ts';
import type { TaughtPlace, Way } from '../../../shared/domain/sites/types.ts';
import { labelKind } from '../../../shared/recognition/page/labels.ts';
import { tagOf } from '../../../shared/recognition/page/node.ts';
import type { Shown } from '../by-label.ts';
import { marksOf, placeOf } from './names.ts';
import { ownLabel } from './point.ts';
import { readTaught } from './read-taught.ts';
import { bareLabel } from './ways.ts';

const LONGEST_LABEL = 12;
const HIGHEST = 3;
const SPLIT_CELLS = 4;
const LABEL_TAGS = /^(?:TH|TD|DT|LABEL)$/;

/**
 * Learns several ways to find a field again from the element it was pointed out in. Only ways that lead back to the same text on this
 * page are kept; null where none does.
 */
export function learnPlace(field: TaughtField, shown: Shown, route: string): TaughtPlace | null {
  const document = shown.element.ownerDocument;
  const frame = routePattern(route);
  const leadsBack = (way: Way): boolean => {
    const site = {
      form: 1,
      host: 'here',
      name: 'here',
      taughtOn: '',
      fields: [{ field, frame, ways: [way] }],
    } as never;
    const { outcome, values } = readTaught(document, route, { id: '', site });
    return !outcome.healed.includes(field) && values.get(field)?.text === shown.text;
  };
  const ways = [labelWay(field, shown), markWay(shown.element), placeWay(shown.element)]
    .filter(way => way !== null)
    .filter(leadsBack);
  return ways.length === 0 ? null : { field, frame, ways };
}

function labelWay(field: TaughtField, { element }: Shown): Way | null {
  if (field === 'body') return null;
  const label = ownLabel(element) ?? labelBefore(element, field);
  return label === null ? null : { by: 'label', label };
}

/** The words before an element that may be its label: in the elements before it, or before the box it stands alone in. */
function labelBefore(element: Element, field: TaughtField): string | null {
  let at: Element | null = element;
  for (let level = 0; at !== null && level < HIGHEST; level += 1) {
    let before: Element | null = at.previousElementSibling;
    for (let back = 0; before !== null && back < (field === 'number' ? SPLIT_CELLS : 1); back += 1) {
      if (mayBeLabel(before)) return bareLabel(before.textContent ?? '');
      before = before.previousElementSibling;
    }
    if (at.previousElementSibling !== null) return null;
    at = at.parentElement;
  }
  return null;
}

function mayBeLabel(element: Element): boolean {
  const whole = (element.textContent ?? '').trim();
  const label = bareLabel(whole);
  if (labelKind(whole) !== null) return true;
  const isShort = label.length >= 1 && label.length <= LONGEST_LABEL && whole.length <= 2 * LONGEST_LABEL;
  return isShort && !/[\d〔［[。，]/.test(label) && (/[:：]$/.test(whole) || LABEL_TAGS.test(tagOf(element)));
}

function markWay(element: Element): Way | null {
  const marks = marksOf(element);
  return marks === null ? null : { by: 'mark', marks };
}

function placeWay(element: Element): Way | null {
  const place = placeOf(element);
  return place === null ? null : { by: 'place', ...place };
}
