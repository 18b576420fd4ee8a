import { sentencesOf } from './sentences.ts';
import type { SupportingPolicy } from './types.ts';

const SUBJECT =
  '(?:各(?:地|省|市|县|区|级|乡|镇|部门|有关|单位|自治|盟|州)|试点(?:城市|地区|单位)|有关(?:部门|地方|单位)|地方(?:各级)?|省级|市级|县级|市政府|相关部门|所在地|由[^，。；、]{2,16}[委局厅部办院会](?:牵头|会同|负责)|[市县区](?:人民)?政府)';
const VERB = '(?:制定出台|研究制定|制[定订]|出台|编制|印发|细化)';
const PRODUCT =
  '(?:实施方案|实施细则|实施意见|实施办法|具体办法|具体措施|配套(?:政策|措施|文件|方案|办法|制度)|工作方案|行动方案|落实方案|推进方案|(?:规划|计划)或方案|[“”]方案|”方案)';
/** 本地工作方案, 本辖区内…的整体方案: whoever is spoken to is to make one of his own. */
const OWN_PRODUCT =
  '本(?:地区?|部门|单位|辖区|系统|行业|领域|市|县|区|镇|校|级|企业)[^。；，]{0,24}?(?:方案|细则|办法)';
const DEMAND = new RegExp(`${VERB}[^。；，]{0,36}?(?:${PRODUCT}|${OWN_PRODUCT})`);
const ADDRESSED = new RegExp(`${SUBJECT}[^。]{0,120}?${VERB}[^。；]{0,48}?(?:${PRODUCT}|${OWN_PRODUCT})`);
/** 各区整治方案请于6月10日前报…: what is to be handed in has to be made first. */
const HANDED_IN =
  /各(?:地|省|市|县|区|级|乡|镇|部门|有关|单位|牵头|责任|成员|街道)[^。；]{0,60}(?<!项目|申报|建设|本)(?:实施|工作|行动|整治|落实|推进|分工|攻坚|活动)方案[^。；]{0,40}(?:报送|上报|反馈|备案|报(?=[省市县区州我至]))/;
const NOT_A_DEMAND =
  /制[定订](?:了|本(?:实施|工作|行动)?(?:办法|规定|细则|方案|意见|条例|规则|措施))|成员单位|汇总|已(?:经)?(?:制定|出台|编制|印发)|根据[^。]{0,40}(?:制定|编制)的|现印发/;
const PRESSING = /抓紧|尽快|要|应|应当|须|必须|负责|结合(?:本地|当地|实际)|可以?结合/;

/**
 * Whether the text demands or allows that others issue 实施方案, 细则, 办法 or 配套政策, with the sentence; false when no
 * sentence does. The verdict is only proposed: a person confirms it with the quote (T4).
 */
export function findSupportingPolicy(text: string): SupportingPolicy {
  for (const sentence of sentencesOf(text)) {
    const plain = sentence.text.replace(/《[^》]{0,120}》/g, '');
    const isHandedIn = HANDED_IN.test(plain);
    if ((!isHandedIn && !DEMAND.test(plain)) || NOT_A_DEMAND.test(plain)) continue;
    if (isHandedIn || ADDRESSED.test(plain) || PRESSING.test(plain))
      return { verdict: true, quote: sentence.text.trim().slice(0, 300) };
  }
  return { verdict: false, quote: null };
}
