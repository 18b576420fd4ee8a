import { isCovered } from '../../domain/calendar/calendar.ts';
import { type DateRule, dateByRule, endOfPeriod, type PeriodUnit } from '../../domain/calendar/date-rule.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import { numeral } from '../date-forms.ts';
import { basisOfPeriod } from './basis.ts';
import { COUNT } from './points.ts';
import { ASKED, ESTIMATED, type Frame, type Resolved } from './resolved.ts';
import type { Span } from './spans.ts';

/** A period a text names: how long, and what it is counted from in the text’s own words (empty where it says nothing). */
export type Period = Span & {
  readonly count: string;
  readonly unit: string;
  /** The event without 自 and 之日起: 收到本单, 印发. */
  readonly event: string;
  /** The period ends before its event, which is not what a deadline does. */
  readonly years: boolean;
};

const CORE = new RegExp(
  `(?<count>${COUNT})(?:个)?(?<unit>工作日|自然日|日历日|日历天|日|天|星期|周|月|年|小时)(?:之|以)?内(?!容|部|外|控|在|设|涵)`,
  'gu',
);
const TIE = '(?:之日起?(?:的)?(?:次日起)?|之次日起|次日起|之日后|之日的次日起|起|以后|之后|后|算起|起算)';
// nb. a look back over at most 60 characters that may not cross a stop
const SINCE_WORD = /[自从](?!然|治|主|动|身|行|查|事|业|严|紧|来)/u;
const TIED = new RegExp(
  `(?:自|从|在|于)?(?<event>[^。，；、：:（）()]{0,30}?)${TIE}(?:的|，|,)?(?:请|应|须|要|应当|必须|务必|各[^。，；]{0,10})?(?:于|在)?$`,
  'u',
);
const SINCE = /(?:自|从)(?<event>[^。，；、：:（）()]{1,24})$/u;
const LOOK_BACK = 60;

/** The periods of a text (自印发之日起30日内, 会后5个工作日内, 10日内), in reading order. */
export function periodsIn(text: string): Period[] {
  if (!text.includes('内')) return [];
  return Array.from(text.matchAll(CORE), match => {
    const from = match.index;
    const to = from + match[0].length;
    const { count = '', unit = '' } = match.groups ?? {};
    return { ...startOf(text, from), to, count, unit, years: unit === '年' };
  });
}

/** 用3年左右时间: a goal counted in years. */
export const yearsSpentIn = (text: string): Span[] =>
  Array.from(
    text.matchAll(
      /(?:用|经过|通过)(?:\d{1,2}|[一二三四五六七八九十两]{1,2})(?:(?:—|-|－|至|到)(?:\d{1,2}|[一二三四五六七八九十]{1,2}))?年(?:左右)?的?(?:时间|努力)/gu,
    ),
    match => ({ from: match.index, to: match.index + match[0].length }),
  );

function startOf(text: string, core: number): { from: number; event: string } {
  const back = Math.max(0, core - LOOK_BACK);
  const before = text.slice(back, core);
  const clause = before.slice(lastStop(before) + 1);
  const tied = TIED.exec(clause) ?? SINCE.exec(clause);
  if (tied !== null) return placed(core - clause.length + tied.index, tied[0], tied.groups?.event ?? '');
  // 接到通知后，各单位要在3日内…: the event stands in the clause before
  const earlier =
    /(?<event>(?:收到|接到|签收|印发|下发|发布|公布)[^。，；、（）()]{0,16}?)(?:之日起|之后|以后|后)[，,](?<rest>[^。；]{0,24})$/u.exec(
      before,
    );
  return { from: core, event: earlier?.groups?.event ?? '' };
}

const lastStop = (text: string): number =>
  Math.max(...['。', '；', '：', ':', '、'].map(stop => text.lastIndexOf(stop)));

const BINDING = /(?:请|应当|应|须|需|要|务必|必须|并)(?:于|在)|^(?:于|在)/gu;

// 各单位须自收到…之日起: the phrase begins at 自, behind 请于, or at the verb of receipt
function placed(at: number, text: string, event: string): { from: number; event: string } {
  const bound = [...text.matchAll(BINDING)].at(-1);
  const bare = bound === undefined ? 0 : bound.index + bound[0].length;
  const since = Math.max(text.slice(bare).search(SINCE_WORD), 0);
  const rest = text.slice(bare + since);
  const verb = SINCE_WORD.test(rest.charAt(0)) ? 0 : Math.max(rest.search(/收到|接到|签收/u), 0);
  const begins = bare + since + verb;
  // the event without what stands before it, 自 and the tie
  const said = event
    .slice(Math.max(0, begins - (text.indexOf(event) < 0 ? 0 : text.indexOf(event))))
    .replace(/^[自从]/u, '');
  return { from: at + begins, event: said.replace(/^.*?(?=收到|接到|签收)/u, '') };
}

const SELF =
  '(?:本|此|该)?(?:通知|意见|方案|办法|文件|规定|细则|决定|公告|通告|函|通报|要点|清单|文|件|《(?:通知|意见|方案|办法|规定|细则|决定|要点)》|实施方案|实施意见|工作方案|行动方案|工作要点)?(?:正式)?';
const FROM_ISSUE = new RegExp(
  `^${SELF}(?:印发|下发|发布|公布|发文|发出|签发|制发)(?:之日|当日|日)?$|^(?:即日|本日|成文之日)$|^本(?:通知|意见|方案|办法|文件|文|公告|通告)$`,
  'u',
);
const FROM_RECEIPT =
  /^(?:收到|接到|接|签收)(?:了)?(?:本|此|该|督办|督查|督察|交办|整改|提示|任务|限期整改|问题|转办|市|省)*(?:单|通知|通知书|函|文|文件|通报|意见|方案|件|书|清单|通知单|交办单|督办单|督办函|督查单|提示函|提示单|任务单|任务书|工单|电|指令|来文|来函)?(?:之日|当日|日)?$/u;

const UNITS: Readonly<Record<string, PeriodUnit>> = {
  ...{ 日: 'day', 天: 'day', 自然日: 'day', 日历日: 'day', 日历天: 'day', 工作日: 'workday' },
  ...{ 周: 'week', 星期: 'week', 月: 'month', 年: 'year' },
};

/** The last day of a period (《民法典》第二百条至第二百零四条; domain §C8); null with a reason while its start is not known. */
export function resolvePeriod(period: Period, frame: Frame): Resolved {
  const { count, unit, words } = lengthOf(period);
  const basis = unit === null ? BASIS_OF_HOURS : basisOfPeriod(unit);
  const start = startDay(period.event, frame);
  const counted = unit === null ? null : { by: 'period' as const, startOn: start.on, count, unit };
  if (counted === null)
    return { date: null, rule: `${start.words}${words}，起算时刻待定`, confidence: 0.75, counted, basis };
  if (start.on === null || start.on === undefined)
    return {
      date: null,
      rule: `${start.words}${words}，首日不计，起算日待定`,
      confidence: start.confidence,
      counted,
      basis,
    };
  return datedPeriod({ ...counted, startOn: start.on }, `${start.words}${words}，首日不计`, frame);
}

const BASIS_OF_HOURS = '《民法典》第二百零一条';

function lengthOf({ count, unit }: Period): { count: number; unit: PeriodUnit | null; words: string } {
  if (count === '半')
    return unit === '年'
      ? { count: 6, unit: 'month', words: '半年' }
      : { count: 15, unit: 'day', words: '半个月（15日）' };
  const number = numeral(count.replace('两', '二'));
  const words = `${number}${unit === '月' || unit === '工作日' || unit === '星期' ? '个' : ''}${unit}`;
  return { count: number, unit: UNITS[unit] ?? null, words };
}

/** How the rule of a period begins that counts from the day of receipt. */
export const SINCE_RECEIPT = '自签收之日起';

type Start = { readonly on: IsoDate | null; readonly words: string; readonly confidence: number };

function startDay(event: string, { issuedOn, receivedOn }: Frame): Start {
  if (FROM_ISSUE.test(event)) {
    return issuedOn === null
      ? { on: null, words: '自印发之日起', confidence: 0.3 }
      : { on: issuedOn, words: '自印发之日起', confidence: 0.92 };
  }
  if (FROM_RECEIPT.test(event)) return { on: receivedOn, words: SINCE_RECEIPT, confidence: 0.75 };
  if (event === '') return { on: null, words: '未写明起算日，', confidence: ASKED };
  return { on: null, words: `自${event.replace(/之日$/u, '')}之日起`, confidence: 0.75 };
}

/** A period whose start day is known; `rule` says so much of it. */
export function datedPeriod(
  counted: DateRule & { by: 'period'; startOn: IsoDate },
  rule: string,
  frame: Pick<Frame, 'calendar'>,
): Resolved {
  const { startOn, count, unit } = counted;
  const basis = basisOfPeriod(unit);
  const { calendar } = frame;
  if (calendar === undefined) {
    if (unit === 'workday') return { date: null, rule: `${rule}，待按工作日历计算`, confidence: 0.5, counted, basis };
    const date = endOfPeriod(startOn, count, unit);
    return { date, rule: `${rule}，末日遇休息日应顺延`, confidence: 0.7, counted, basis };
  }
  const date = dateByRule(calendar, counted);
  const rolled = unit !== 'workday' && date !== endOfPeriod(startOn, count, unit);
  const told = `${rule}${unit === 'workday' ? '，含调休上班日' : rolled ? '，末日为休息日，顺延至次一工作日' : ''}`;
  const covered = date !== null && isCovered(calendar, date);
  return {
    ...{ date, counted, basis },
    ...(covered ? { rule: told, confidence: 0.92 } : { rule: `${told}；${ESTIMATED}`, confidence: ASKED }),
  };
}
