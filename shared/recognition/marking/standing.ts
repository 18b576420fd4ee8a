import type { LineMark } from './line.ts';
import { LEVEL, LOOSE_STAR, levelOf, ODD_STAR, STAR, TERM, URGENCY } from './words.ts';

const NUMBER = '(?:No\\.?|份号|编号|印号|第)? ?:? ?\\d{1,8} ?(?:号|份)?';
const LINK = '[ ()\\[\\]【】〔〕·•.|_/,;—–-]';
const PAGE = '(?:第 ?\\d{1,4} ?页|共 ?\\d{1,4} ?页)';
const CARE = '(?:注意保[存管密]|妥善保[存管]|严禁(?:外传|复制|翻印)|不得(?:外传|复制|翻印)|阅后[^ ]{1,4})';
const MASTHEAD = '[\\p{Script=Han}]{2,30}(?:文件|明电|公报|传真|电报|简报)';
/** 份号, 紧急程度, pages and the like: what may stand on a line with a level that stands by itself. */
const BESIDE = `(?:${LINK}|${URGENCY}|${PAGE}|${NUMBER})`;
const BEHIND = `(?:${LINK}|${STAR}|${ODD_STAR}|${LOOSE_STAR}|${TERM}|${URGENCY}|${PAGE}|${CARE}|${NUMBER}|[\\p{Script=Han} ]{0,8}发 ?[〔\\[(]?\\d{1,8}[\\])〕]?|20\\d\\d-\\d{1,2}-\\d{1,2})`;

const ALONE = new RegExp(`^${BESIDE}{0,6}${LEVEL}(?: ?[级件])?${BEHIND}{0,10}$`, 'u');
const AND_SIGNER = new RegExp(`^${BESIDE}{0,6}${LEVEL}(?: ?[级件])?${BEHIND}{0,6}(?:签发人|会签|拟稿|印发)`, 'u');
const AND_MASTHEAD = new RegExp(`^${BESIDE}{0,6}${LEVEL}(?: ?[级件])?${BEHIND}{0,6}${MASTHEAD}`, 'u');
const WATERMARK = new RegExp(`^${LEVEL} [\\p{Script=Han}]{2,4} \\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}`, 'u');
const SCANNED = new RegExp(`^${LEVEL} ?[^。，]{1,2} ?\\d ?\\d? ?(?:年|个?月)$`, 'u');
const CARED_FOR = new RegExp(`^${LEVEL}(?:文件|资料|材料|电报) ?[,!]? ?${CARE}`, 'u');
const FORMS = [ALONE, AND_SIGNER, AND_MASTHEAD, WATERMARK, SCANNED, CARED_FOR];
const LONGEST = 90;

/** The level of a line on which it stands by itself, perhaps with 份号, term, urgency, signer or masthead beside it. */
export function stands(plain: string): LineMark | null {
  const head = plain.slice(0, LONGEST);
  for (const form of FORMS) {
    const found = form.exec(head);
    if (found === null || (form === ALONE && plain.length > LONGEST)) continue;
    return { level: levelOf(found[1]), form: form === ALONE ? 'alone' : 'sure' };
  }
  return null;
}
