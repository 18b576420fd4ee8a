import { flat } from '../page/clean.ts';

/** Who does what in one bracket of responsibility; units in the order named. */
export type Responsibility = {
  readonly units: string[];
  readonly leads: string[];
  readonly supports: string[];
  readonly openEnded: boolean;
};

const LABEL =
  /^(?:(牵头|主办|主责|责任牵头|第一责任)|(责任|负责|承办|落实|实施|完成|考核)|(配合|协办|参与|协同|协助|支持|成员))(?:责任)?(?:单位|部门|领导|科室|处室|股室)[:：]/;
const LEAD_VERB = /(?:牵头|主办|为主)(?:负责|组织|落实|实施)?$/;
const SUPPORT_VERB = /(?:配合|参与|参加|协助|协同|支持|会同)(?:落实|实施)?$/;
const GUIDE_VERB = /(?:指导|督导)$/;
const DUTY_VERB =
  /(?:(?:按照?|根据)?(?:各自)?职责(?:分工)?(?:分别)?|分工|分别|共同|具体)?(?:负责|落实|实施|办理)(?:落实|推进|实施)?$/;
const GENERIC = /^(?:有关|相关|各|各有关|各相关|其他)?(?:部门|单位|方面|成员单位|责任单位)$/;

/** Whether a bracket or line speaks of who is responsible. */
export const speaksOfDuty = (text: string): boolean =>
  LABEL.test(flat(text)) || /(?:负责|牵头|配合|参与|协助|指导|分工落实)(?:落实|实施|组织)?[。；]?$/.test(flat(text));

const OPEN_ENDED =
  /等(?:$|[和与及，；。、,;]|(?:[\p{Script=Han}]{0,4}|\d{1,2}个)(?:部门|单位|方面)|按|分工|负责|配合)|(?:有关|相关|其他)(?:[\p{Script=Han}]{0,3})(?:部门|单位|方面)/u;

type Roles = Record<'leads' | 'supports' | 'duties' | 'guides', string[]>;

/** The units of “A牵头，B配合”, “牵头单位：A；责任单位：B”, “A、B负责”; without a lead all named units lead. */
export function responsibilityOf(text: string, firstLeads: boolean): Responsibility {
  const roles: Roles = { leads: [], supports: [], duties: [], guides: [] };
  let role = roles.duties;
  for (const segment of segmentsOf(flat(text))) {
    const label = LABEL.exec(segment);
    if (label !== null) role = roleOfLabel(label, roles);
    const rest = label === null ? segment : segment.slice(label[0].length);
    const verb = roleOfVerb(rest, roles);
    (verb?.role ?? role).push(...unitsIn(verb?.names ?? rest));
  }
  return { ...assign(roles, firstLeads), openEnded: isOpenEnded(text) };
}

/** Whether a list of units names more than it spells out: 等部门, 会同有关部门, 其他相关单位. */
export const isOpenEnded = (text: string): boolean => OPEN_ENDED.test(flat(text));

function assign({ leads, duties, guides, supports }: Roles, firstLeads: boolean): Omit<Responsibility, 'openEnded'> {
  const units = unique([...leads, ...duties, ...guides, ...supports]);
  if (leads.length > 0) return { units, leads: unique(leads), supports: unique([...duties, ...supports]) };
  if (firstLeads) return { units, leads: duties.slice(0, 1), supports: unique([...duties.slice(1), ...supports]) };
  return { units, leads: unique(duties), supports: unique(supports) };
}

function roleOfLabel(label: RegExpExecArray, roles: Roles): string[] {
  if (label[1] !== undefined) return roles.leads;
  return label[2] === undefined ? roles.supports : roles.duties;
}

function roleOfVerb(text: string, roles: Roles): { role: string[]; names: string } | null {
  const bare = text.replace(/^(?:由|会同|请)/, '');
  if (/^会同/.test(text)) return { role: roles.supports, names: bare.replace(DUTY_VERB, '') };
  const verbs = [
    [LEAD_VERB, roles.leads],
    [SUPPORT_VERB, roles.supports],
    [GUIDE_VERB, roles.guides],
    [DUTY_VERB, roles.duties],
  ] as const;
  const found = verbs.find(([verb]) => verb.test(bare));
  return found === undefined ? null : { role: found[1], names: bare.replace(found[0], '') };
}

// At ，；。 outside brackets; 、 separates units, not roles.
function segmentsOf(text: string): string[] {
  const closed = text.replace(/[（(][^（()）]*[)）]/g, inner => inner.replace(/[，；。,;]/g, '、'));
  return closed.split(/[，；。,;]/).filter(segment => segment !== '');
}

const ENDS_AS_UNIT = /[委局厅部办院会署行司室府队站处校团社盟中心公司银行联](?:[（(][^（()）]*[)）])?$/;

/** The units a text lists with 、; 和 and 及 also separate where what stands before them is a whole name. */
export function unitsIn(text: string): string[] {
  const names = splitOutsideBrackets(text).flatMap(splitJoint);
  return names
    .map(name =>
      name
        .replace(/^(?:由|会同|和|及)/, '')
        .replace(/等(?:有关|相关)?(?:部门|单位|方面|成员单位)?(?:按职责分工)?$/, '')
        .replace(/[。；]$/, ''),
    )
    .filter(name => name.length >= 2 && name.length <= 40 && !GENERIC.test(name));
}

// 和 inside a name (文化和旅游部) stays; 和 behind a whole name separates.
function splitJoint(part: string): string[] {
  for (const match of part.matchAll(/等?[和与及]/g)) {
    const left = part.slice(0, match.index);
    const right = part.slice(match.index + match[0].length);
    if (right.length >= 2 && ENDS_AS_UNIT.test(left)) return [left, ...splitJoint(right)];
  }
  return [part];
}

function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let current = '';
  for (const sign of text) {
    if (sign === '（' || sign === '(') depth += 1;
    if (sign === '）' || sign === ')') depth -= 1;
    if (sign === '、' && depth <= 0) {
      parts.push(current);
      current = '';
    } else current += sign;
  }
  return [...parts, current].filter(part => part !== '');
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];
