import type { Line } from './lines.ts';
import { flat } from './page/clean.ts';
import type { Pair } from './page/types.ts';

const URGENCY = /特提|特急|加急|平急/;
const URGENCY_LINE =
  /^(?:[★\d\s]*|(?:紧急程度|缓急|等级)[:：]?)(特提|特急|加急|平急)(?:$|[·•\s]|[^\p{Script=Han}]|明电|第)/u;
const HEAD_LINES = 25;

/** 特提 特急 加急 平急, from a label or a line of the head; null when none is shown. */
export function urgencyOf(pairs: readonly Pair[], lines: readonly Line[], bodyFrom: number): string | null {
  for (const pair of pairs) {
    const found = pair.kind === 'urgency' ? URGENCY.exec(pair.value)?.[0] : undefined;
    if (found !== undefined) return found;
  }
  for (const line of lines.slice(0, Math.min(bodyFrom + 1, HEAD_LINES))) {
    const bare = flat(line.text.slice(0, 120));
    const found = URGENCY_LINE.exec(bare)?.[1] ?? /等级[:：]?(特提|特急|加急|平急)/.exec(bare)?.[1];
    if (found !== undefined && line.kind !== 'link') return found;
  }
  return null;
}

const OPENNESS = /(?:此件|本件)?(主动公开|公开发布|依申请公开|不予公开|不公开|删减后公开)/;
const NOTE =
  /[（(](?:此件|本件|信息公开选项[:：]|公开方式[:：])?(主动公开|公开发布|依申请公开|不予公开|不公开|删减后公开|发至[\p{Script=Han}、]{1,20}|不得翻印)[^（()）]{0,12}[)）]/u;

/** How far a document may go: 公开发布, 主动公开, 依申请公开, 不予公开, 发至…, as its note or label says; null when silent. */
export function disseminationOf(pairs: readonly Pair[], lines: readonly Line[]): string | null {
  for (const line of lines) {
    const found = NOTE.exec(line.text)?.[1];
    if (found !== undefined) return found;
  }
  for (const pair of pairs) {
    const found = pair.kind === 'openness' ? OPENNESS.exec(flat(pair.value))?.[1] : undefined;
    if (found !== undefined) return found;
  }
  return null;
}

const TITLE_WORDS =
  /改革|体制|机制建设|深化|试点|改制|放管服|简政放权|先行先试|制度创新|赋权|最多跑一次|[一二三四五六七八九十]项制度|[路河湖林田]长制|(?:公示|记录|审核)制度/;
const PURPOSE = /(?:深化|推进|推动|加快|完善)[^。，；]{0,20}改革/;
// 发展改革委 is an organ, not a reform
const MENTION = /(?<!发展和?)改革(?!委|开放)|体制机制创新|放管服|简政放权|先行先试|改革试点/g;
const OPENING = 260;
const MENTIONS_PER_THOUSAND = 2.5;

/** Whether a document speaks of reform: its title does, its opening gives reform as the purpose, or its text dwells on it. */
export function isReform(title: string, body: string): boolean {
  if (TITLE_WORDS.test(title.replace(/发展和?改革/g, ''))) return true;
  if (PURPOSE.test(body.slice(0, OPENING).replace(/发展和?改革/g, ''))) return true;
  const mentions = body.match(MENTION)?.length ?? 0;
  return mentions >= 5 && (mentions * 1000) / body.length >= MENTIONS_PER_THOUSAND;
}
