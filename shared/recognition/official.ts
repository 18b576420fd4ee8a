import { endsAsTitle, endsStatutory } from './genre.ts';
import type { Head } from './head.ts';
import type { Line } from './lines.ts';
import { isFullName } from './organs.ts';
import { flat } from './page/clean.ts';
import type { LabelKind } from './page/labels.ts';
import type { PageText } from './page/types.ts';
import type { Signature } from './signature.ts';

/** Everything the decision weighs. */
export type Evidence = {
  readonly page: PageText;
  readonly title: string;
  readonly head: Head;
  readonly lines: readonly Line[];
  readonly signature: Signature | null;
  readonly hasNumber: boolean;
  readonly hasIssuer: boolean;
};

type Seen = Evidence & { readonly bareTitle: string; readonly body: string; readonly opening: string };
type Sign = { readonly points: number; readonly holds: (seen: Seen) => boolean };

const NEWS =
  /解读|新闻|快评|评论|社论|直播|视频|召开|举行|举办|启动仪式|调研|考察|慰问|座谈|动态|简讯|快讯|纪实|公示|推进会|部署会/;
const READING_AID = /解读|图解|读懂|问答|答记者|访谈/;
const COMMERCE = /招聘|招标|中标|成交|采购|竞争性|磋商|询价|拍卖|挂牌出让|流标|废标|比选|遴选公告|招租|竞价/;
const FORMULA =
  /现(?:将|就)[^。]{0,60}(?:通知|通报|公告|印发|函复|批复|意见)|(?:现|予以|随文)印发(?:给你们)?|特此(?:通知|通报|公告|通告|批复|函告|函复)|请(?:认真|遵照|结合[^。]{0,20})?(?:贯彻|组织实施|遵照|执行)|此[复函]|收悉|现(?:予)?(?:公布|发布)(?:[，。《]|如下)|(?:通知|通告|公告|通报|批复|函复|函告|答复|公布)如下|制定本(?:办法|规定|细则|方案|条例|规则)|提出(?:如下|以下)[^。]{0,8}意见/;
const NORM = /(?:(?<!方)法|细则|规定|条例|方案|规则|预案|措施|规划|计划|清单)(?:[（(][^（()）]*[)）])?$/;
const LISTED = /(?:^|[^关])关于[^。；]{4,90}的(?:通知|公告|意见|通告|批复|决定|函)/;
const REPORTED = /本报讯|本站讯|记者[^。]{0,12}(?:报道|摄)|新华社|央视网|通讯员|据了解|小编/;

const SPEAKS_OF_ITSELF =
  /本(?:通告|通知|公告|通报|意见|办法|规定|方案|决定|细则|规则|措施)(?:自|发布|由|所称|适用|印发|未|精神|发出|公布|为准|的解释)/;
// collections of models to write after
const MODELS =
  /(?<!示)范文|模板|写写帮|范例|例文|精选\d{1,3}篇|篇[一二三四五1-5](?:[:：]|$)|该?如何(?:编写|撰写|写)|参考以下|[*＊]{1,3}[年月县市区]/m;

// the heading of an order on lines of its own
const ORDER = /^令$|^.{3,40}令[ ]?第[ ]?.{1,8}号$/m;
// 《某某办法》解读 as a heading; 政策解读 by itself is a column of the site
const AID_HEADING = /^(?=.{8,80}$)(?!.{0,80}[。：:])(?:一图读懂|图解|读懂|《.{2,60}》.{0,10}(?:解读|问答|图解)$)/m;

const LABELS_OF_DOCUMENTS: readonly LabelKind[] = ['number', 'issuer'];

const BARE_GENRE = 4;

const signedAs = (seen: Seen, ...forms: Signature['form'][]): boolean =>
  seen.signature !== null && forms.includes(seen.signature.form);

// Points for what only documents have, and against what only reports about them and lists of them have.
const SIGNS: readonly Sign[] = [
  // 公告 by itself is also what a column of a site is called
  { points: 1.5, holds: seen => seen.bareTitle.length > BARE_GENRE && endsAsTitle(seen.bareTitle) },
  { points: 1, holds: seen => seen.bareTitle.length > BARE_GENRE && endsStatutory(seen.bareTitle) },
  { points: 0.5, holds: seen => /关于|印发|转发|批转/.test(seen.bareTitle) },
  { points: 1, holds: seen => isFullName(seen.bareTitle) && NORM.test(seen.bareTitle) },
  { points: 2, holds: seen => seen.hasNumber },
  { points: 1.5, holds: seen => seen.head.addressee !== null },
  { points: 1.5, holds: seen => signedAs(seen, 'signed', 'adopted') },
  { points: 0.75, holds: seen => signedAs(seen, 'dated', 'printed') },
  { points: 1.5, holds: seen => FORMULA.test(seen.body) },
  { points: 0.5, holds: seen => /第[一二三四五]条|一、[^。]{2,40}|[（(]一[)）]/.test(seen.body) },
  {
    points: 0.5,
    holds: seen => seen.page.pairs.some(pair => LABELS_OF_DOCUMENTS.includes(pair.kind) || pair.label === '索引号'),
  },
  { points: 1, holds: seen => /此件(?:公开|主动|依申请|不予)/.test(seen.body) },
  { points: 0.5, holds: seen => seen.hasIssuer },
  { points: 1, holds: seen => /(?:文件|令)$/.test(seen.head.masthead ?? '') },
  { points: -3, holds: seen => NEWS.test(seen.bareTitle) && !/关于/.test(seen.bareTitle) },
  { points: -5, holds: seen => COMMERCE.test(seen.bareTitle) && !/关于/.test(seen.bareTitle) },
  { points: -4, holds: seen => READING_AID.test(seen.bareTitle) },
  { points: -2.5, holds: seen => /的公示(?:[（(][^（()）]{0,12}[)）])?$/.test(seen.bareTitle) },
  { points: -2, holds: seen => REPORTED.test(seen.body.slice(0, 1_500)) },
  { points: 0.75, holds: seen => SPEAKS_OF_ITSELF.test(seen.body) },
  { points: 2, holds: seen => seen.head.order !== null || ORDER.test(seen.opening) },
  { points: -2, holds: seen => isTitleless(seen) && !isAddressedOrSigned(seen) && !ORDER.test(seen.opening) },
  { points: -5, holds: seen => MODELS.test(seen.opening) || AID_HEADING.test(seen.opening) },
  { points: -3, holds: seen => otherTitles(seen) >= 4 },
  { points: -3, holds: seen => isListPage(seen.page) },
];

/** So many points make a page a document. */
const LINE = 3;
const BODY_LINES = 60;
const BODY_LENGTH = 20_000;
const OPENING_LINES = 12;
const LONGEST_OPENING_LINE = 200;

/** Whether a page is an official document, and how far it is from the line, 0.6 to 0.99. */
export function judgeOfficial(evidence: Evidence): { official: boolean; confidence: number } {
  const after = evidence.lines.slice(evidence.head.after, evidence.head.after + BODY_LINES);
  const body = after
    .map(line => line.text)
    .join('\n')
    .slice(0, BODY_LENGTH);
  const opening = evidence.lines.slice(0, OPENING_LINES).map(line => line.text.slice(0, LONGEST_OPENING_LINE));
  const seen = { ...evidence, body, opening: opening.join('\n'), bareTitle: flat(evidence.title) };
  const score = SIGNS.reduce((sum, sign) => sum + (sign.holds(seen) ? sign.points : 0), 0);
  return { official: score >= LINE, confidence: 0.6 + 0.39 * Math.min(1, Math.abs(score - LINE) / 5) };
}

const isAddressedOrSigned = (seen: Seen): boolean => seen.head.addressee !== null || signedAs(seen, 'signed');

const isTitleless = (seen: Seen): boolean => !endsAsTitle(seen.bareTitle) && seen.head.title === null;

// A page that lists the titles of several documents is a digest or an index of them, not one of them.
function otherTitles(seen: Seen): number {
  const isOther = (line: Line): boolean =>
    line.text.length <= 240 &&
    LISTED.test(flat(line.text).replace(/《[^》]{0,200}》/g, '')) &&
    !flat(line.text).includes(seen.bareTitle);
  return seen.lines.filter(isOther).length;
}

function isListPage(page: PageText): boolean {
  const sum = (links: boolean): number =>
    page.blocks.reduce((total, block) => total + ((block.kind === 'link') === links ? block.text.length : 0), 0);
  return sum(true) > 1.5 * sum(false);
}
