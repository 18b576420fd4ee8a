import { isCentral, splitCentral } from './central-organs.ts';
import { flat } from './page/clean.ts';

const ENDS =
  '人民政府|政府|办公厅|办公室|委员会|管委会|党委|党组|工委|政协|人大|组委会|指挥部|领导小组|专项小组|工作组|协调组|小组|联席会议|' +
  '总局|总署|总队|支队|大队|中心|公司|集团|银行|法院|检察院|研究院|科学院|大学|学院|学校|医院|工会|联合会|残联|妇联|文联|侨联|科协|社科联|工商联|联社|协会|学会|基金会|' +
  '厅|局|部|委|署|院|会|办|室|处|所|站|队|社|馆|团|军|街道|司|专班|支部|总支|分局';
const ORGAN = new RegExp(`^[\\p{Script=Han}（）()“”]{1,36}(?:${ENDS})$`, 'u');
const NOT_IN_ORGAN =
  /关于|印发|转发|请|现将|将于|的|是|在|各|联系|通知|附件|《|》|下列|以下|如下|网站|返回|顶部|首页|登录|关闭|认真|要求|贯彻|执行|落实|同意|收悉/;
/** What no list of organs holds: most sentences have a comma or a figure. */
const NOT_IN_LIST = /[^\p{Script=Han}（）()“”、\s]/u;
/** Words that end as an organ does and are none. */
const NO_END = /(?:[布格大全]局|全部|内部|干部|社会|机会|举办|督办|好处|场所)$/;
const SEAL = /[（(【](?:印|章|盖章|公章|代章|签章|[^（()）]{2,24}代章)[)）】]|[（(][^（()）]{0,20}(?:代章|盖章)[)）]/g;

/** Whether a text can be the name of an organ: it ends as one does and holds no word of a sentence. */
export function isOrgan(text: string): boolean {
  const bare = flat(text);
  return bare.length >= 3 && bare.length <= 40 && ORGAN.test(bare) && !NOT_IN_ORGAN.test(bare) && !NO_END.test(bare);
}

const ABBREVIATED = /^(?:省|市|县|区|州|盟|旗|自治区|自治州|我|本|镇|乡|全)(?!直属机关)/;
// Places whose names begin with one of these characters.
const NOT_ABBREVIATED = /^(?:镇[\p{Script=Han}]{1,2}[市县]|本溪|全[州椒南]县|乡[宁城]县|市[中南北]区)/u;
const isAbbreviated = (name: string): boolean => ABBREVIATED.test(name) && !NOT_ABBREVIATED.test(name);
const CENTRAL =
  /^(?:国务院|国家|中共|中央|全国|最高人民|中国|中华|共青团|民革|民盟|[\p{Script=Han}]{2,8}总局|[\p{Script=Han}]{2,6}总署)/u;
const PLACE =
  /^([\p{Script=Han}]{2,7}?(?:自治区|自治州|自治县|特别行政区|新区|开发区|示范区|高新区|省|市|县|区|州|盟|旗|镇|乡))/u;
const PROVINCES =
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆';
const PROVINCE = new RegExp(`^(?:${PROVINCES.replaceAll(' ', '|')})`);

/** Whether a name says which place or centre it belongs to; 市政府办公厅 or 教育局 alone do not. */
export function isFullName(text: string): boolean {
  const bare = flat(text);
  return !isAbbreviated(bare) && (isCentral(bare) || CENTRAL.test(bare) || PLACE.test(bare) || PROVINCE.test(bare));
}

/** The place a name begins with, such as 山东省, or ''. */
export const placeOf = (text: string): string => (isAbbreviated(text) ? '' : (PLACE.exec(flat(text))?.[1] ?? ''));

/** A name without a seal note such as （盖章） or （…代章）. */
export const withoutSeal = (text: string): string => text.replace(SEAL, '').trim();

/** Joins characters spread for looks (国 务 院 → 国务院); words of two and more characters keep their gap. */
export const closeSpread = (text: string): string => {
  const parts = text.split(' ');
  return parts.length > 2 && parts.every(part => [...part].length === 1) ? parts.join('') : text;
};

/**
 * The organs a text lists, and nothing but them: separated by 、 or spaces, or run together where the next begins with the
 * same place (山东省档案局山东省档案馆). Null when any part is no organ.
 */
export function organsIn(text: string): string[] | null {
  const bare = closeSpread(withoutSeal(text))
    .replace(/(?<![：:，,。；;])[：:，,。；;]+$/, '')
    .replace(/^中华人民共和国(?=国务院|[\p{Script=Han}]{2,10}(?:部|署|委员会)$)/u, '');
  if (bare === '' || bare.length > 400 || NOT_IN_LIST.test(bare)) return null;
  const parts = bare.split(/[、\s]+/).filter(part => part !== '');
  const organs = joinSpread(parts).flatMap(splitRunTogether);
  return organs.length > 0 && organs.every(isOrgan) ? unique(organs) : null;
}

// 教 育 部 财 政 部: single characters belong to a name until it ends as an organ does
function joinSpread(parts: readonly string[]): string[] {
  const joined: string[] = [];
  let open = '';
  for (const part of parts) {
    if (open === '' && part.length > 1) joined.push(part);
    else {
      open += part;
      if (isOrgan(open)) {
        joined.push(open);
        open = '';
      }
    }
  }
  return open === '' ? joined : [...joined, open];
}

const PARTY_AND_GOVERNMENT =
  /^(中共[\p{Script=Han}]{2,12}?委(?:员会)?(?:办公[厅室])?)([\p{Script=Han}]{2,12}(?:人民政府|政府)(?:办公[厅室])?)$/u;
function splitRunTogether(name: string): string[] {
  const central = splitCentral(name);
  if (central !== null) return central;
  const pair = PARTY_AND_GOVERNMENT.exec(name);
  if (pair !== null) return [pair[1] ?? '', pair[2] ?? ''];
  const place = placeOf(name);
  if (place.length < 3) return [name];
  for (let at = name.indexOf(place, place.length); at > 0; at = name.indexOf(place, at + 1)) {
    if (isOrgan(name.slice(0, at)) && isOrgan(name.slice(at)))
      return [name.slice(0, at), ...splitRunTogether(name.slice(at))];
  }
  return [name];
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/**
 * The organs at the very end of a text: for signatures that follow a sentence without a break. The longest tail that is a
 * full name wins; where the sentence before ends is seen by its punctuation.
 */
export function organsAtEnd(text: string): string[] | null {
  const tail = withoutSeal(text.slice(-80)).trimEnd();
  const start = Math.max(
    ...['。', '！', '；', '”', '》', '】', ';', '：', ':', '.', '．', '，'].map(sign => tail.lastIndexOf(sign)),
  );
  // …/5192.html某某厅: an address ends where Chinese begins
  const piece = tail
    .slice(start + 1)
    .replace(/^[\x21-\x7e]{1,60}(?=\p{Script=Han})/u, '')
    .trim();
  const whole = organsIn(piece);
  if (whole?.every(isFullName)) return whole;
  const words = piece.split(/\s+|(?<=[）)])/);
  for (let from = 1; from < words.length; from += 1) {
    const organs = organsIn(words.slice(from).join(' '));
    if (organs !== null) return organs;
  }
  return behindAnnexes(piece) ?? behindProvince(piece) ?? whole;
}

// 附件：1.…选择单 and the signature without a break: a place begins behind the last word of the list.
const ANNEX_END = /[单表案法则录书定见图册划点料知证](?=[\p{Script=Han}]{2,4}(?:省|市|县|区|州|旗))/gu;

function behindAnnexes(text: string): string[] | null {
  for (const match of text.matchAll(ANNEX_END)) {
    const organs = organsIn(text.slice(match.index + 1));
    if (organs?.every(isFullName)) return organs;
  }
  return null;
}

function behindProvince(text: string): string[] | null {
  for (const province of PROVINCES.split(' ')) {
    const at = text.lastIndexOf(province);
    const organs = at > 0 ? organsIn(text.slice(at)) : null;
    if (organs?.length === 1) return organs;
  }
  return null;
}
