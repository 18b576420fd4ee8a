import { flat } from '../page/clean.ts';
import { isOpenEnded, isUnitName, unitsIn } from './units.ts';

/** Who does what in one bracket of responsibility; units in the order named. */
export type Responsibility = {
  readonly units: string[];
  readonly leads: string[];
  readonly supports: string[];
  readonly openEnded: boolean;
};

/** What a word of duty makes of the units beside it; none: it names people or a time, not units. */
export type Role = 'lead' | 'duty' | 'support' | 'guide' | 'none';
type Named = { readonly name: string; readonly role: Role };

const WHO = '(?:责任)?(?:单位|部门|科室|处室|股室|机构|主体)';
const DUTIES: readonly (readonly [Role, string])[] = [
  ['lead', `(?:责任)?(?:牵头|主办|主责|第一责任)(?:及责任)?${WHO}`],
  ['support', `(?:配合|协办|参与|参加|协同|协助|支持|成员|协作)${WHO}`],
  ['guide', `(?:指导|督导)${WHO}`],
  ['duty', `(?:主要|具体)?(?:责任|负责|承办|落实|实施|完成|考核|执行|承担|工作)\\p{Script=Han}{0,2}?${WHO}`],
];
const LABELS: typeof DUTIES = [
  [
    'none',
    '(?:(?:牵头|责任|分管|包保|联系|市|县|区|省|主管)?(?:市|县|区)?领导|责任人|负责人|联系人|(?:工作|办理|时间|完成|办结)?(?:时限|期限|时间|节点)(?:要求|节点)?|进度安排|完成情况|备注)',
  ],
  ...DUTIES,
];
// 牵头：A；配合：B, only where a segment begins
const SHORT_LABELS: typeof DUTIES = [
  ['lead', '牵头|主办'],
  ['support', '配合|协办|参与|协助'],
  ['duty', '责任|负责'],
];
const labelled = (labels: typeof DUTIES): readonly (readonly [Role, RegExp])[] =>
  labels.map(([role, source]) => [role, new RegExp(`^(?:${source})[:：]`, 'u')]);
const FULL_LABELS = labelled(LABELS);
const ALL_LABELS = [...FULL_LABELS, ...labelled(SHORT_LABELS)];
const joined = (labels: typeof DUTIES): string => `(?:${labels.map(([, source]) => source).join('|')})[:：]`;
const ANY_LABEL = new RegExp(joined(LABELS), 'gu');

/** Source of a pattern (flag u) for a label that units follow: 牵头单位：, 责任部门：, 配合单位： */
export const DUTY_LABEL = joined(DUTIES);

/** What a line or column with such a label is for: 牵头单位 lead, 完成时限 none; null without one. */
export const roleOf = (text: string): Role | null => labelOf(text, FULL_LABELS)?.role ?? null;

const HOW = '(?:(?:按照?|根据|依据)?(?:各自)?职[责能]|分工|分别|共同|联合|具体|统筹|组织){0,4}';
const WORK = '(?:负责|组织|协调|落实|实施|推进|办理|制定|开展){0,4}(?:工作)?';
// 牵头督导, 牵头建设: who leads also does something
const LEAD_WORK = '(?:负责|组织|协调|落实|实施|推进|办理|制定|开展|建设|督导|指导|统筹|研究|抓总){0,4}(?:工作)?';
const VERBS: readonly (readonly [Role, RegExp])[] = [
  ['lead', new RegExp(`${HOW}(?:牵头|主办|为主|负总责)${LEAD_WORK}$`)],
  ['support', new RegExp(`${HOW}(?:配合|参与|参加|协助|协同|支持|会同|协办)${WORK}$`)],
  ['guide', /(?:负责)?(?:指导|督导)$/],
  ['duty', new RegExp(`${HOW}(?:负责|落实|实施|办理|推进|分工)${WORK}$`)],
];

/** Whether a bracket speaks of who is responsible: by a label, by a word of duty, or by being nothing but a list of units. */
export function speaksOfDuty(text: string): boolean {
  const segments = segmentsOf(text);
  return segments.some(segment => labelOf(segment) !== null || verbOf(segment) !== null) || isUnitList(segments);
}

/** （各林场）, （市教育局）: one name is a list where it says which level it is of. */
const ONE_UNIT = /^(?:各|[省市县区州旗镇乡](?!场)|国家|自治区)[\p{Script=Han}]{1,20}$/u;

function isUnitList(segments: readonly string[]): boolean {
  const names = segments.flatMap(segment => segment.split('、'));
  const units = segments.flatMap(unitsIn);
  const isList = units.length > 1 || (names.length === 1 && ONE_UNIT.test(units[0] ?? ''));
  return isList && units.every(isUnitName) && names.length <= units.length + 3;
}

/** The units of “A牵头，B配合”, “牵头单位：A；责任单位：B”, “A、B负责”, “A、B”; without a lead all named units lead. */
export function responsibilityOf(text: string, firstLeads: boolean): Responsibility {
  const named: Named[] = [];
  let role: Role = 'duty';
  let spoken = false;
  for (const segment of segmentsOf(text)) {
    const label = labelOf(segment);
    role = label?.role ?? role;
    const rest = label === null ? segment : segment.slice(label.length);
    const verb = verbOf(rest);
    const found = namesOf(verb?.names ?? rest, verb?.role ?? role);
    // behind a verb only what is surely a unit goes on: …负责，持续推进
    named.push(...(spoken && label === null && verb === null ? found.filter(one => isUnitName(one.name)) : found));
    spoken ||= verb !== null;
  }
  return {
    ...assign(
      named.filter(one => one.role !== 'none'),
      firstLeads,
    ),
    openEnded: isOpenEnded(text),
  };
}

// A会同B负责: the first leads, whoever is with it supports.
function namesOf(list: string, role: Role): Named[] {
  const [first = '', ...others] = list.split('会同');
  const main: Role = others.length > 0 && role === 'duty' ? 'lead' : role;
  const beside: Role = role === 'none' ? role : 'support';
  return [
    ...unitsIn(first).map(name => ({ name, role: main })),
    ...others.flatMap(unitsIn).map(name => ({ name, role: beside })),
  ];
}

function assign(named: readonly Named[], firstLeads: boolean): Omit<Responsibility, 'openEnded'> {
  const as = (...roles: Role[]): string[] => unique(named.filter(one => roles.includes(one.role)).map(one => one.name));
  const units = unique(named.map(one => one.name));
  const leads = as('lead');
  const rest = (first: readonly string[], ...roles: Role[]): string[] =>
    as(...roles).filter(name => !first.includes(name));
  if (leads.length > 0) return { units, leads, supports: rest(leads, 'duty', 'support') };
  const duties = firstLeads ? as('duty').slice(0, 1) : as('duty');
  return { units, leads: duties, supports: rest(duties, 'duty', 'support') };
}

function labelOf(segment: string, labels: typeof FULL_LABELS = ALL_LABELS): { role: Role; length: number } | null {
  for (const [role, form] of labels) {
    const found = form.exec(segment)?.[0];
    if (found !== undefined) return { role, length: found.length };
  }
  return null;
}

function verbOf(segment: string): { role: Role; names: string } | null {
  const bare = segment.replace(/^(?:由|请)/, '');
  if (bare.startsWith('会同')) return { role: 'support', names: bare.slice(2).replace(VERBS[3]?.[1] ?? '', '') };
  for (const [role, verb] of VERBS) {
    const found = verb.exec(bare);
    if (found !== null && found.index > 1) return { role, names: bare.slice(0, found.index) };
  }
  return null;
}

// At ，；。 outside brackets, before a label, and behind a verb: 、 separates units, not roles.
function segmentsOf(text: string): string[] {
  return (
    flat(listed(text.replace(/\s{1,40}(?=[\p{Script=Han}]{2,8}[:：])/gu, '；')))
      // a slip of the pen: （责任单位；县住建局）
      .replace(/((?:责任|牵头|配合|主办|协办|承办)(?:单位|部门))[;；](?=\p{Script=Han})/gu, '$1：')
      .replace(/[（(][^（()）]*[)）]/g, inner => inner.replace(/[，；。,;]/g, '、'))
      .replace(ANY_LABEL, '；$&')
      .replace(/(牵头|配合|参与|参加|协助|负责|指导)、/g, '$1，')
      .split(/[，；。,;]/)
      // 以下各项均需各区落实，不再列出: a word about the others
      .filter(segment => segment !== '' && !/^以下/.test(segment))
  );
}

// 县教育局　县财政局: gaps separate units where each piece is one
const listed = (text: string): string =>
  text
    .split(/(?<=[:：；;，,。、])/)
    .map(piece => {
      const names = piece.trim().split(/\s+/);
      return names.length > 1 && names.every(name => isUnitName(name.replace(/[；;，,。、]$/, '')))
        ? names.join('、')
        : piece;
    })
    .join('');

const unique = (names: readonly string[]): string[] => [...new Set(names)];
