import type { Calendar } from '../domain/calendar/types.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { findDeadlines } from './deadlines/find.ts';
import type { Marking } from './marking/words.ts';
import { findMarking } from './marking.ts';
import { isOrgan } from './organs.ts';
import { readText } from './page/read-text.ts';
import type { Block } from './page/types.ts';
import { sentencesOf } from './sentences.ts';
import { isDutyLine } from './tasks/duty-lines.ts';
import { findTasks } from './tasks/find.ts';
import { unitsIn } from './tasks/units.ts';
import type { Deadline } from './types.ts';

/** duty: somebody is to do something · decision: it was decided or asked for · aside: what was said, heard or pointed out. */
export type SentenceStance = 'duty' | 'decision' | 'aside';

/** A sentence of minutes as the decision it may be, with who is named in it and until when. */
export type SpokenDecision = {
  readonly text: string;
  readonly stance: SentenceStance;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly dueOn: IsoDate | null;
  /** How the date follows from the words, in Chinese. */
  readonly dueRule: string | null;
};

/** Minutes as decisions; of marked ones nothing is read but the level. */
export type MinutesRead = { readonly refused: Marking | null; readonly sentences: readonly SpokenDecision[] };

/** What dates in the minutes are counted from. */
export type MinutesFrame = { readonly heldOn: IsoDate; readonly calendar: Calendar };

const LONGEST = 600;
const MOST = 200;
const SIGN =
  /^(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|[一二三四五六七八九十]{1,3}[、.．是要]|\d{1,2}[.．、]|第[一二三四五六七八九十]{1,3}[，、])[ ]?/u;
const HEAD =
  /^(?:(?:会议)?(?:时间|地点|主题|名称|议题|主持人?|记录人?|整理)|(?:出席|列席|参加|参会|请假|缺席)(?:人员|领导|单位|同志)?|主送|抄送|分送|发送?|印发)[:： ]|会议纪要$|会议记录$|^〔?\d{4}〕?第?\d{1,3}期?号?$|^\d{4}年\d{1,2}月\d{1,2}日$/;
const ASIDE =
  /会议(?:指出|认为|强调|听取|传达|学习|通报|对.{0,30}给予)|^(?:听取|传达|学习|观看)|参加(?:会议|了)|主持会议/;
const DECIDED =
  /会议(?:决定|议定|确定|明确|同意|原则同意|原则通过|审议通过|审议并(?:原则)?通过|要求)|^(?:原则)?(?:同意|通过)|^(?:请|责成|授权)|(?:应|须|要)(?:当|在|于|抓紧|加快|尽快|按|及时)|(?:审议|原则)通过|修改后(?:再议|提交|印发)/;

/** Splits pasted or typed minutes into sentences that may be decisions, in their order; the head of the paper is left out. */
export function readMinutes(text: string, frame: MinutesFrame): MinutesRead {
  const page = readText(text);
  const { refused } = findMarking(page);
  if (refused !== null) return { refused, sentences: [] };
  const pieces = piecesOf(page.blocks.map(block => block.text).filter(line => !HEAD.test(line)));
  return { refused: null, sentences: pieces.slice(0, MOST).map(piece => spoken(piece, frame)) };
}

/** Sentences, each with the line of duty behind it: “…。牵头单位：甲” is one. */
function piecesOf(lines: readonly string[]): string[] {
  const pieces: string[] = [];
  for (const line of lines) {
    for (const { text } of sentencesOf(line)) {
      const bare = text.trim().replace(SIGN, '').trim();
      const last = pieces.length - 1;
      const above = pieces[last];
      if (above !== undefined && isDutyLine(bare) && above.length + bare.length <= LONGEST) pieces[last] = above + bare;
      else if (bare.length >= 6) pieces.push(bare.slice(0, LONGEST));
    }
  }
  return pieces;
}

function spoken(text: string, { heldOn, calendar }: MinutesFrame): SpokenDecision {
  const block: Block = { text, at: 0, kind: 'text', level: 0 };
  const deadlines = findDeadlines([block], { issuedOn: heldOn, calendar });
  const due = deadlines.find(one => one.tier === 'hard' && one.resolved !== null) ?? null;
  const [task] = findTasks({ blocks: [block], rows: [] }, deadlines);
  const leads = task?.leads ?? subjectsOf(text);
  const stance = stanceOf(text, leads.length > 0, due);
  const named = task?.supports ?? [];
  const supports = named.length > 0 ? named : besides(text).filter(name => !leads.includes(name));
  const dated = { dueOn: due?.resolved ?? null, dueRule: due?.rule.slice(0, 120) ?? null };
  return { text, stance, leads, supports, ...dated };
}

function stanceOf(text: string, isGiven: boolean, due: Deadline | null): SentenceStance {
  if (isGiven || (due !== null && !ASIDE.test(text))) return 'duty';
  return DECIDED.test(text) && !ASIDE.test(text) ? 'decision' : 'aside';
}

const BESIDE =
  /会同([\p{Script=Han}（）()、]{3,120}?)(?=[，。；等]|[于在](?=\d|会后|本|下)|共同|研究|制定|开展|做好|抓好|加快|推进|负责|$)/u;

/** 会同市财政局于12月15日前…: who is to help. */
const besides = (text: string): readonly string[] => unitsIn(BESIDE.exec(text)?.[1] ?? '').filter(isOrgan);

const OPENING = /^(?:会议(?:决定|议定|确定|明确|同意|要求)[，,:：]?)?(?:由|请|责成)?/u;
const DUTY = /(?:要(?!求)|应当?|须|负责|抓紧|尽快|会同|[于在](?=\d|会后|本|下)|[本下]月|年底前|按照|制定|牵头)/u;
const LONGEST_SUBJECT = 60;

/** 市住建局要于12月底前…: the units a sentence begins with, where they are surely organs or a district. */
function subjectsOf(text: string): readonly string[] {
  const rest = text.replace(OPENING, '').slice(0, LONGEST_SUBJECT);
  const at = rest.search(DUTY);
  const names = at < 3 ? [] : unitsIn(rest.slice(0, at).replace(/[，,]$/, ''));
  return names.length > 0 && names.every(name => isOrgan(name) || /[区县市]$/.test(name)) ? names : [];
}
