import { CHINESE_DIGIT } from '../date-forms.ts';

/** What a phrase is made of, before it is resolved to a date. */
export type PhraseKind = 'day' | 'month-end' | 'near-month' | 'part' | 'window' | 'period' | 'recurring' | 'horizon';

/** A form deadlines are written in. */
export type Form = { readonly kind: PhraseKind; readonly pattern: RegExp };

const S = '[ ]?';
const YEAR = `(?:(?<year>(?:19|20)${S}\\d${S}\\d|2${S}0${S}\\d${S}\\d|[一二]${CHINESE_DIGIT}{3})${S}年|(?<yearWord>今年|本年度?|当年|明年|次年))`;
const MONTH = `(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})${S}月`;
const DAY = `(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})`;
const CLOCK = `(?:[ ]?(?:[（(](?:星期|周).[）)])?(?:上午|下午|晚上|中午|晚)?[ ]?(?:\\d{1,2}(?:[:：]\\d{2}|[时点](?:\\d{1,2}分|半|整)?)|下班)?)`;
const BEFORE = '(?:之|以)?前';

const named = (source: string): RegExp => new RegExp(source, 'gu');
// the second date of a window keeps its own names, the first one none
const unnamed = (source: string): string => source.replace(/\?<\w+>/g, '?:');

const DAY_FULL = `${YEAR}?${S}${MONTH}${S}${DAY}${S}日${CLOCK}`;

/** Every form, the more telling first; of overlapping matches the earlier form wins. */
export const FORMS: readonly Form[] = [
  {
    kind: 'recurring',
    pattern: named(
      `每(?:年|学年)[ ]?(?:的)?(?:(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?<day>\\d{1,2})日|底|末|[上中下]旬)?|年?底|年末)${BEFORE}?`,
    ),
  },
  {
    kind: 'recurring',
    pattern: named(`每(?:个)?(?:月|季度?|半年|周)[^。，；]{0,10}?(?:\\d{1,2}日|底|末|[一二三四五](?:下班)?)${BEFORE}`),
  },
  { kind: 'recurring', pattern: named('每(?:月|季度?|半年|年)(?=[^。，；]{0,14}(?:报送|上报|报告一次|报备))') },
  { kind: 'recurring', pattern: named(`(?<=每(?:个)?月[^。；]{0,40})次月\\d{1,2}日${BEFORE}`) },
  {
    kind: 'near-month',
    pattern: named(`(?<monthWord>本月|当月|下个?月|次月)${S}(?:(?<day>\\d{1,2})日${BEFORE}|[底末](?:${BEFORE})?)`),
  },
  { kind: 'day', pattern: named(`(?<=分别于)${DAY_FULL}(?=[、和及])`) },
  {
    kind: 'window',
    pattern: named(`${unnamed(DAY_FULL)}(?:起)?[ ]?(?:至|到|—{1,2}|-|－|–|~|～)[ ]?${DAY_FULL}(?:止)?`),
  },
  { kind: 'day', pattern: named(`${DAY_FULL}(?:${BEFORE}|(?:为)?止)`) },
  { kind: 'day', pattern: named(`${YEAR}?${S}${MONTH}${S}(?<day>\\d{1,2})${BEFORE}`) },
  { kind: 'day', pattern: named(`截[止至](?:时间|日期)?(?:为|到|[:：])?[ ]?${DAY_FULL}`) },
  { kind: 'month-end', pattern: named(`${YEAR}?${S}${MONTH}(?:份)?(?:月)?[底末](?:${BEFORE})?`) },
  { kind: 'part', pattern: named(`${YEAR}?${S}${MONTH}(?:份)?(?<tenth>[上中下]旬)${BEFORE}?`) },
  {
    kind: 'horizon',
    pattern: named(
      `[到至]${S}(?:${YEAR}(?:年?(?<end>[底末]))?|“(?<plan>十[一二三四五六七八九])五”(?:期)?末)(?!\\d|${S}\\d{1,2}月|[上下]半年|第?[一二三四]季度|${BEFORE})`,
    ),
  },
  { kind: 'part', pattern: named(`${YEAR}${S}(?<half>[上下])半年(?:${BEFORE})?`) },
  { kind: 'part', pattern: named(`${YEAR}?${S}(?<half>[上下])半年${BEFORE}`) },
  { kind: 'part', pattern: named(`(?<!前)${YEAR}?${S}(?<!前)第?(?<quarter>[一二三四1-4])季度(?:末|底)?${BEFORE}?`) },
  { kind: 'part', pattern: named(`${YEAR}${S}(?:年?(?<yearEnd>[底末]|内))${BEFORE}?`) },
  {
    kind: 'part',
    pattern: named(
      `(?<![\\d年])(?:年(?<yearEnd>底|末)${BEFORE}|年(?<within>内)(?=[^。，；]{0,12}(?:完成|出台|建成|印发|制定)))`,
    ),
  },
  {
    kind: 'period',
    pattern: named(
      `(?:自|从|在|于)?[^。，；、（）()《》]{0,24}?(?<anchor>之日起|之日后|后的|后|起|完成相关手续|文件|通知)(?:的)?[ ]?(?<count>\\d{1,3}|[一二三四五六七八九十]{1,3})${S}(?:个)?(?<unit>工作日|自然日|日|天|月|周|年|小时)(?:之|以)?内`,
    ),
  },
];
