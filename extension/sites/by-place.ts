import { dateInField } from '../../shared/recognition/date-forms.ts';
import { hasNumberForm } from '../../shared/recognition/number-form.ts';
import { type LabelKind, labelKind } from '../../shared/recognition/page/labels.ts';
import { shownText, valuesByLabel } from './by-label.ts';

/** The places a system keeps fields at, as CSS selectors by what stands there. */
export type Places = Readonly<Partial<Record<LabelKind, string>>>;

const LONGEST_VALUE = 300;
const SHORTEST_TITLE = 6;

/** Whether a text may be the value of a field at all: a number must be one, a date must be one, nothing may be a label. */
export function fits(kind: LabelKind, value: string): boolean {
  if (value === '' || value.length > LONGEST_VALUE || labelKind(value) !== null) return false;
  if (kind === 'number') return hasNumberForm(value);
  if (kind === 'written' || kind === 'due') return dateInField(value) !== null;
  return kind !== 'title' || value.length >= SHORTEST_TITLE;
}

/** Values by the words on the form, and by the system's own places for what no label tells: words outlive class names. */
export function valuesOf(root: ParentNode, places: Places): ReadonlyMap<LabelKind, string> {
  const found = new Map([...valuesByLabel(root)].filter(([kind, value]) => fits(kind, value)));
  for (const [kind, selector] of Object.entries(places) as [LabelKind, string][]) {
    if (found.has(kind)) continue;
    const value = Array.from(root.querySelectorAll(selector), shownText).find(text => fits(kind, text));
    if (value !== undefined) found.set(kind, value);
  }
  return found;
}
