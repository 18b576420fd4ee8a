import type { UnitKind } from './types.ts';

/** The root of an org tree as names are measured by it: 淄博市, its stem 淄博, the words its organs begin with (市). */
export type Root = { readonly name: string; readonly stem: string; readonly words: readonly string[] };

/** The root of a directory: its only 市, or where there is none its only 区县 at the top. */
export function rootOf(units: readonly { name: string; kind: UnitKind; parentId: string | null }[]): Root | null {
  const tops = units.filter(unit => unit.parentId === null);
  const top = tops.find(unit => unit.kind === 'city') ?? tops.find(unit => unit.kind === 'district');
  if (top === undefined) return null;
  const stem = top.name.replace(/(?:市|自治县|县|区|旗)$/, '');
  return { name: top.name, stem: stem.length > 1 ? stem : top.name, words: [top.name.slice(-1)] };
}

/** own: of the root's level (市财政局) · bare: says no level (财政局) · other: of another place or level (省财政厅). */
export type Levelled = { readonly level: 'own' | 'bare' | 'other'; readonly core: string };

const HIGHER = /^(?:省|自治区|国家|国务院|中央|全国|最高人民|中国|中华|[\p{Script=Han}]{2,8}(?:总局|总署)$)/u;
const ELSEWHERE =
  /^[\p{Script=Han}]{2,6}?(?:省|自治区|自治州|市(?!场)|县|区(?!域)|州|盟|旗|镇|街道)(?=[\p{Script=Han}]{2})/u;
const PROVINCES =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)/;
const VERTICAL = /^(?:国家税务总局|国家统计局|国家金融监督管理总局|中国人民银行|政协|共青团|中共)/;
const LEVEL_WORDS = ['市', '县', '区', '州', '旗'];

/** A unit's name with place and level taken off, and whose level it is, as seen from the root. */
export function levelled(name: string, root: Root | null): Levelled {
  const bare = name.replace(/\s+/g, '').replace(/^(?:中共|我|全)/, '');
  // 团市委 stands for 共青团某某市委员会
  const youth = /^共青团|^团[市县区]委$/.test(bare) ? '团' : '';
  const inside = bare.replace(VERTICAL, '').replace(/^团(?=[市县区]委$)/, '');
  const words = root?.words ?? ['市'];
  for (const own of root === null ? [] : [root.name, root.stem]) {
    if (inside.startsWith(own)) return { level: 'own', core: youth + withoutWord(inside.slice(own.length), words) };
  }
  if (startsWithWord(inside, words)) return { level: 'own', core: youth + inside.slice(1) };
  if (HIGHER.test(bare) || PROVINCES.test(bare) || ELSEWHERE.test(bare)) return { level: 'other', core: bare };
  return { level: startsWithWord(bare, LEVEL_WORDS) ? 'other' : 'bare', core: bare };
}

// 市场监管局 begins with 市 and says no level; 市市场监管局 does
const startsWithWord = (name: string, words: readonly string[]): boolean =>
  words.includes(name.charAt(0)) && !/^(?:市场|区域|县域|州际)/.test(name);

const withoutWord = (rest: string, words: readonly string[]): string =>
  startsWithWord(rest, words) ? rest.slice(1) : rest;
