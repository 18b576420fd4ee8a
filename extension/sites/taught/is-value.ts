import type { TaughtField } from '../../../shared/domain/sites/fields.ts';
import { flat } from '../../../shared/recognition/page/clean.ts';
import { type LabelKind, labelKind } from '../../../shared/recognition/page/labels.ts';
import { fits } from '../by-place.ts';

const SHORTEST_BODY = 20;
const LONGEST_MARKING = 40;
const LONGEST_ISSUER = 120;
const NAME = /^[\p{Script=Han}、，（）()\s]+$/u;
const TITLE = /\p{Script=Han}{4}/u;
/** What a form shows where it has nothing to show. */
const BLANK = /^(?:无|暂无|空|[-—–/／\s]*)$/;

/** The kind of label each field has; a text has none of its own. */
export const KIND_OF_FIELD: Readonly<Record<Exclude<TaughtField, 'body'>, LabelKind>> = {
  title: 'title',
  number: 'number',
  issuer: 'issuer',
  written: 'written',
  marking: 'marking',
};

/** Whether a text has the form of a field. What has not is never taken, wherever it stands. */
export function isValue(field: TaughtField, text: string): boolean {
  if (field === 'body') return flat(text).length >= SHORTEST_BODY;
  if (!fits(KIND_OF_FIELD[field], text)) return false;
  if (field === 'title')
    return TITLE.test(text) && !/[:：]$/.test(text) && !isValue('number', text) && !isValue('written', text);
  if (field === 'issuer') return text.length >= 2 && text.length <= LONGEST_ISSUER && NAME.test(text);
  return field !== 'marking' || text.length <= LONGEST_MARKING;
}

/** Whether a field stands there and is empty: 无, dashes or nothing. */
export const isBlank = (text: string): boolean => BLANK.test(text) || labelKind(text) !== null;
