import { lastWorkdayOnOrBefore } from '../../domain/calendar/calendar.ts';
import type { Calendar } from '../../domain/calendar/types.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import type { Block } from '../page/types.ts';
import { type Sentence, sentencesOf } from '../sentences.ts';
import type { Deadline } from '../types.ts';
import { BASIS_OF_CLOSING } from './basis.ts';
import { FORMS, type PhraseKind } from './grammar.ts';
import { type Groups, resolve } from './resolve.ts';
import { clockIn } from './time.ts';

const KINDS: Record<PhraseKind, Deadline['kind']> = {
  day: 'absolute',
  'month-end': 'absolute',
  'near-month': 'absolute',
  part: 'absolute',
  window: 'absolute',
  horizon: 'absolute',
  period: 'relative',
  recurring: 'recurring',
};

const CUE = /\d|[〇一二三四五六七八九十]|[年月][底末内]|每/;
const MOST_DEADLINES = 300;

/** Explicit deadlines of a document in reading order; dates of history, effect and readers' rights are left out. */
export function findDeadlines(blocks: readonly Block[], issuedOn: IsoDate | null, calendar?: Calendar): Deadline[] {
  const found: Deadline[] = [];
  for (const block of blocks) {
    if (!CUE.test(block.text)) continue;
    for (const sentence of sentencesOf(block.text)) {
      found.push(...inSentence(sentence, block, issuedOn, calendar));
      if (found.length >= MOST_DEADLINES) return found;
    }
  }
  return found;
}

/** The last workday on or before a date: what reminders aim at; null without a date or a calendar. */
export const safeDay = (date: IsoDate | null, calendar: Calendar | undefined): IsoDate | null =>
  date === null || calendar === undefined ? null : lastWorkdayOnOrBefore(calendar, date);

type Span = { readonly from: number; readonly to: number };
type Match = { readonly kind: PhraseKind; readonly text: string; readonly span: Span; readonly groups: Groups };

function inSentence(
  sentence: Sentence,
  block: Block,
  issuedOn: IsoDate | null,
  calendar: Calendar | undefined,
): Deadline[] {
  return matchesIn(sentence.text)
    .filter(match => isDuty(match.kind, sentence.text, match.span))
    .map(({ kind, text, span, groups }) => {
      const {
        date,
        rule,
        confidence,
        counted = null,
        basis = null,
        recurs = null,
      } = resolve(kind, { groups, text, issuedOn, calendar });
      const tier: Deadline['tier'] = kind === 'horizon' && !isAct(sentence.text, span) ? 'goal' : 'hard';
      return {
        ...{ text, quote: sentence.text.trim(), at: block.at },
        ...{ start: sentence.from + span.from, end: sentence.from + span.to },
        ...{ kind: KINDS[kind], tier, resolved: date, safe: safeDay(date, calendar), time: clockIn(text) },
        ...{ rule, basis: basis ?? (/下班/.test(text) ? BASIS_OF_CLOSING : null), counted, recurs, confidence },
      };
    })
    .sort((a, b) => a.start - b.start);
}

// Of matches that overlap the earlier form stands; what is inside 《》 belongs to a name.
function matchesIn(text: string): Match[] {
  const taken: Span[] = quoted(text);
  const found: Match[] = [];
  for (const { kind, pattern } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const words = kind === 'period' ? fromClause(match[0]) : match[0].trim();
      const from = match.index + match[0].lastIndexOf(words);
      const span = { from, to: from + words.length };
      if (taken.some(one => one.from < span.to && span.from < one.to)) continue;
      taken.push(span);
      found.push({ kind, text: words, span, groups: match.groups ?? {} });
    }
  }
  return found;
}

function quoted(text: string): Span[] {
  return Array.from(text.matchAll(/《[^》]{0,200}》/g), match => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

const fromClause = (text: string): string => text.replace(/^.*?(?=自|从|收到|接到)/, '').trim();

const EFFECT_AFTER =
  /^(?:起|之?后)?(?:正式|开始|起|由[^。，；]{0,12}|内?予?以?)?(?:施行|实施(?!方案|细则|意见|办法|计划)|执行|生效|废止|有效|止息|起计)/;
const HISTORY_AFTER =
  /^(?:已|起|的(?!.{0,4}(?:工作|任务))|出生|参加工作|毕业|取得|登记的|建成的|批准的|发布的|印发的|以来|曾)/;
const EFFECT_BEFORE =
  /(?:有效期|施行期|执行期限?|实施期限|试行期|服务期|期限为?|建设期|任期|周期|规划期)[^。；]{0,16}$|《?自$/;
const DONE_BY =
  /^[，,]?[^。，；]{0,24}(?:完成|报送|上报|提交|反馈|出台|印发|建成|建立|制定|编制|启动|实现|达到|开展|报)/;
const WINDOW_CUE =
  /报名|提交|提供|受理|申报|报送|征集|征求|反馈|协商|投票|选择|登记|缴纳|邮寄|材料|截止|逾期|办理|集中|开展|期限|时间/;
const RIGHT = /申请(?:行政)?复议|提起(?:行政)?诉讼|提出异议|可以?(?:申请|要求|查询)|免征|减免|享受|有权|投诉/;

/** Whether a phrase binds someone to do something, by the words around it. */
function isDuty(kind: PhraseKind, sentence: string, span: Span): boolean {
  const before = sentence.slice(Math.max(0, span.from - 40), span.from);
  const after = sentence.slice(span.to, span.to + 40);
  if (kind === 'recurring' || kind === 'horizon') return !EFFECT_AFTER.test(after);
  if (HISTORY_AFTER.test(after)) return false;
  const bounded = /^截|[前止]$/.test(sentence.slice(span.from, span.to));
  if (!bounded && EFFECT_AFTER.test(after)) return false;
  if (/分别于$/.test(before)) return true;
  if (!bounded && kind !== 'window' && kind !== 'period') return DONE_BY.test(after);
  if (kind === 'window') return !EFFECT_BEFORE.test(before) && WINDOW_CUE.test(before + after);
  if (kind === 'period') return !RIGHT.test(before + after) && !/施行|废止/.test(after);
  return !EFFECT_BEFORE.test(before) && !/(?:截至|根据|依据)$/.test(before);
}

// 到2021年底，各乡镇制定出台…: something must have been done, not only be reached
const isAct = (sentence: string, span: Span): boolean =>
  /^[，,]?[^。，；]{0,12}(?:制定出台|制定|出台|印发|完成编制)/.test(sentence.slice(span.to, span.to + 24));
