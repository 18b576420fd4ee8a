import type { IsoDate } from '../../kernel/dates.ts';
import { dateInField } from '../date-forms.ts';
import { markingInField } from '../marking/field.ts';
import { plainText } from '../marking/plain-text.ts';
import { LEVEL } from '../marking/words.ts';
import { findMarking } from '../marking.ts';
import { bareNumber, DOC_NUMBER, hasNumberForm } from '../number-form.ts';
import { flat } from '../page/clean.ts';
import type { LabelKind } from '../page/labels.ts';
import { attributeOf, isRead, type PageNode, tagOf } from '../page/node.ts';
import { type ReadOptions, readPage } from '../page/read-page.ts';
import type { PageText } from '../page/types.ts';
import { columnsOf, type Header } from './header.ts';
import { bareTitle } from './title-like.ts';
import type { ListRow, RowFound } from './types.ts';

const ANY_DATE = /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}|(?:^|[[(（])\d{1,2}[-/]\d{1,2}(?:$|[\])）])/;
const NUMBER = new RegExp(`^${DOC_NUMBER}$`, 'u');
const NUMBER_BEHIND = new RegExp(`[（(【[]${DOC_NUMBER}[)）】\\]]$`, 'u');
const LONGEST_CODE = 14;
const DEEPEST_SIGN = 200;
const MOST_ISSUERS = 30;
const LONGEST_ISSUER = 60;

/** The document a row shows; `marked` where it bears a marking or is 内部, null where nothing but its title speaks for a document. */
export function rowOf({ node, title, header }: RowFound, options: ReadOptions): ListRow | 'marked' | null {
  const page = readPage(node, options);
  const value = valuesOf(node, header, page, options);
  const { refused, internal } = findMarking(page);
  const level = value('marking').some(text => markingInField(text) !== null || /内部|工作秘密/.test(text));
  if (refused !== null || internal || level || hasMarkedSign(node, 0)) return 'marked';
  const number = value('number').map(numberIn).find(isThere) ?? numberOf(page, title.text);
  const address = addressOf(title.link, options.url ?? '');
  if (number === null && address === null && !page.blocks.some(({ text }) => ANY_DATE.test(text))) return null;
  const issuedOn: IsoDate | null = value('written').map(dateInField).find(isThere) ?? null;
  const issuers = value('issuer').flatMap(issuersIn).slice(0, MOST_ISSUERS);
  const shown = { title: titleIn(title.text), number, issuers, issuedOn, address };
  return { node, titleNode: title.node, shown };
}

const isThere = <T>(value: T | null): value is T => value !== null;

/** What a row says under a meaning: in the column so headed, else behind a label of its own. */
function valuesOf(node: PageNode, header: Header | null, page: PageText, options: ReadOptions) {
  const cells = columnsOf(cellsOf(node, options));
  const fits = header !== null && header.length === cells.length;
  return (kind: LabelKind): string[] => {
    const columns = fits ? cells.filter((text, at): text is string => header[at] === kind && text !== null) : [];
    return columns.length > 0 ? columns : page.pairs.filter(pair => pair.kind === kind).map(pair => pair.value);
  };
}

function cellsOf(node: PageNode, options: ReadOptions): { node: PageNode; text: string }[] {
  const children = Array.from(node.childNodes).filter(({ nodeType }) => nodeType === 1);
  const [only] = children;
  if (children.length === 1 && only !== undefined && !/^T[DH]$/.test(tagOf(only))) return cellsOf(only, options);
  return children.map(child => ({
    node: child,
    text: readPage(child, options)
      .blocks.map(({ text }) => text)
      .join(' '),
  }));
}

const BRACKETED = new RegExp(`[(\\[【〔] ?${LEVEL}`, 'u');

/** Stricter than for a page, since of a row little is lost: a level in a piece of its own, in brackets anywhere, or in an icon’s words. */
function hasMarkedSign(node: PageNode, depth: number): boolean {
  if (node.nodeType === 3) return isMark(node.nodeValue ?? '');
  if (node.nodeType !== 1 || depth > DEEPEST_SIGN || !isRead(node, tagOf(node))) return false;
  if (['title', 'alt', 'aria-label'].some(name => isMark(attributeOf(node, name)))) return true;
  return Array.from(node.childNodes).some(child => hasMarkedSign(child, depth + 1));
}

const isMark = (text: string): boolean =>
  text.includes('密') && (markingInField(text) !== null || BRACKETED.test(plainText(text)));

function numberOf(page: PageText, title: string): string | null {
  const alone = page.blocks.map(({ text }) => NUMBER.exec(text.replace(/^[（(【]|[)）】]$/g, ''))).find(isThere);
  return normal(alone ?? NUMBER_BEHIND.exec(bareTitle(title)));
}

const numberIn = (text: string): string | null =>
  normal(NUMBER.exec(bareNumber(text))) ?? (hasNumberForm(text) ? bareNumber(text) : null);

function normal(match: RegExpExecArray | null): string | null {
  const [, code = '', year = '', serial = ''] = match ?? [];
  const bare = flat(code);
  return bare.length < 2 || bare.length > LONGEST_CODE ? null : `${bare}〔${flat(year)}〕${Number(flat(serial))}号`;
}

const titleIn = (text: string): string => bareTitle(bareTitle(text).replace(NUMBER_BEHIND, ''));

const issuersIn = (text: string): string[] =>
  text
    .split(/[、,，;；\s]+/)
    .map(flat)
    .filter(name => name.length > 1 && name.length <= LONGEST_ISSUER);

function addressOf(link: PageNode | null, url: string): string | null {
  const href = link === null ? '' : attributeOf(link, 'href').trim();
  if (href === '' || href.startsWith('#') || !URL.canParse(href, url === '' ? undefined : url)) return null;
  const { protocol, href: whole } = new URL(href, url === '' ? undefined : url);
  return protocol === 'http:' || protocol === 'https:' ? whole : null;
}
