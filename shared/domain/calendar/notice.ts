import { dateOf, daysBetween, type IsoDate, weekday } from '../../kernel/dates.ts';
import type { CalendarNotice, Holiday } from './types.ts';

/** What a notice on holidays says, and what of it does not add up; a table with problems must be corrected by hand. */
export type NoticeReading = {
  /** Null where the text is no such notice. */
  readonly year: number | null;
  readonly notice: CalendarNotice | null;
  readonly holidays: readonly Holiday[];
  /** Weekend days that are worked. */
  readonly makeUpDays: readonly IsoDate[];
  /** Sentences for the person who pasted it; empty when every check passed. */
  readonly problems: readonly string[];
};

const NAMES = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;
const WEEKDAYS = '日一二三四五六';
const NOTE = '(?:[（(][^（）()]{0,20}[）)])?';
const DATE = new RegExp(`(?:(20\\d\\d)年)?(?:(\\d{1,2})月)?(\\d{1,2})日(${NOTE})`, 'gu');
const OFF = new RegExp(
  `((?:20\\d\\d年)?\\d{1,2}月\\d{1,2}日${NOTE})(?:(?:至|到|—|-|－)((?:20\\d\\d年)?(?:\\d{1,2}月)?\\d{1,2}日${NOTE}))?(?:起)?放假(?:调休|公休)?(?:[，,]?共?(\\d{1,2})天)?`,
  'u',
);
const ITEM = new RegExp(
  `((?:${NAMES.join('|')})(?:[、和与](?:${NAMES.join('|')}))*)[:：]([^：:]{1,200}?)(?=[一二三四五六七八九][、.．](?:${NAMES.join('|')})|节假日期间|$)`,
  'gu',
);
const HEAD = /(20\d\d)年(?:部分)?节假日(?:放假)?安排/u;

const TITLE = /^(?:国务院办公厅)?关于(20\d\d)年(?:部分)?节假日(?:放假)?安排的通知$/u;

/** The year whose holidays a document with this title is the notice on; null for every other document. */
export function holidayYearOf(title: string): number | null {
  const year = TITLE.exec(bare(title))?.[1];
  return year === undefined ? null : Number(year);
}

/**
 * Reads the notice of 国务院办公厅 on the holidays of a year as pasted or shown on a page, and checks it against itself: weekday
 * names, counts of days, missing or repeated holidays, make-up days that are no weekend days, the year. Never throws.
 */
export function readHolidayNotice(pasted: string): NoticeReading {
  const text = bare(pasted);
  const head = HEAD.exec(text);
  if (head === null) {
    const problems = ['没有找到“××××年部分节假日安排的通知”字样，请粘贴通知全文。'];
    return { year: null, notice: null, holidays: [], makeUpDays: [], problems };
  }
  const year = Number(head[1]);
  const items = Array.from(text.matchAll(ITEM), match => itemOf(match[1] ?? '', match[2] ?? '', year));
  const holidays = items.flatMap(item => item.holidays);
  const makeUpDays = [...new Set(items.flatMap(item => item.makeUpDays))];
  const notice = noticeOf(text, year);
  const problems = [
    ...items.flatMap(item => item.problems),
    ...unevenNames(holidays),
    ...makeUpProblems(makeUpDays, holidays),
    ...(notice === null ? ['没有读到发文字号或成文日期，请把通知的文号和落款一并粘贴。'] : []),
  ];
  return { year, notice, holidays, makeUpDays, problems };
}

const bare = (text: string): string =>
  text.replace(/[\s\u200b-\u200f\ufeff]/gu, '').replace(/[０-９]/gu, sign => String(sign.charCodeAt(0) - 0xff10));

type Item = Pick<NoticeReading, 'holidays' | 'makeUpDays' | 'problems'>;
type Spoken = { readonly date: IsoDate | null; readonly words: string };

function itemOf(name: string, text: string, year: number): Item {
  const off = OFF.exec(text);
  const days = off === null ? [] : datesIn(`${off[1] ?? ''}${off[2] ?? ''}`, year);
  const [from, to = from] = days.map(day => day.date);
  if (off === null || from == null || to == null || to < from || daysBetween(from, to) > 15)
    return { holidays: [], makeUpDays: [], problems: [`${name}：没有读到放假起止日期，请对照原文核对。`] };
  const rest = text.slice(off.index + off[0].length);
  const worked = Array.from(rest.matchAll(/([^。；]{0,80})上班/gu), match => datesIn(match[1] ?? '', year)).flat();
  const length = daysBetween(from, to) + 1;
  const said = off[3] === undefined ? length : Number(off[3]);
  return {
    holidays: [{ name, from, to }],
    makeUpDays: worked.flatMap(day => (day.date === null ? [] : [day.date])),
    problems: [
      ...[...days, ...worked].flatMap(day => weekdayProblem(name, day)),
      ...(said === length ? [] : [`${name}：原文写共${said}天，起止日期之间是${length}天。`]),
      ...(from.startsWith(String(year)) || to.startsWith(String(year)) ? [] : [`${name}：放假日期不在${year}年。`]),
    ],
  };
}

// a month left out is that of the date before: 1月1日至3日
function datesIn(text: string, year: number): Spoken[] {
  let month = 0;
  let ownYear = year;
  return Array.from(text.matchAll(DATE), match => {
    month = match[2] === undefined ? month : Number(match[2]);
    ownYear = match[1] === undefined ? ownYear : Number(match[1]);
    return { date: dateOf(ownYear, month, Number(match[3])), words: match[0] };
  });
}

function weekdayProblem(name: string, { date, words }: Spoken): string[] {
  if (date === null) return [`${name}：“${words}”不是日历上有的日子。`];
  const said = /(?:周|星期)([一二三四五六日天])/u.exec(words)?.[1]?.replace('天', '日');
  const real = WEEKDAYS.charAt(weekday(date));
  return said === undefined || said === real ? [] : [`${name}：原文写“${words}”，该日实为周${real}。`];
}

function unevenNames(holidays: readonly Holiday[]): string[] {
  return NAMES.flatMap(name => {
    const count = holidays.filter(one => one.name.includes(name)).length;
    if (count === 1) return [];
    return [count === 0 ? `没有读到${name}的安排。` : `${name}的安排出现了${count}次。`];
  });
}

function makeUpProblems(days: readonly IsoDate[], holidays: readonly Holiday[]): string[] {
  return days.flatMap(day => {
    if (weekday(day) !== 0 && weekday(day) !== 6) return [`${day}写为上班，但该日不是周末。`];
    const clash = holidays.find(one => one.from <= day && day <= one.to);
    return clash === undefined ? [] : [`${day}既写为上班，又在${clash.name}假期之内。`];
  });
}

const DATED = /(20\d\d)年(\d{1,2})月(\d{1,2})日/gu;

function noticeOf(text: string, year: number): CalendarNotice | null {
  const number = /国办发明电[〔[［(（]20\d\d[〕\]］)）]\d{1,3}号/u.exec(text)?.[0];
  // on a page other dates may stand below: the one under the signature counts
  const signed = /国务院办公厅(20\d\d)年(\d{1,2})月(\d{1,2})日/u.exec(text) ?? [...text.matchAll(DATED)].at(-1);
  const issuedOn = signed === undefined ? null : dateOf(Number(signed[1]), Number(signed[2]), Number(signed[3]));
  if (number === undefined || issuedOn === null || issuedOn.slice(0, 4) > String(year)) return null;
  const normal = number.replace(/[[［(（]/u, '〔').replace(/[\]］)）]/u, '〕');
  return { title: `国务院办公厅关于${year}年部分节假日安排的通知`, number: normal, issuedOn };
}
