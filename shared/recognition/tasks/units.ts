import { isOrgan } from '../organs.ts';
import { flat } from '../page/clean.ts';

const GENERIC =
  /^(?:会同)?(?:有关|相关|各|各有关|各相关|其他|其他有关|其他相关)?(?:部门|单位|方面|地方|地区|企业|机构|成员单位|责任单位)(?:（单位）)?$/;
const OPEN_ENDED =
  /等(?:$|[和与及，；。、,;]|(?:[\p{Script=Han}]{0,6}|\d{1,2}个)(?:部门|单位|方面|机构)|按|分工|负责|配合)|(?:有关|相关|其他)(?:[\p{Script=Han}]{0,3})(?:部门|单位|方面)/u;
const OPEN_TAIL = /等(?:[\p{Script=Han}]{0,6}(?:部门|单位|方面|机构|地区|企业))?(?:（单位）)?$/u;
const SENTENCE =
  /[:：。%％]|完成|时限|推进$|坚持|下同|第一位|首位|月底|年底|\d月|以下简称|责任人|牵头单位|责任单位|附后|以下|均需|不再|^经|持续|长期|制定|开展|加强|根据|按照|要求|达到/;
const LEVEL =
  '(?:省|自治区|直辖市|市|设区市|地级以上市|县级市|州|自治州|县|区|旗|盟|镇|乡|街道|兵团){1,6}(?:[（(\\[][^（()）\\]]{0,16}[）)\\]])?';
const LEVEL_LIST = new RegExp(`^各(?:有关|相关)?${LEVEL}$`);
const LEVEL_ONLY = new RegExp(`^${LEVEL}$`);
const LEVEL_END = new RegExp(
  `^${LEVEL}(?:级)?(?:人民政府|政府|党委|委|党委政府|党委和政府|管委会)(?:[（(][^（()）]{1,12}[）)])?$`,
);
const ENDS_AS_UNIT =
  /(?:[委局厅部办院会署行司室府队站处校团社盟联组群网台馆所中心公司银行集团]|部门|单位|机关|有关区县|党委|党组|中心|基金|协会|学校|大学|医院)(?:[（(][^（()）]*[)）])?$/;

/** Whether a list of units names more than it spells out: 等部门, 会同有关部门, 其他相关单位. */
export const isOpenEnded = (text: string): boolean => OPEN_ENDED.test(flat(text));

const MANY = new RegExp(
  `^(?:[省市县区州](?:级|直|属))?各[^，。；]{0,24}(?:政府|党委|管委会|部门|单位|机关|${LEVEL}|功能区|开发区|园区|林场|农场|学校|[站所队院校])$`,
);

/** Whether a name can be that of a unit or of a group of them (各区县人民政府); for lists that no word of duty marks. */
export const isUnitName = (name: string): boolean =>
  isOrgan(name.replace(/[（(][^（()）]*[)）]$/, '')) || MANY.test(name);

/** 市财政局（列第一位者为牵头单位，下同）: what holds for the whole document is no part of the name it stands behind. */
const RULE_BEHIND = /[（(][^（()）]{0,40}(?:下同|牵头单位|牵头部门|责任单位)[^（()）]{0,12}[)）]$/;

/** The units a text lists with 、; 和 and 及 also separate where what stands before them is a whole name. */
export function unitsIn(text: string): string[] {
  const names = joinLevels(splitOutsideBrackets(text)).flatMap(splitJoint);
  return names
    .map(name =>
      name
        .replace(RULE_BEHIND, '')
        .replace(/^(?:由|会同|和|及|与|以及|或)/, '')
        .replace(OPEN_TAIL, '')
        .replace(/(?:分别|共同|联合|具体|及时)$|[。；]$/, ''),
    )
    .filter(name => name.length >= 2 && name.length <= 40 && !GENERIC.test(name) && !SENTENCE.test(name));
}

// 各省、自治区、直辖市人民政府 is one name: the levels share their end
function joinLevels(parts: readonly string[]): string[] {
  const joined: string[] = [];
  let open: string[] = [];
  for (const part of parts) {
    if (open.length === 0 ? LEVEL_LIST.test(part) : LEVEL_ONLY.test(part)) open.push(part);
    else if (open.length > 0 && LEVEL_END.test(part)) {
      joined.push([...open, part].join('、'));
      open = [];
    } else {
      joined.push(...open, part);
      open = [];
    }
  }
  return [...joined, ...open];
}

// 和 inside a name (文化和旅游部) stays; 和 behind a whole name, or before 各, separates.
function splitJoint(part: string): string[] {
  for (const match of part.matchAll(/(?:等[\p{Script=Han}]{0,6}(?:部门|单位|机构)|等)?(?:以及|[和与及或])/gu)) {
    const left = part.slice(0, match.index);
    const right = part.slice(match.index + match[0].length);
    const isWhole = ENDS_AS_UNIT.test(left) || match[0].startsWith('等') || (right.startsWith('各') && left.length > 2);
    if (right.length >= 2 && left.length >= 2 && isWhole && !/^(?:党委|区委|县委)$/.test(left.slice(-2)))
      return [left, ...splitJoint(right)];
  }
  return [part];
}

function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let current = '';
  for (const sign of text) {
    if ('（([［【〈<＜'.includes(sign)) depth += 1;
    if ('）)]］】〉>＞'.includes(sign)) depth -= 1;
    if (sign === '、' && depth <= 0) {
      parts.push(current);
      current = '';
    } else current += sign;
  }
  return [...parts, current].filter(part => part !== '');
}
