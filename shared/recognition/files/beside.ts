import type { Marking } from '../marking/words.ts';
import { findMarking } from '../marking.ts';
import { readText } from '../page/read-text.ts';
import { elementsOf, textOf, type XmlNode } from './xml.ts';

/**
 * What a file holds beside its text, one text to a place (a header of a later section, the comments, the properties): judged by the
 * marking firewall, each place by itself, and kept by nobody.
 */
export type Beside = readonly string[];

/** Lines looked at together, and how many of them once more with the next: a label and its value may lie apart. */
const LINES = 60;
const OVERLAP = 8;
const SPEAKS = /[密宻]|secret|confidential/i;
const LEVEL_NAME = /secre|classif|mi_?ji|密级|涉密等级|秘密等级|保密等级/i;
/** Attributes that hold words somebody wrote: of pictures, drawn letters, bookmarks, notes. */
const WORDS = ['string', 'descr', 'title', 'alt', 'Title', 'Remark'];
const NAMES = ['name', 'Name'];
const VALUES = ['val', 'value', 'Value'];

/** The level a place beside the text bears; null where none does. */
export function markingBeside(places: Beside): Marking | null {
  for (const place of places) {
    const level = SPEAKS.test(place) ? markingIn(place.split('\n')) : null;
    if (level !== null) return level;
  }
  return null;
}

// a level by itself counts at the ends of a page only: every line here is near one
function markingIn(lines: readonly string[]): Marking | null {
  for (let from = 0; from < lines.length; from += LINES - OVERLAP) {
    const some = lines.slice(from, from + LINES).join('\n');
    const level = SPEAKS.test(some) ? findMarking(readText(some)).refused : null;
    if (level !== null) return level;
  }
  return null;
}

/** A value with its name, as a form shows it where the name is that of a level: 密级：机密; otherwise the value alone. */
export const labelled = (name: string, value: string): string => (LEVEL_NAME.test(name) ? `密级：${value}` : value);

/** All that is written anywhere in a part of names and values, line by line. */
export function wordsOf(node: XmlNode): string[] {
  const name = [...NAMES.map(key => node.attributes[key] ?? ''), node.name].join(' ');
  const own = node.children.filter(child => typeof child === 'string').join('');
  const value = VALUES.map(key => node.attributes[key]).find(found => found !== undefined);
  const below = LEVEL_NAME.test(name) ? textOf(node) : own;
  return [
    ...[value ?? '', below].filter(text => text.trim() !== '').map(text => labelled(name, text.trim())),
    ...Object.entries(node.attributes)
      .filter(([key]) => LEVEL_NAME.test(key))
      .map(([key, text]) => labelled(key, text)),
    ...writtenIn(node),
    ...elementsOf(node).flatMap(wordsOf),
  ];
}

/** The words in an element's own attributes, and the name of what is attached. */
export const writtenIn = ({ name, attributes }: XmlNode): string[] =>
  [...WORDS, ...(name === 'Attachment' ? NAMES : [])]
    .map(key => attributes[key] ?? '')
    .filter(text => text.trim() !== '');
