import { numeral } from '../date-forms.ts';
import { CLOCK, COUNT, DAY_NUMBER, MONTH_NUMBER } from './points.ts';
import type { Recurrence, Round } from './recurrence.ts';
import type { Span } from './spans.ts';

/** A duty that comes back, as a text names it; without a day of its own `recurs` is a guess or null. */
export type Recurring = Span & { readonly recurs: Recurrence | null; readonly sure: boolean };

type Groups = Readonly<Record<string, string | undefined>>;
type RecurringForm = {
  /** What a text must hold for the form to be looked for: quick, and true of most texts for none. */
  readonly pivot: RegExp;
  readonly pattern: RegExp;
  /** Whether the words behind must say what is to be done, because no 前 does. */
  readonly open?: boolean;
  readonly of: (groups: Groups) => Recurrence | null;
};

const LAST = 31;
const BEFORE = '(?:(?:之|以)?前)';
const ROUND = '(?<round>年度?|学年|半年|季度?|月度?)';
const MONTH_OF_ROUND = '(?:(?<nth>首|末|次|下|最后一?|第[一二三1-3])个?月的?)';
const LENGTH = `(?<count>${COUNT})个?(?<unit>工作日|日|天|月)(?:之|以)?内`;
const TENTH_DAY: Readonly<Record<string, number>> = { 上: 10, 中: 20, 下: LAST };
const ROUNDS: readonly (readonly [RegExp, Exclude<Round, 'week' | 'day'>, number])[] = [
  [/半年/u, 'half-year', 6],
  [/年/u, 'year', 12],
  [/季/u, 'quarter', 3],
  [/月/u, 'month', 1],
];

const roundOf = (word: string): { every: Exclude<Round, 'week' | 'day'>; months: number } => {
  const [, every, months] = ROUNDS.find(([sign]) => sign.test(word)) ?? [null, 'month' as const, 1];
  return { every, months };
};

const named = (source: string): RegExp => new RegExp(source, 'gu');

const FORMS: readonly RecurringForm[] = [
  {
    // 每季度结束后10日内
    pivot: /[每各]个?(?:年|学年|半年|季|月).{0,6}后/u,
    pattern: named(`(?:每个?|各)${ROUND}(?:结束|终了|终结|届满)?(?:之|以)?后的?前?${LENGTH}`),
    of: afterRound,
  },
  {
    // 年度终了后3个月内, 季后15日内
    pivot: /[年季月]度?.{0,3}后/u,
    pattern: named(
      `(?<![\\d一二三四五六七八九十两几个上下])(?<round>年度?|半年度?|季度?|月度?)(?:结束|终了|终结|届满|(?<=[季月]度?))(?:之|以)?后的?前?${LENGTH}`,
    ),
    of: afterRound,
  },
  {
    pivot: /每一?(?:年|学年).{0,4}[\d一二三四五六七八九十]月/u,
    pattern: named(
      `每(?:一)?(?:年|学年)度?的?(?:于|在)?(?<month>${MONTH_NUMBER})月份?(?:(?<day>${DAY_NUMBER})[日号]${CLOCK}|[底末]|(?<tenth>[上中下])旬)?${BEFORE}?`,
    ),
    open: true,
    of: inYear,
  },
  {
    pivot: /每一?(?:年|学年).{0,5}(?:季度|半年|[底末])/u,
    pattern: named(
      `每(?:一)?(?:年|学年)度?的?(?:于|在)?(?:第?(?<quarter>[一二三四1-4])季度[底末]?|(?<half>[上下])半年|年?[底末])${BEFORE}?`,
    ),
    open: true,
    of: inYear,
  },
  {
    // 每月最后一个工作日前, 每月前5个工作日内
    pivot: /每.{0,14}工作日/u,
    pattern: named(
      `每个?${ROUND}的?${MONTH_OF_ROUND}?的?(?:(?<last>最后一?|倒数第)(?<back>${COUNT})?个?|第(?<nthDay>${COUNT})个?|前(?<firstDays>${COUNT})个?)工作日(?:之?内)?${BEFORE}?`,
    ),
    of: workdayOf,
  },
  {
    pivot: /每个?(?:年|学年|半年|季|月).{0,14}[日号]/u,
    pattern: named(
      `每个?${ROUND}的?${MONTH_OF_ROUND}?的?(?:于|在)?(?:前)?(?<day>${DAY_NUMBER})[日号]${CLOCK}(?:${BEFORE}|之?内)?`,
    ),
    open: true,
    of: dayOf,
  },
  {
    pivot: /每个?(?:年|学年|半年|季|月).{0,10}[底末旬]/u,
    pattern: named(`每个?${ROUND}的?${MONTH_OF_ROUND}?的?(?:[底末]|(?<tenth>[上中下])旬)${BEFORE}?`),
    open: true,
    of: dayOf,
  },
  { pivot: /每.{1,6}前/u, pattern: named(`每个?${ROUND}${BEFORE}`), of: dayOf },
  {
    pivot: /每个?(?:周|星期)/u,
    pattern: named(`每个?(?:周|星期)(?<weekday>[一二三四五六日天末])${CLOCK}${BEFORE}?`),
    open: true,
    of: weekly,
  },
  {
    pivot: /每(?:日|天|个工作日)/u,
    pattern: named(`每(?:日|天|个工作日)${CLOCK}${BEFORE}`),
    of: () => ({ every: 'day', month: 1, day: 1, unit: 'day' }),
  },
];

const REPORTED = /[每按][^。]{0,24}(?:报|反馈)/u;
const REPORT = '(?:报送|上报|报告一次|报备|报一次|汇报一次|反馈一次|书面报|向[^。，；]{1,16}(?:报告|汇报|报))';
const WITHOUT_DAY = named(
  `(?:每个?(?:两个?|[二三]个)?|(?<=[，；。]|^)按)(?<round>年度?|半年|季度?|月度?|旬|周|日|天)(?=[^。，；]{0,14}${REPORT})`,
);
const FOLLOWING = new RegExp(
  `^[、和及与](?:(?<month>${MONTH_NUMBER})月(?:(?<day>${DAY_NUMBER})[日号]|[底末])|(?<dayOnly>${DAY_NUMBER})[日号])(?:${BEFORE})?`,
  'u',
);
const ASKED_FOR =
  /^[，,]?[^。，；]{0,20}?(?:报送|上报|提交|完成|公布|公开|编制|反馈|报备|报告|(?<![公通简日周月])报(?!名|纸|刊|道))/u;
const BOUNDED = /(?:前|内)$/u;
/** 每季度末（…），将进展情况，以书面形式报…: what is to be reported, and how, may stand between. */
const ASKED_WITH =
  /^(?:[（(][^（()）]{0,40}[)）])?[，,]?(?:须|要|应当?)?[将把][^。；]{0,90}?(?:报送|上报|提交|反馈|(?<![公通简日周月])报(?!名|纸|刊|道|告))/u;

/** The duties of a text that come back, in the order of their forms; of overlapping ones the more telling is given first. */
export function recurringIn(text: string): Recurring[] {
  if (!/[每按]|[年季月度]后|终了|结束后/u.test(text)) return [];
  const dated = FORMS.flatMap(form =>
    form.pivot.test(text) ? Array.from(text.matchAll(form.pattern), match => datedIn(text, form, match)).flat() : [],
  );
  const others = Array.from(REPORTED.test(text) ? text.matchAll(WITHOUT_DAY) : [], match => ({
    ...{ from: match.index, to: match.index + match[0].length, sure: false },
    recurs: /[每按]个?[两二三]/u.test(match[0]) ? null : endOfRound(match.groups?.round ?? ''),
  }));
  return [...dated, ...others];
}

function datedIn(text: string, form: RecurringForm, match: RegExpExecArray): Recurring[] {
  const recurs = form.of(match.groups ?? {});
  if (recurs === null) return [];
  const to = match.index + match[0].length;
  const list = following(text, to, recurs);
  const end = list.at(-1)?.to ?? to;
  const binds =
    BOUNDED.test(text.slice(match.index, end)) ||
    (form.open === true && (ASKED_FOR.test(text.slice(end, end + 24)) || ASKED_WITH.test(text.slice(end, end + 150))));
  return binds ? [{ from: match.index, to, recurs, sure: true }, ...list] : [];
}

// 每年6月底、12月底前; 每月10日、25日前
function following(text: string, from: number, first: Recurrence): Recurring[] {
  const list: Recurring[] = [];
  for (let at = from; list.length < 12; ) {
    const match = FOLLOWING.exec(text.slice(at, at + 24));
    if (match?.groups === undefined) break;
    const { month, day, dayOnly } = match.groups;
    const recurs = {
      ...first,
      month: month === undefined ? first.month : numeral(month),
      day: numeral(day ?? dayOnly ?? String(LAST)),
    };
    list.push({ from: at + 1, to: at + match[0].length, recurs, sure: true });
    at += match[0].length;
  }
  return list;
}

function inYear(groups: Groups): Recurrence {
  const every = 'year';
  if (groups.quarter !== undefined) return { every, month: 3 * numeral(groups.quarter), day: LAST, unit: 'day' };
  if (groups.half !== undefined) return { every, month: groups.half === '上' ? 6 : 12, day: LAST, unit: 'day' };
  const day = groups.day === undefined ? (TENTH_DAY[groups.tenth ?? ''] ?? LAST) : numeral(groups.day);
  return { every, month: groups.month === undefined ? 12 : numeral(groups.month), day, unit: 'day' };
}

function dayOf(groups: Groups): Recurrence {
  const { every, months } = roundOf(groups.round ?? '');
  const day = groups.day === undefined ? (TENTH_DAY[groups.tenth ?? ''] ?? LAST) : numeral(groups.day);
  return { every, month: monthOf(groups.nth, months), day, unit: 'day' };
}

function workdayOf(groups: Groups): Recurrence {
  const { every, months } = roundOf(groups.round ?? '');
  const counted = numeral(groups.nthDay ?? groups.firstDays ?? '1');
  const day = groups.last === undefined ? counted : -(groups.back === undefined ? 1 : numeral(groups.back));
  return { every, month: monthOf(groups.nth, months), day, unit: 'workday' };
}

function afterRound(groups: Groups): Recurrence | null {
  const { every, months } = roundOf(groups.round ?? '');
  const count = numeral((groups.count ?? '').replace('两', '二'));
  if (!Number.isInteger(count) || count < 1) return null;
  if (groups.unit === '月') return { every, month: months + count, day: LAST, unit: 'day' };
  if (count > 28) return null;
  return { every, month: months + 1, day: count, unit: groups.unit === '工作日' ? 'workday' : 'day' };
}

function monthOf(nth: string | undefined, months: number): number {
  if (nth === undefined || /最后|末/u.test(nth)) return months;
  if (/次|下/u.test(nth)) return months + 1;
  return nth === '首' ? 1 : numeral(nth.slice(1));
}

function weekly({ weekday = '五' }: Groups): Recurrence {
  const day = weekday === '末' ? 7 : Math.min(7, '一二三四五六日天'.indexOf(weekday) + 1);
  return { every: 'week', month: 1, day, unit: 'day' };
}

function endOfRound(word: string): Recurrence | null {
  if (/旬/u.test(word)) return null;
  if (/[日天]/u.test(word)) return { every: 'day', month: 1, day: 1, unit: 'day' };
  if (/周/u.test(word)) return { every: 'week', month: 1, day: 5, unit: 'day' };
  return dayOf({ round: word });
}
