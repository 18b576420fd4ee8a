import { CHINESE_DIGIT } from '../date-forms.ts';
import type { Span } from './spans.ts';

/** Which way of naming a point in time a match is written in. */
export type PointKind =
  | 'day'
  | 'month-part'
  | 'quarter'
  | 'half'
  | 'year-end'
  | 'own-month-end'
  | 'holiday'
  | 'weekday'
  | 'today'
  | 'day-only'
  | 'month'
  | 'year'
  | 'plan';

/** The named parts of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A point in time found in a text, not yet a deadline. */
export type Point = Span & { readonly kind: PointKind; readonly groups: Groups };

/** A number below a thousand as documents write it, in digits or Chinese numerals. */
export const COUNT = '(?:(?<!\\d)\\d{1,3}|[一二三四五六七八九十两]{1,3}|半)';
/** A month's number. */
export const MONTH_NUMBER =
  '(?:(?<!\\d)(?:1[ ]?[012]|0?[1-9])|(?<![一二三四五六七八九十])(?:十[一二]?|[一二三四五六七八九]))';
/** A day's number. */
export const DAY_NUMBER = '(?:[12][ ]?\\d|3[ ]?[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';

const YEAR_WORD = '今年|本年度?|当年|明年|次年|翌年|来年|后年|去年|上年度?|下一?年度?|本年度';
const YEAR = `(?:(?:(?<!\\d)(?<year>(?:19|20)\\d\\d|2[ ]?0[ ]?\\d[ ]?\\d|[一二]${CHINESE_DIGIT}{3})年(?:度)?|(?<yearWord>${YEAR_WORD}))的?)`;
const MONTH = `(?:(?<month>${MONTH_NUMBER})月份?|(?<monthWord>本月|当月|这个月|下个?月|次月|翌月)份?)`;
const NOTE = '(?:[（(](?:星期|周|礼拜).[）)])?';
const HOUR =
  '(?:\\d{1,2}(?::\\d{2}(?::\\d{2})?|[时点](?:\\d{1,2}分|半|整|钟)?)|[一二三四五六七八九十]{1,3}[时点](?:半|整|钟)?)';

/** The hour that may stand behind a day. */
export const CLOCK = `(?:${NOTE}(?:上午|下午|晚上|中午|早上|晚)?(?:${HOUR}|下班|零时)?)`;

// “1日内” is a period, “节假日” and “工作日” are no days of a month
const NO_DAY_BEFORE = '(?<![\\d月之当次今明每逢满一二三四五六七八九十—\\-～~第]|连续|累计)';
// 11月2至10日, 11月2—10日: the month is said once
const TO = '(?:至|到|—{1,2}|–|-|－|~|～)';
const BEHIND_DAY = `(?<=月${DAY_NUMBER}日?${TO})`;
const HOLIDAY_NAME = '元旦|春节|农历新年|清明|五一|劳动|端午|中秋|国庆|十一';

type PointForm = { readonly kind: PointKind; readonly pivot: RegExp; readonly pattern: RegExp };

const form = (kind: PointKind, pivot: RegExp, source: string): PointForm => ({
  kind,
  pivot,
  pattern: new RegExp(source, 'gu'),
});

const FORMS: readonly PointForm[] = [
  form('day', /月.{1,4}[日号]/u, `${YEAR}?${MONTH}(?<day>${DAY_NUMBER})[日号]${CLOCK}`),
  form(
    'day',
    /20\d\d[-./]/,
    `(?<!\\d)(?<year>20\\d\\d)[-./](?<month>1[012]|0?[1-9])[-./](?<day>[12]\\d|3[01]|0?[1-9])(?!\\d)${CLOCK}`,
  ),
  form(
    'day',
    /月.{1,4}[前之以至到—–\-－~～]/u,
    `${YEAR}?${MONTH}(?<day>${DAY_NUMBER})(?=(?:之|以)?前|${TO}${DAY_NUMBER}[日号])`,
  ),
  form(
    'month-part',
    /月[份的]{0,2}(?:月?[底末]|[上中下]旬)/u,
    `${YEAR}?${MONTH}的?(?:(?<end>月?[底末])|(?<tenth>[上中下]旬))`,
  ),
  form('half', /半年/, `${YEAR}?(?<!每|个)(?<half>[上下])半年(?:[底末](?!期))?`),
  form(
    'quarter',
    /季/,
    `${YEAR}?(?<!前|每|[一二三四])(?:第?(?<quarter>[一二三四1-4])季度|(?<quarterWord>本|下)(?:一?个?)季度?)(?:[底末]|之?内)?`,
  ),
  form('year-end', /[年度的][年之]?[底末内]/u, `${YEAR}(?:年?(?<yearEnd>[底末])|之?内)`),
  form(
    'year-end',
    /年度?[底末内]/u,
    '(?<![\\d年整全多几两半数一二三四五六七八九十〇零\\]〕）)])年度?(?:(?<yearEnd>[底末])|内)',
  ),
  form('own-month-end', /月[底末内]/u, '(?<![\\d一二三四五六七八九十个本当次下每整逐这])月(?:(?<end>[底末])|内)'),
  form('own-month-end', /[本当]月之?内/u, '(?<own>本月|当月)之?内'),
  form(
    'holiday',
    /[节旦一]/,
    `${YEAR}?[“"「]?(?<holiday>${HOLIDAY_NAME})[”"」]?节?(?:假期|长假|小长假|假日|放假)?(?=(?:[、和及][“"「]?(?:${HOLIDAY_NAME})[”"」]?节?)?(?:之?前|以前))`,
  ),
  form(
    'weekday',
    /(?:周|星期)[一二三四五六日天末内]/u,
    `(?<!每|[（(]|双|单|隔)(?<week>本|这|下)?个?(?:周|星期)(?:(?<weekday>[一二三四五六日天])|(?<weekEnd>[末内]))${CLOCK}`,
  ),
  form('today', /[今当明][日天]/u, `(?<today>今日|今天|当日|当天|明日|明天)${CLOCK}(?=之?前|以前)`),
  form(
    'day-only',
    /[日号]/,
    `(?:${BEHIND_DAY}|${NO_DAY_BEFORE})(?<day>${DAY_NUMBER})[日号](?!之?内|以内|起|后)${CLOCK}`,
  ),
  form('month', /[\d一二三四五六七八九十本当个次下翌]月/u, `${YEAR}?${MONTH}`),
  form('plan', /五/, '[“"「]?(?<plan>十[一二三四五六七八九])五[”"」]?(?:规划)?(?:期?末|期间|时期)'),
  form('year', /年/, YEAR),
];

const MOST_POINTS = 60;

/** The points in time a text names, in reading order, the more telling reading of each; stretches already taken are left out. */
export function pointsIn(text: string, taken: readonly Span[]): Point[] {
  const found: Point[] = [];
  const free = (one: Span): boolean => ![...taken, ...found].some(span => span.from < one.to && one.from < span.to);
  for (const { kind, pivot, pattern } of FORMS) {
    if (!pivot.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const span = { from: match.index, to: match.index + match[0].length };
      if (found.length < MOST_POINTS && free(span)) found.push({ kind, ...span, groups: match.groups ?? {} });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
