import type { Span } from './spans.ts';

const WORD =
  /近期|近日|尽快|尽早|适时|抓紧(?:时间)?|按时|按期|如期|限期|择机|从速|早日|(?:在)?规定(?:的)?(?:时间|期限|时限)内|(?<![\d一二三四五六七八九十几两多数])年前(?=完成|报送|到位|兑现|拨付|清零)|(?:主)?汛期?前|供暖(?:季|期)?前|开学前|“?两会”?前|(?:元旦春节|两节|双节|节)前(?=完成|报送|到位|兑现|拨付|清零)/gu;
const ASKED_FOR =
  /^(?:，)?[^。，；]{0,12}?(?:完成|报送|上报|报告|提交|反馈|出台|印发|制定|制订|编制|修订|建成|建立|启动|落实|整改|办结|办理|公布|发布|公开|开展|推进|推动|研究|提出|解决|组织|清理|梳理|排查|补齐|形成|明确|验收|拨付|兑现|部署|实施|批复|审核|销号|到位|报(?!名|纸))/u;
const ATTRIBUTE =
  /^(?:的|目标|规划|内|来|以来|建设规划)|^[^。，；]{0,10}(?:上报|报送|印发|出台|发布|开展|组织|公布|批复|完成)(?:过|了|的)/u;
const DENIED = /(?:不|未|未能|没有|无法|不能|没|是否|责令|逾期|可以?|已|已经|正在?)[^。，；]{0,4}$/u;

/** Words that ask for haste and name no date (近期, 尽快, 适时, 抓紧, 按时, 限期), where an act is asked for. */
export function vagueIn(text: string): Span[] {
  return Array.from(text.matchAll(WORD), match => ({ from: match.index, to: match.index + match[0].length })).filter(
    ({ from, to }) => {
      const after = text.slice(to, to + 24);
      return ASKED_FOR.test(after) && !ATTRIBUTE.test(after) && !DENIED.test(text.slice(Math.max(0, from - 8), from));
    },
  );
}
