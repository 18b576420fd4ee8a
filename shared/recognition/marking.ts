import { cleanText, flat } from './page/clean.ts';
import { labelKind } from './page/labels.ts';
import type { PageText } from './page/types.ts';

/** The three levels of state secrets; a page that bears one is not read any further. */
export type Marking = '绝密' | '机密' | '秘密';

/** What the firewall found: a level to refuse, or a mark of work secrets (工作秘密, 内部) that is only noted. */
export type MarkingFound = { readonly refused: Marking | null; readonly internal: boolean };

const STARS = '[★☆✭✩✪✮✯✰⭐🌟＊*⋆]';
const LEVEL = '(绝|機|机|秘|絕)密';
const LEVELS: Record<string, Marking> = { 绝: '绝密', 絕: '绝密', 机: '机密', 機: '机密', 秘: '秘密' };
const TERM = '(?:\\d{1,3}|[一二三四五六七八九十]{1,3})(?:年|个月|月)';

const STARRED = new RegExp(`(工作)?${LEVEL}(?:级|件)?${STARS}`, 'u');
const LABELLED = new RegExp(
  `(?:密级|秘密等级|机密程度|密级程度|涉密等级|涉密状态|保密级别|密级和保密期限)[:：]?[【（(]?(?:☑|√|✓|■)?${LEVEL}(?!□)`,
  'u',
);
const TICKED = new RegExp(`(?:☑|√|✓|■|☒|●|◉)${LEVEL}`, 'u');
const BEHIND = `(?:级|件)?(?:$|[·•.．]?${TERM}|长期|解密|启用前|[）)】\\]]|特急|加急|特提|平急|第?\\d{1,6}号?$|[\\p{Script=Han}]{2,30}(?:委|府|厅|局|办|会|室|部|院|组|署)(?:文件|明电|公报|传真))`;
const STANDING = new RegExp(`^(?:份号)?(?:No\\.?)?\\d{0,8}[【（(\\[]?${LEVEL}${BEHIND}`, 'u');
const ATTACHED = new RegExp(`[【（(\\[]${LEVEL}(?:级)?[)）】\\]]`, 'u');
const ATTACHMENT = /\.(?:docx?|pdf|wps|ofd|xlsx?|et|pptx?|rar|zip)\b/i;
const INTERNAL = /工作秘密|内部资料|内部使用|内部文件|内部参阅|内部传阅|注意保存|注意保密|不得外传|仅供内部/;

/** Lines in which a mark without a star is looked for: a document bears it at its very top. */
const MARKED_LINES = 60;
const INTERNAL_LINES = 20;
const TOP_LINES = 12;

/**
 * The marking firewall (保守国家秘密法; domain §C4): labels first, then the text with its stars anywhere and bare marks at
 * the top, then names of attachments. Looks at nothing else and keeps nothing; a wrong refusal is cheap.
 */
export function findMarking(page: PageText): MarkingFound {
  const label = page.pairs.find(pair => pair.kind === 'marking' && markingInField(pair.value) !== null);
  // an old form may set 秘 and 密, or the star, in cells of their own
  const top = page.blocks
    .slice(0, TOP_LINES)
    .map(block => flat(block.text))
    .join('');
  const refused =
    (label === undefined ? null : markingInField(label.value)) ??
    markingInLine(top, false) ??
    firstOf([page.title, ...page.blocks.map(block => block.text)], (text, index) =>
      markingInLine(text, index <= MARKED_LINES),
    );
  const internal =
    page.pairs.some(pair => pair.kind === 'marking' && /内部|工作秘密/.test(pair.value)) ||
    page.blocks.slice(0, INTERNAL_LINES).some(block => block.text.length <= 40 && INTERNAL.test(flat(block.text)));
  return { refused, internal };
}

/** The level a 密级 field names; null for 无, 内部, 非密 and empty ones, and for a list of boxes none of which is ticked. */
export function markingInField(value: string): Marking | null {
  const bare = flat(value).normalize('NFKC');
  const ticked = TICKED.exec(bare);
  if (ticked !== null) return levelOf(ticked[1]);
  if (/□|☐/.test(bare) || /工作秘密|非密|不涉密|无/.test(bare)) return null;
  const level = new RegExp(`^[【（(]?${LEVEL}`, 'u').exec(bare);
  return level === null ? null : levelOf(level[1]);
}

/** The level one line bears; `atTop` also takes marks without a star that stand by themselves. */
export function markingInLine(text: string, atTop: boolean): Marking | null {
  if (!/密/.test(text)) return null;
  const bare = flat(cleanText(text)).normalize('NFKC');
  const starred = STARRED.exec(bare);
  if (starred !== null) return starred[1] === undefined ? levelOf(starred[2]) : null;
  const labelled = LABELLED.exec(bare);
  if (labelled !== null) return levelOf(labelled[1]);
  if (ATTACHMENT.test(bare)) {
    const attached = ATTACHED.exec(bare);
    if (attached !== null) return levelOf(attached[1]);
  }
  if (!atTop || labelKind(text) !== null) return null;
  const standing = STANDING.exec(bare);
  return standing === null ? null : levelOf(standing[1]);
}

const levelOf = (sign: string | undefined): Marking => LEVELS[sign ?? ''] ?? '秘密';

function firstOf(texts: readonly string[], find: (text: string, index: number) => Marking | null): Marking | null {
  for (const [index, text] of texts.entries()) {
    const found = find(text, index);
    if (found !== null) return found;
  }
  return null;
}
