import { learnPlace } from '../../../../extension/sites/taught/learn.ts';
import { pointedAt } from '../../../../extension/sites/taught/point.ts';
import { readTaught } from '../../../../extension/sites/taught/read-taught.ts';
import type { TaughtField } from '../../../../shared/domain/sites/fields.ts';
import type { TaughtPlace, TaughtSite } from '../../../../shared/domain/sites/types.ts';
import { must } from '../../../../shared/kernel/assert.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';

/** The route every page of these tests is on. */
export const ROUTE = '/dms/bill/20261124';

/** A page of an invented system. */
export const parse = (html: string): Document =>
  new DOMParser().parseFromString(
    `<!doctype html><html><body>${html}</body></html>`,
    'text/html',
  ) as unknown as Document;

/** Points at the element a selector names, as a person does; what is learned of it. */
export function teach(document: Document, field: TaughtField, selector: string): TaughtPlace | null {
  const shown = pointedAt(must(document.querySelector(selector), selector), field);
  return shown === null ? null : learnPlace(field, shown, ROUTE);
}

/** A system with these fields. */
export const siteWith = (...fields: readonly (TaughtPlace | null)[]): TaughtSite => ({
  form: 1,
  host: 'dms.example.test',
  name: '示例办公系统',
  taughtOn: isoDate('2026-11-24'),
  fields: fields.map(field => must(field, 'what was learned')),
});

/** What the system reads on another page: value by field, and how it fared. */
export function read(document: Document, site: TaughtSite, route = ROUTE) {
  const { outcome, values } = readTaught(document, route, { id: 'own', site });
  const { healed, lost } = outcome;
  return { ...Object.fromEntries([...values].map(([field, { text }]) => [field, text.trim()])), healed, lost };
}
