const FULL_WIDTH = /[\uff01-\uff5e]/g;
const SIGNS = /[\s\u00ad\u200b-\u200f\ufeff《》〈〉“”‘’"'·•—–_-]/g;
const NUMBER_BEHIND = /\([\p{Script=Han}]{2,14}\[(?:19|20)\d\d\]\d{1,5}号\)$/u;
const VERB = /关于|转发|批转|印发|颁发|发布|公布/;
/** No row of organs before a title’s verb is longer. */
const LONGEST_ORGANS = 80;

/** A text as titles are compared: no spaces, quotes and title brackets, full width as half width, square brackets of one kind. */
const folded = (text: string): string =>
  text
    .replace(FULL_WIDTH, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[〔【﹝]/g, '[')
    .replace(/[〕】﹞]/g, ']')
    .replace(SIGNS, '');

/**
 * What two titles of one document have in common however a site writes them: without the organs it begins with, quotes, spaces and a
 * number put behind it. 转发 stays, for who forwards a document issues another.
 */
export function titleKey(title: string): string {
  const bare = folded(title.slice(0, 600)).replace(NUMBER_BEHIND, '');
  const verb = bare.search(VERB);
  return verb > 0 && verb <= LONGEST_ORGANS ? bare.slice(verb) : bare;
}

const GENRE =
  /(?:的?(?:实施|工作|行动|推进|落实|试点|总体|若干)?(?:方案|意见|细则|办法|措施|规定|计划|要点|通知|决定|规划|政策|清单|任务分工))+$/u;
const PREAMBLE =
  /^(?:关于|印发|转发|批转|发布|贯彻落实|贯彻|落实|深入|进一步|全面|加快|扎实|持续|推进|推动|深化|做好|开展|加强|促进|实施|我市|全市|全省|我省|全国|[\p{Script=Han}]{2,4}[省市县区](?=关于|贯彻|落实|推进|深化))+/u;

/** What a title is about, so that 关于深化甲改革的意见 and 某市甲改革实施方案 meet: without organs, verbs and 文种. */
export function titleTopic(title: string): string {
  const inner = /(?:印发|转发|批转|发布)《([^》]{4,200})》/.exec(title)?.[1] ?? title;
  const bare = titleKey(inner).replace(/\((?:试行|暂行|\d{4}[^)]{0,12})\)/g, '');
  return bare.replace(GENRE, '').replace(PREAMBLE, '').replace(GENRE, '');
}

/** How alike two texts are by the pairs of characters they share, 0 to 1 (Dice). Linear. */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < a.length; at += 1) {
    const pair = a.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < b.length; at += 1) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared += 1;
      pairs.set(pair, left - 1);
    }
  }
  const count = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return count === 0 ? 0 : (2 * shared) / count;
}
