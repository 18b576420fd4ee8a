import { type Choices, choicesAmong } from './marking/choices.ts';
import { isElsewhere } from './marking/elsewhere.ts';
import { markingInField } from './marking/field.ts';
import { type LineMark, markOfLine } from './marking/line.ts';
import { markInPieces } from './marking/pieces.ts';
import { isMarkingLabel, markInRows } from './marking/rows.ts';
import type { Marking } from './marking/words.ts';
import { flat } from './page/clean.ts';
import type { PageText } from './page/types.ts';

/** What the firewall found: a level to refuse, or a mark of work secrets (工作秘密, 内部) that is only noted. */
export type MarkingFound = { readonly refused: Marking | null; readonly internal: boolean };

const INTERNAL =
  /内部(?:资料|使用|文件|参阅|传阅|材料|刊物)|注意保[存密管]|不得外传|严禁外传|仅供内部|(?:^|[【（([])工作秘密(?:$|[★☆*,，。！!；;】）)\]\d]|不得|注意|严禁|事项)|^[【（([]?内部[】）)\]★☆]*$/;
const LEVEL_NAMES = /secre|classif|mi_?ji|密级/i;
const INTERNAL_LINES = 20;
/** Lines from the top and from the end in which a mark is also looked for that has neither star nor label. */
const TOP_LINES = 60;
const END_LINES = 15;

/**
 * The marking firewall (保守国家秘密法; domain §C4), before anything else is done with a page: labels of forms, then its lines with
 * their stars wherever they stand and bare marks at both ends, then what it shows aside of its text. It keeps nothing, and where it
 * is in doubt it refuses: a wrong refusal is cheap.
 */
export function findMarking(page: PageText): MarkingFound {
  return { refused: refusedLevel(page), internal: isInternal(page) };
}

function refusedLevel(page: PageText): Marking | null {
  const texts = page.blocks.map(block => block.text);
  if (![page.title, ...texts, ...(page.asides ?? []), ...Object.values(page.metas)].some(mayBear)) {
    return markOfPairs(page, null);
  }
  const choices = choicesAmong(texts);
  return (
    markOfPairs(page, choices) ??
    markInRows(page.rows) ??
    markBelowLabel(texts, choices) ??
    markInPieces(texts) ??
    markOfAsides(page) ??
    markOfLines(page, choices)
  );
}

/** Whether a text can bear a level at all: a quick look. */
export const mayBear = (text: string): boolean => /[密宻]|secret|confidential/i.test(text);

function markOfPairs({ pairs, blocks }: PageText, choices: Choices | null): Marking | null {
  for (const pair of pairs) {
    if (pair.kind !== 'marking') continue;
    const level = markingInField(pair.value);
    if (level === null) continue;
    if (choices === null || !choices.has(blocks.findIndex(block => block.at === pair.at))) return level;
  }
  return null;
}

const LABEL_REACHES = 6;
const LONGEST_VALUE = 20;
const COUNTED = /件数|数量|合计|小计|占比|比例/;

// 密级 and its value in boxes of their own, perhaps with other labels in between
function markBelowLabel(texts: readonly string[], choices: Choices): Marking | null {
  for (const [index, text] of texts.entries()) {
    const found = isMarkingLabel(text) ? valueBelow(texts, choices, index) : null;
    if (found !== null) return found;
  }
  return null;
}

function valueBelow(texts: readonly string[], choices: Choices, label: number): Marking | null {
  for (let at = label + 1; at <= label + LABEL_REACHES; at += 1) {
    const value = texts[at] ?? '';
    if (value.length > LONGEST_VALUE || COUNTED.test(value)) return null;
    const level = choices.has(at) ? null : markingInField(value);
    if (level !== null) return level;
  }
  return null;
}

function markOfAsides({ metas, asides = [] }: PageText): Marking | null {
  for (const [name, value] of Object.entries(metas)) {
    const level = LEVEL_NAMES.test(name) ? markingInField(value) : null;
    if (level !== null) return level;
  }
  const found = asides.map(text => markOfLine(text, false)).find(mark => mark?.form === 'sure');
  return found?.level ?? null;
}

function markOfLines(page: PageText, choices: Choices): Marking | null {
  const doubtful: LineMark[] = [];
  const title = markOfLine(page.title, true);
  if (title?.form === 'sure') return title.level;
  if (title !== null) doubtful.push(title);
  for (const [index, block] of page.blocks.entries()) {
    if (choices.has(index)) continue;
    const mark = markOfLine(block.text, index < TOP_LINES || index >= page.blocks.length - END_LINES);
    if (mark?.form === 'sure') return mark.level;
    // a link that is nothing but a level leads somewhere, it marks nothing
    if (mark !== null && !(mark.form === 'alone' && block.kind === 'link')) doubtful.push(mark);
  }
  return doubtful[0] === undefined || isElsewhere(page) ? null : doubtful[0].level;
}

const isInternal = ({ pairs, blocks }: PageText): boolean =>
  pairs.some(pair => pair.kind === 'marking' && /内部|工作秘密/.test(pair.value)) ||
  blocks.slice(0, INTERNAL_LINES).some(block => block.text.length <= 40 && INTERNAL.test(flat(block.text)));
