import type { Bound } from './duty.ts';
import type { Point } from './points.ts';
import type { Span } from './spans.ts';

/** A point in time with what bounds it; of a window `opens` is its first day, of a list every member has an entry. */
export type Bounded = Span & { readonly point: Point; readonly bound: Bound; readonly opens: Point | 'now' | null };

const BEFORE = /^(?:之前|以前|前夕|前)(?!后|期|款|提(?![交出供请报前升高醒])|述|置|者)/u;
const UNTIL = /^(?:为止|止|截止)/u;
const BETWEEN = /^(?:起|开始|起开始)?(?:至|到|—{1,2}|–|-|－|~|～)/u;
const JOINED = /^(?:[、和及与或]|以及)(?:于|在)?$/u;
const FROM_NOW =
  /(?:自|从)?(?:即日|现在|(?:本)?(?:通知|公告|通告|方案|文件)?(?:印发|下发|发布|公布)之日|今日|目前)(?:起|开始)*(?:至|到)$/u;
const CLOSING = /截[止至](?:时间|日期)?(?:为|到|是|于|[:：])?$/u;
const LABEL =
  /(?:最迟(?:不得?(?:超过|晚于|迟于))?(?:于|在)?|最晚(?:于|在)?|不得?(?:晚|迟)于|至迟(?:于|在)?|(?:完成|整改|办结|办理|反馈|报送|上报|提交|交付|落实|销号|回复|递交|截止)(?:的)?(?:时限|时间|期限|日期|节点)(?:要求|不得?超过)?(?:为|是|[:：])(?:于)?|(?:完成|整改|办结|办理|截止)(?:时限|期限)|(?<!有效|执行|施行|建设|服务)(?:时限|期限)[^。；，]{0,6}(?:延长|延期|顺延|调整)(?:至|到|为)|截止(?:时间|日期)(?:为|到|是|[:：])?)$/u;
const REACHING = /(?:截至|[到至])$/u;
const AIMING = /(?:力争|争取|确保|计划|预计|努力)(?:到|在|于|用)?$/u;

/** What bounds the points of a text, in reading order; points nothing bounds are kept as `open` for the words behind to decide. */
export function boundsOf(text: string, points: readonly Point[]): Bounded[] {
  const bounded: Bounded[] = [];
  for (let index = 0; index < points.length; ) {
    const group = groupFrom(text, points, index);
    bounded.push(...group.members);
    index += group.size;
  }
  return bounded;
}

type Group = { readonly size: number; readonly members: readonly Bounded[] };

function groupFrom(text: string, points: readonly Point[], index: number): Group {
  const first = points[index];
  if (first === undefined) return { size: 1, members: [] };
  const second = points[index + 1];
  if (second !== undefined) {
    const between = BETWEEN.exec(text.slice(first.to, first.to + 6))?.[0];
    if (between !== undefined && first.to + between.length === second.from) return windowOf(text, first, second);
  }
  let last = index;
  while (isJoined(text, points[last], points[last + 1])) last += 1;
  const tail = points[last] ?? first;
  const whole = boundOf(text, tail, first);
  const members = points.slice(index, last + 1).map(point => {
    if (point === tail) return { ...whole, from: point === first ? whole.from : point.from };
    return { point, from: point === first ? whole.from : point.from, to: point.to, bound: whole.bound, opens: null };
  });
  return { size: last - index + 1, members };
}

function isJoined(text: string, one: Point | undefined, next: Point | undefined): boolean {
  return (
    one !== undefined && next !== undefined && next.from - one.to <= 3 && JOINED.test(text.slice(one.to, next.from))
  );
}

function windowOf(text: string, first: Point, second: Point): Group {
  const end = /^(?:止|期间|之?前|之?内)/u.exec(text.slice(second.to, second.to + 3))?.[0] ?? '';
  const from = first.from;
  return { size: 2, members: [{ point: second, from, to: second.to + end.length, bound: 'window', opens: first }] };
}

/** The bound of the last of a list, and where the whole phrase begins. */
function boundOf(text: string, point: Point, first: Point): Bounded {
  const after = text.slice(point.to, point.to + 6);
  const before = text.slice(Math.max(0, first.from - 24), first.from);
  const make = (bound: Bound, words: number, behind: number, opens: 'now' | null = null): Bounded => ({
    ...{ point, bound, opens, from: first.from - words, to: point.to + behind },
  });
  const stop = (BEFORE.exec(after) ?? UNTIL.exec(after))?.[0] ?? '';
  const now = FROM_NOW.exec(before)?.[0];
  if (now !== undefined) return make('window', now.length, stop.length, 'now');
  if (BEFORE.test(after) && point.kind === 'year')
    return make('horizon', REACHING.exec(before)?.[0].length ?? 0, stop.length);
  if (BEFORE.test(after)) return make('before', 0, stop.length);
  const closing = CLOSING.exec(before)?.[0];
  if (LABEL.test(before)) return make('labelled', closing?.length ?? 0, stop.length);
  if (closing !== undefined && point.kind === 'day') return make('closing', closing.length, stop.length);
  if (stop !== '') return make('until', 0, stop.length);
  if (isStage(text, first, point)) return make('labelled', 0, 0);
  return make(...looseBound(before, point));
}

// （一）动员部署（12月上旬）: a stage and when it ends, in a heading of its own
const isStage = (text: string, first: Point, last: Point): boolean =>
  /^[）)]/u.test(text.slice(last.to)) &&
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）).、．]|第[一二三四五六七八九]|[^，。；]{0,12}阶段)[^，。；]{0,16}[（(]$/u.test(
    text.slice(Math.max(0, first.from - 40), first.from),
  );

const YEARS = new Set<Point['kind']>(['year', 'year-end', 'plan', 'half', 'quarter', 'month-part', 'month']);

function looseBound(before: string, point: Point): [Bound, number, number] {
  const reaching = REACHING.exec(before)?.[0];
  if (reaching !== undefined) {
    const isGoal = YEARS.has(point.kind) && reaching !== '截至';
    return isGoal ? ['horizon', reaching.length, 0] : ['closing', reaching.length, 0];
  }
  if (point.kind === 'plan') return ['horizon', 0, 0];
  if (point.kind === 'year') return [AIMING.test(before) ? 'horizon' : 'none', 0, 0];
  return ['open', 0, 0];
}
