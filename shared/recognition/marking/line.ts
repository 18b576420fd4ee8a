import { endsHere, isListed, type LevelPlace, levelPlaces, tickedLevel } from './field.ts';
import { plainText } from './plain-text.ts';
import { stands } from './standing.ts';
import { LABEL, LEVEL, type Marking, ODD_STAR, STAR, TERM } from './words.ts';

/**
 * A level found in a line. `sure`: by its star, its label, a ticked box or the line's own words. Else it is only written there `alone`
 * or `bracketed`, as a song or a shop's article may be too; the page decides.
 */
export type LineMark = { readonly level: Marking; readonly form: 'sure' | 'alone' | 'bracketed' };

const STARRED = new RegExp(`^ ?(?:级|件)? ?${STAR}[\\ufe0f ]?`, 'u');
const ODDLY_STARRED = new RegExp(`^ ?(?:级|件)? ?${ODD_STAR} ?${TERM}`, 'u');
const STARRED_TERM = new RegExp(`^ ?(?:级|件)? ?${STAR} ?${TERM}`, 'u');
/** Words behind a hollow star that make it a button or a rating. */
const LIKED = new RegExp(
  `^ ?(?:级|件)? ?${STAR} ?(?:${STAR}|收藏|关注|评分|推荐|点赞|分享|精华|置顶|\\d\\.\\d|是指)`,
  'u',
);
/** Words that make of a level a thing spoken of: 保守国家秘密★ is a slogan. */
const SPOKEN_OF = /(?:国 ?家|保 ?守|严 ?守|保 ?护|泄 ?露|泄 ?漏|涉 ?及|接触|知悉|是否|有无|属于|党的) ?$/u;
const OF_ANOTHER_KIND = /(?:工 ?作|商 ?业|个人|企业|技术) ?$/u;
const QUOTED = /["“”‘’'「『〝] ?$/u;
const LABELLED = new RegExp(`${LABEL} ?[\\])】]?(?: ?[:=] ?| )?["“(\\[【]? ?$`, 'u');
const LABEL_WITH_COLON = new RegExp(`${LABEL} ?[\\])】]?(?: ?[:=] ?|[\\])】] ?)["“(\\[【]? ?$`, 'u');
const FORMERLY = /(?:原|解密前|此前)[^:]{0,6}$/u;
const OVER = /已(?:解密|脱密|解除|公开)/u;
const OF_ITSELF = new RegExp(
  `(?:^|[^\\p{Script=Han}])[【\\[(]?本(?:件|文件?|资料|材料|表|卷|图|页|内容|电)(?:内容)?(?:密级)?(?:属于?|为|系|定为|确定为)(?:国家秘密(?![的者])|(?:国家)?${LEVEL}(?:级|件)?(?:$|[国家文件材资料,。;!)]))`,
  'u',
);
const FILE = /\.(?:docx?|pdf|wps|ofd|xlsx?|et|pptx?|dps|ceb|rar|zip|7z|txt|jpe?g|png|tiff?)(?![a-z])/i;
const OPENED = /[([{【〔<〈〖] ?$/u;
const ONLY_OPENING = /^[\s\d.、([【〔{<〈〖]*$/u;
const NAME_BEGINS = /(?:^|[\s/\\:]) ?$/u;
const CLOSED = new RegExp(`^ ?(?:级|件)?(?: ?(?:${STAR}|${ODD_STAR}) ?${TERM}?| ?${TERM})? ?[)\\]}】〕>〉〗]`, 'u');
const NAMED_FIRST = /^ ?(?:级|件)? ?[-—–_.·+]/u;
const LONGEST_TITLE = 120;

/** The level one line bears, if any; `atEdge` also takes what only stands there by itself, as at the top of a document. */
export function markOfLine(text: string, atEdge: boolean): LineMark | null {
  if (!/[密宻]/u.test(text)) return null;
  const plain = plainText(text);
  const places = levelPlaces(plain);
  if (places.length === 0) return spokenOfItself(plain);
  const ticked = tickedLevel(plain, places);
  if (ticked !== null) return { level: ticked, form: 'sure' };
  for (const place of places) {
    if (isStarred(place) || isLabelled(place)) return { level: place.level, form: 'sure' };
  }
  return spokenOfItself(plain) ?? bracketed(plain, places) ?? (atEdge ? stands(plain) : null);
}

function isStarred(place: LevelPlace): boolean {
  const { before, behind } = place;
  if (OF_ANOTHER_KIND.test(before)) return false;
  const withTerm = STARRED_TERM.test(behind) || ODDLY_STARRED.test(behind);
  if (!withTerm && (!STARRED.test(behind) || SPOKEN_OF.test(before) || LIKED.test(behind))) return false;
  // “机密★20年” in quotes is an example
  return !QUOTED.test(before);
}

function isLabelled(place: LevelPlace): boolean {
  const { before, behind } = place;
  if (!LABELLED.test(before) || isListed(place) || !endsHere(place)) return false;
  if (FORMERLY.test(before.replace(LABEL_AT_END, '')) && OVER.test(behind)) return false;
  return LABEL_WITH_COLON.test(before) || !/^ ?级? ?[)\]】]/.test(behind);
}

const LABEL_AT_END = new RegExp(`${LABEL}[^\\p{Script=Han}]{0,4}$`, 'u');

function spokenOfItself(plain: string): LineMark | null {
  const found = OF_ITSELF.exec(plain.replaceAll(' ', ''));
  return found === null ? null : { level: levelPlaces(found[0]).find(endsHere)?.level ?? '秘密', form: 'sure' };
}

// （机密） before or behind a title, and in the name of a file
function bracketed(plain: string, places: readonly LevelPlace[]): LineMark | null {
  const file = FILE.test(plain);
  for (const place of places) {
    if (isListed(place)) continue;
    const close = OPENED.test(place.before) ? CLOSED.exec(place.behind) : null;
    const beginsName = NAMED_FIRST.test(place.behind) && NAME_BEGINS.test(place.before);
    if (file && (close !== null || beginsName)) return { level: place.level, form: 'sure' };
    if (close !== null && plain.length <= LONGEST_TITLE && isAtAnEnd(place, close[0])) {
      return { level: place.level, form: 'bracketed' };
    }
  }
  return null;
}

const isAtAnEnd = ({ index, before, behind }: LevelPlace, closing: string): boolean =>
  (index === before.length && ONLY_OPENING.test(before)) || behind.slice(closing.length).trim() === '';
