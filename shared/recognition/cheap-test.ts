import { isRead, type PageNode, tagOf } from './page/node.ts';
import type { WalkOptions } from './page/walk.ts';

/** The little of a page the first look needs. */
export type FirstLook = {
  readonly url: string;
  /** The window title. */
  readonly title: string;
  /** The first few thousand characters, from `firstText`. */
  readonly text: string;
};

type Hint = { readonly points: number; readonly in: keyof FirstLook; readonly pattern: RegExp };

const HINTS: readonly Hint[] = [
  {
    points: 2,
    in: 'title',
    pattern: /(?:通知|意见|决定|批复|通报|公告|通告|复函|决议|纪要|条例|办法|方案|细则|规定|规划)(?:[_\-—|\s（(]|$)/,
  },
  { points: 1, in: 'title', pattern: /关于.{2,}|印发|收文|来文|公文|发文/ },
  {
    points: 1,
    in: 'url',
    pattern: /\.gov\.cn\/|\/seeyon\/|imissive|workflow\/request|x_desktop\/work|zhengce|zwgk|xxgk|zfxx/i,
  },
  {
    points: 2,
    in: 'text',
    pattern:
      /发\s{0,4}文\s{0,4}[字文机]\s{0,4}[号关]|索\s{0,4}引\s{0,4}号|来文(?:单位|机关|字号|文号)|收\s{0,4}文\s{0,4}(?:编号|号|日期)/,
  },
  { points: 2, in: 'text', pattern: /[绝机秘]\s{0,4}密\s{0,4}[★☆]|密\s{0,4}级\s{0,4}[:：]/ },
  { points: 1, in: 'text', pattern: /[〔[（(【]\s?(?:19|20)\d\d\s?[〕\])）】]\s?第?\d{1,5}\s?号/ },
  {
    points: 1,
    in: 'text',
    pattern:
      /此件(?:公开|主动|依申请|不予)|现?印发给你们|请(?:认真)?贯彻(?:执行|落实)|特此(?:通知|通报|公告|批复)|通知如下|收悉/,
  },
  { points: 1, in: 'text', pattern: /关于[^。；\n]{4,80}的(?:通知|意见|决定|批复|通报|公告|函)/ },
  {
    points: 1,
    in: 'text',
    pattern: /\n[^\S\n]*[\p{Script=Han}\d（）()〔〕“”]{6,60}(?:办法|细则|规定|方案|意见|规划|清单)[^\S\n]*\n/u,
  },
  { points: 1, in: 'text', pattern: /(?:责任|牵头)(?:单位|部门)|负责[\p{Script=Han}]{0,4}(?:单位|部门)/u },
];

const ENOUGH = 2;

/**
 * The first look at a page, a few milliseconds at most: may this be a document at all? It only decides whether the page is
 * read; what is read still has to pass the marking firewall first.
 */
export function looksLikeDocument(look: FirstLook): boolean {
  let points = 0;
  for (const hint of HINTS) {
    if (hint.pattern.test(look[hint.in])) points += hint.points;
    if (points >= ENOUGH) return true;
  }
  return false;
}

const LISTED =
  /(?:关于|印发|转发|批转)[^。；\n]{4,80}|[^。；\n]{6,80}(?:通知|意见|方案|办法|通报|决定|批复|函|纪要|规定|细则)\s*\n/g;
const NUMBERED =
  /[〔[（(【]\s?(?:19|20)\d\d\s?[〕\])）】]\s?\d{1,5}\s?号|(?:^|\n|[[(（\s])(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}/g;
const LIST_STARTS = 2;

/** The first look at a page once more: may it list documents, each with a number or a date? */
export function looksLikeList(text: string): boolean {
  // a document says its own title again and again
  return new Set(text.match(LISTED)).size >= LIST_STARTS && (text.match(NUMBERED)?.length ?? 0) >= LIST_STARTS;
}

const FIRST_CHARACTERS = 12_000;
const FIRST_NODES = 4_000;
const DEEPEST = 200;

/** The first characters a reader sees, gathered without touching styles or layout; the walk ends early on any large page. */
export function firstText(root: PageNode, within: WalkOptions['within'] = () => null): string {
  let text = '';
  let nodes = 0;
  const visit = (node: PageNode, depth: number): void => {
    nodes += 1;
    if (node.nodeType === 3) {
      text += `${node.nodeValue ?? ''}\n`;
      return;
    }
    const tag = tagOf(node);
    const inner = tag === '' ? null : within(node, tag);
    if (inner !== null && depth < DEEPEST) visitAll(inner, depth);
    if (depth < DEEPEST && isRead(node, tag)) visitAll(node, depth);
  };
  const visitAll = (parent: PageNode, depth: number): void => {
    let child = parent.firstChild === undefined ? parent.childNodes[0] : parent.firstChild;
    for (let index = 1; child != null && text.length < FIRST_CHARACTERS && nodes < FIRST_NODES; index += 1) {
      visit(child, depth + 1);
      child = child.nextSibling === undefined ? parent.childNodes[index] : child.nextSibling;
    }
  };
  visit(root, 0);
  return text.slice(0, FIRST_CHARACTERS);
}
