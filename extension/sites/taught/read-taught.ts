import type { TaughtField } from '../../../shared/domain/sites/fields.ts';
import { fitsRoute } from '../../../shared/domain/sites/route.ts';
import type { KnownSite, TaughtOutcome, TaughtPlace, Way } from '../../../shared/domain/sites/types.ts';
import { labelledValues, type Shown } from '../by-label.ts';
import { isBlank, isValue, KIND_OF_FIELD } from './is-value.ts';
import { byLabel, byMarks, byPlace, valueAt } from './ways.ts';

/** Its outcome with the values, each with the element it stands in. */
export type TaughtReading = { readonly outcome: TaughtOutcome; readonly values: ReadonlyMap<TaughtField, Shown> };

/**
 * Reads the fields a taught system has on this route: words of the label first, then the names of the element, then known words. A
 * text is taken only when it has the form of its field and stands at one place only; what cannot be found so is lost, never guessed.
 */
export function readTaught(document: Document, route: string, { id, site }: KnownSite): TaughtReading {
  const values = new Map<TaughtField, Shown>();
  const fared = { found: [] as TaughtField[], healed: [] as TaughtField[], lost: [] as TaughtField[] };
  for (const place of site.fields) {
    if (!fitsRoute(place.frame, route)) continue;
    const { how, value } = findField(document, place);
    if (value !== null) values.set(place.field, value);
    if (how !== 'blank') fared[how].push(place.field);
  }
  return { outcome: { id, ...fared, found: [...fared.found, ...fared.healed] }, values };
}

type Found = { readonly how: 'found' | 'healed' | 'lost' | 'blank'; readonly value: Shown | null };

const LOST: Found = { how: 'lost', value: null };

function findField(document: Document, { field, ways }: TaughtPlace): Found {
  const labels = ways.filter(way => way.by === 'label');
  const beside = field === 'body' ? [] : labels.flatMap(({ label }) => byLabel(document, label, field));
  const named = candidates(document, ways, 'mark', field);
  const labelled = only(beside, field) ?? agreeing(beside, named, field);
  if (labelled !== null) return { how: 'found', value: labelled };
  const marked = only(named, field);
  if (marked !== null) return { how: labels.length > 0 ? 'healed' : 'found', value: marked };
  // a place by itself is trusted only where nothing better could be learned
  const bare = ways.every(way => way.by === 'place') ? only(candidates(document, ways, 'place', field), field) : null;
  if (bare !== null) return { how: 'found', value: bare };
  // one word for the same thing, or a form without anything in the field
  const known = field === 'body' || beside.length > 0 ? null : byKnownWords(document, field);
  if (known !== null) return { how: 'healed', value: known };
  return beside.length > 0 && beside.every(({ text }) => isBlank(text)) ? { how: 'blank', value: null } : LOST;
}

function candidates(document: Document, ways: readonly Way[], by: Way['by'], field: TaughtField): Shown[] {
  const elements = ways.flatMap(way => {
    if (way.by !== by) return [];
    if (way.by === 'mark') return byMarks(document, way.marks);
    const element = way.by === 'place' ? byPlace(document, way.from, way.steps) : null;
    return element === null ? [] : [element];
  });
  return elements.map(element => valueAt(element, field));
}

/** The one text among them that has the form of the field; null where there is none or where they differ. */
function only(shown: readonly Shown[], field: TaughtField): Shown | null {
  const fitting = shown.filter(({ text }) => isValue(field, text));
  const [first] = fitting;
  // two texts that read alike are two texts all the same
  const isOne = field === 'body' ? fitting.length === 1 : fitting.every(({ text }) => text === first?.text);
  return first !== undefined && isOne ? first : null;
}

/** Of several labelled texts the one that stands where the element's names lead too. */
const agreeing = (beside: readonly Shown[], named: readonly Shown[], field: TaughtField): Shown | null =>
  only(
    beside.filter(one => named.some(other => other.text === one.text)),
    field,
  );

function byKnownWords(document: Document, field: Exclude<TaughtField, 'body'>): Shown | null {
  const labelled = labelledValues(document).filter(([kind]) => kind === KIND_OF_FIELD[field]);
  return only(
    labelled.map(([, text]) => ({ text, element: document.body })),
    field,
  );
}
