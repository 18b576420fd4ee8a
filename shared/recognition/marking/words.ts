/** The three levels of state secrets; a page that bears one is not read any further. */
export type Marking = '绝密' | '机密' | '秘密';

/** A level in a text of `plainText`, its two signs perhaps a space apart. */
export const LEVEL = '(绝|机|秘) ?密';

/** The level a sign begins. */
export const levelOf = (sign: string | undefined): Marking =>
  sign === '绝' ? '绝密' : sign === '机' ? '机密' : '秘密';

/** Signs that stand for ★ and for nothing else behind a level. */
export const STAR = '[★☆✩✪✫✬✭✮✯✰✡✦✧✶✷✸✹✴✵⋆⭐🌟⍟]';
/** Signs a keyboard, a scanner or a font makes of ★; they count only with a term or where a mark stands by itself. */
export const ODD_STAR = '[*∗⁎⁑✱✲✳✻✼❋※▲△◆◇♦◈«#\\uf000-\\uf0ff\\ufffd]';
/** Signs a mark that stands by itself may have instead. */
export const LOOSE_STAR = '[•·.?!@&+~^_|:-]';

const COUNT = '(?:[\\dlIoO]|\\d ?\\d|\\d ?\\d ?\\d|[\\dlIoO]{2,3}|[一二三四五六七八九十百]{1,4})';
/** 保密期限: a period, a date or a condition, as it stands behind the star. */
export const TERM = `(?:${COUNT} ?(?:年|个? ?月|天|日)|长 ?期|永 ?久|启 ?用 ?前|使用前|公[布开]前|发布前|考前|开标前|解密|20\\d\\d ?[年./-])`;

/** How urgent, as the head of a document says it. */
export const URGENCY = '(?:特急|加急|特提|平急|急件|紧急)';

/** A label of a field that names the level: 密级, 涉密等级, 密级和保密期限; its signs may stand apart. */
export const LABEL =
  '(?:密 ?[级别等](?: ?[程和及与/、] ?[度保期] ?密? ?期? ?限?| ?[标期] ?[志识限])?|(?:秘 ?密|机 ?密|保 ?密|涉 ?密|定 ?密) ?(?:等 ?级|级 ?别|程 ?度|状 ?态|标 ?[志识]))';

/** Signs of a box that is ticked, and of one that is not. */
export const TICKED = '(?:[☑√✓✔☒✅🗹■●◉◎]|[\\[(] ?[xX√✓✔] ?[\\])])';
/** Signs of a box nobody has ticked. */
export const UNTICKED = '(?:[□☐▢○◯〇]|[\\[(] {0,3}[\\])])';
