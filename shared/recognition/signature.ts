import type { IsoDate } from '../kernel/dates.ts';
import { dateFrom, FULL_DATE } from './date-forms.ts';
import type { Line } from './lines.ts';
import { DOC_NUMBER } from './number-form.ts';
import { isFullName, organsAtEnd, organsIn } from './organs.ts';

/** The date a document bears and the organs that signed it, with the place they stand at. */
export type Signature = {
  readonly date: IsoDate;
  readonly organs: readonly string[];
  readonly at: number;
  /** signed: organs and date · dated: a date by itself where a signature stands · printed: 印发 in the 版记 · adopted: in the note under the title */
  readonly form: 'signed' | 'dated' | 'printed' | 'adopted';
};

const DATE = new RegExp(FULL_DATE, 'g');
const LINE_DATE = new RegExp(
  `^(.{0,60}?)\\s{0,40}${FULL_DATE}\\s{0,40}(印发|印)?\\s{0,40}(?:[（(][^（()）]{0,40}[)）])?\\s{0,40}$`,
);
const ADOPTED = new RegExp(`^[（(]\\s?${FULL_DATE}.{2,120}(?:通过|批准|修订|公布|发布|施行|实施)[^（()）]{0,6}[)）]$`);
/** （2013年5月15日 国发〔2013〕19号） under a title; the party's documents bear the date alone there. */
const DATE_BELOW_TITLE = new RegExp(`^[（(]\\s?${FULL_DATE}\\s?[，,]?\\s?(?:${DOC_NUMBER}\\s?)?[)）]$`, 'u');
/** In a note with several dates the first is that of adoption; one of a later change is another matter. */
const CHANGED = /修正|修订|修改/;
/** 1988年1月6日，铁道部: the date first */
const DATE_FIRST = new RegExp(`^${FULL_DATE}[ ]{0,6}[，,]?[ ]{0,6}(\\D.{2,60})$`);
const PERSON =
  /^(?:总理|省长|市长|县长|区长|主席|主任|部长|局长|署长|行长|州长|盟长|旗长|院长|检察长)[\s\u3000]*[\p{Script=Han}·\s]{2,12}$/u;
const MOST_SIGNERS = 24;
/** So many characters on either side tell whether a date signs. */
const REACH = 400;

/** The signature of the covering document: the first one behind the title, for attachments and reprints follow it. */
export function findSignature(lines: readonly Line[], from: number): Signature | null {
  const behind = firstFrom(lines, from);
  if (behind !== null || from === 0) return behind;
  const above = firstFrom(lines, 0);
  return above?.form === 'signed' ? above : null;
}

function firstFrom(lines: readonly Line[], from: number): Signature | null {
  let fallback: Signature | null = null;
  let seenBody = false;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.kind === 'link') continue;
    const found = mayHoldDate(line.text) ? (atLine(lines, index, line) ?? insideLine(line)) : null;
    if (found !== null && (found.form === 'signed' || (found.form === 'dated' && seenBody))) return found;
    fallback ??= found;
    seenBody ||= line.text.length > 40;
  }
  return fallback;
}

// looked at before the long patterns are: few lines hold a date
const mayHoldDate = (text: string): boolean => text.includes('年') && text.includes('日');

const CONTACT = /电话|传真|联系人|邮箱|地址|^附件|^特此/;

/** The organs below the text that put no date to their names; [] when the text ends without any. */
export function undersigners(lines: readonly Line[], from: number): readonly string[] {
  for (let index = from + 1; index < lines.length; index += 1) {
    const { text = '', kind } = lines[index] ?? {};
    const above = lines[index - 1]?.text ?? '';
    const isEnd = /[。！]$/.test(above) || CONTACT.test(above);
    const organs = kind === 'text' && isEnd && text.length <= 60 ? organsIn(text) : null;
    if (organs?.every(isFullName) === true) return organs;
  }
  return [];
}

function atLine(lines: readonly Line[], index: number, line: Line): Signature | null {
  return line.text.length > 160 ? null : (belowTitle(line) ?? dateFirst(line) ?? dateLast(lines, index, line));
}

function belowTitle({ text, at }: Line): Signature | null {
  const adopted = ADOPTED.exec(text);
  const isOfAdoption = adopted !== null && ((text.match(DATE)?.length ?? 0) === 1 || !CHANGED.test(text));
  const found = isOfAdoption ? adopted : DATE_BELOW_TITLE.exec(text);
  return found === null ? null : signature(found.slice(1), isOfAdoption ? assemblyIn(text) : [], at, 'adopted');
}

const ASSEMBLY =
  /^[（(][^）)日]{4,24}日[ ]?(?:经)?([\p{Script=Han}]{2,24}?)(?:第[一二三四五六七八九十\d]{1,3}届)?(人民代表大会(?:常务委员会)?|人民政府)第/u;

// （…某某市第十八届人民代表大会常务委员会第三次会议通过）: what adopted it is its organ
function assemblyIn(note: string): string[] {
  const [, place = '', body = ''] = ASSEMBLY.exec(note) ?? [];
  const name = place + body;
  return place !== '' && isFullName(name) ? [name] : [];
}

function dateFirst({ text, at }: Line): Signature | null {
  const found = DATE_FIRST.exec(text);
  const organs = organsIn(found?.[4] ?? '');
  return found === null || organs?.every(isFullName) !== true ? null : signature(found.slice(1), organs, at, 'signed');
}

function dateLast(lines: readonly Line[], index: number, line: Line): Signature | null {
  const match = LINE_DATE.exec(line.text);
  if (match === null) return null;
  const [, before = '', year, month, day, printed] = match;
  const own = before === '' ? [] : (organsIn(before) ?? organsAtEnd(before));
  if (own === null || /[前起止至]$/.test(before)) return null;
  if (printed !== undefined) return signature([year, month, day], own, line.at, 'printed');
  const organs = own.length > 0 ? [...signersAbove(lines, index), ...own] : signersAbove(lines, index);
  return signature([year, month, day], [...new Set(organs)], line.at, organs.length > 0 ? 'signed' : 'dated');
}

function signersAbove(lines: readonly Line[], index: number): string[] {
  const found: string[] = [];
  for (let up = index - 1; up >= Math.max(0, index - MOST_SIGNERS); up -= 1) {
    const text = lines[up]?.text ?? '';
    if (PERSON.test(text)) continue;
    const organs = text.length <= 120 ? organsIn(text) : null;
    // joint signers are named alike: above a full name a short one ends a list of the text
    if (organs === null || (found.length > 0 && found.every(isFullName) && !organs.every(isFullName))) break;
    found.unshift(...organs);
  }
  return found;
}

const BEFORE = /[。！；”》）)\]】:：\s]$|^$/;
const ORGAN_SIGN = /[委局厅府办会院部署组]$/;
const ANNEX =
  /^\s*[《\p{Script=Han}“”（）()、\d]{4,60}?(?:办法|方案|规定|细则|意见|规划|计划|规则|预案|措施|制度|清单|要点)(?:[（(][^（()）]{1,16}[)）])?\s*(?:第一|总则|一、|为|目|根据|（一）)/u;
const AFTER =
  /^(?:\s*[（(][^（()）]{0,6}(?:此件|公开|本文|印章|盖章)|\s*附件|\s*附[:：]|\s*抄[送报]|\s*印发|\s*主题词|\s*$)/;
const STOP_ENDS = /^[。.]\s*$/;

// Run-together text: the date must follow a sentence or the organs, and be followed by what follows a signature.
function insideLine(line: Line): Signature | null {
  if (line.text.length < 20) return null;
  for (const match of line.text.matchAll(DATE)) {
    const end = match.index + match[0].length;
    const before = line.text.slice(Math.max(0, match.index - REACH), match.index);
    const after = line.text.slice(end, end + REACH);
    const signed = signedBetween(before, after);
    if (signed !== null) return signature(match.slice(1), signed.organs, line.at, signed.form);
  }
  return null;
}

type Signed = { readonly organs: readonly string[]; readonly form: Signature['form'] };

function signedBetween(before: string, after: string): Signed | null {
  const ends = AFTER.exec(after)?.[0];
  if (ends === undefined && STOP_ENDS.test(after)) {
    const full = organsAtEnd(before);
    return full?.every(isFullName) === true ? { organs: full, form: 'signed' } : null;
  }
  if (ends === undefined) return signedBeforeAnnex(before, after);
  const printed = /印发/.test(ends);
  const organs = organsAtEnd(before);
  if (organs !== null) return { organs, form: printed ? 'printed' : 'signed' };
  const stands = BEFORE.test(before) || ORGAN_SIGN.test(before);
  return stands ? { organs: [], form: printed ? 'printed' : 'dated' } : null;
}

// The annex follows without a break: then the organs must be full and begin a sentence, or the annex must show its title.
function signedBeforeAnnex(before: string, after: string): Signed | null {
  const organs = /^[\p{Script=Han}《“\s]/u.test(after) && !NOT_SIGNED.test(after) ? fullOrgansAtEnd(before) : null;
  if (organs !== null) return { organs, form: 'signed' };
  return /[。；]\s*$/.test(before) && ANNEX.test(after) ? { organs: [], form: 'dated' } : null;
}

const NOT_SIGNED =
  /^\s*(?:[前起止至之以的和在由经或与]|发布|印发|公布|召开|通过|批准|下发|出台|上午|下午|第|会议|开始|成立|县|市|区|省|国|生效|施行|实施)/;

// A date in the middle of a text signs only behind a full name that itself follows the end of a sentence.
function fullOrgansAtEnd(before: string): string[] | null {
  const organs = organsAtEnd(before);
  const last = organs?.at(-1);
  if (organs === null || last === undefined) return null;
  const at = before.lastIndexOf(organs[0] ?? last);
  return /[。！；”》）)\s]$/.test(before.slice(0, at)) ? organs : null;
}

function signature(
  parts: readonly (string | undefined)[],
  organs: readonly string[],
  at: number,
  form: Signature['form'],
): Signature | null {
  const date = dateFrom(parts[0], parts[1], parts[2]);
  return date === null ? null : { date, organs, at, form };
}
