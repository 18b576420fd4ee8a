import type { RecordId } from '../../kernel/ids.ts';
import type { Unit } from './types.ts';
import { levelled, type Root, rootOf } from './unit-level.ts';
import { commonForm, stemOf } from './unit-words.ts';

/** A unit as matching needs it; `aliases` are further short and former names (原名). */
export type UnitToMatch = Pick<Unit, 'name' | 'shortName' | 'kind' | 'parentId' | 'active'> & {
  readonly id: RecordId;
  readonly aliases?: readonly string[];
};

/** What a name in a document stands for. */
export type UnitMatch = {
  readonly name: string;
  /** The unit, or for 各区县 and 市直各部门 all of them; empty when it is none of ours or not clear which. */
  readonly unitIds: readonly RecordId[];
  /** Units it may mean, to be offered to a person; empty when it is clear. */
  readonly candidates: readonly RecordId[];
};

/** What is known of the text the names come from. */
export type NamesIn = {
  /** Its issuing organs: only in a text of our own place does 财政局 mean ours. Absent: not known. */
  readonly issuers?: readonly string[];
};

/**
 * The units that names in a document stand for, one answer a name and in their order: by full name, short name, alias, or a
 * customary variant of one. Names of the province, the centre or another place match nothing; nothing is guessed.
 */
export function matchUnits(
  names: readonly string[],
  directory: { readonly units: readonly UnitToMatch[] },
  text: NamesIn = {},
): UnitMatch[] {
  const units = directory.units.filter(unit => unit.active);
  const root = rootOf(directory.units);
  const known = units.map(unit => ({ unit, names: namesOf(unit), forms: formsOf(unit, root) }));
  const origin = originOf(text.issuers ?? [], root);
  return names.map(name => ({ name, ...(groupNamed(name, units, root, origin) ?? find(name, known, root, origin)) }));
}

type Found = Pick<UnitMatch, 'unitIds' | 'candidates'>;
type Known = { readonly unit: UnitToMatch; readonly names: readonly string[]; readonly forms: readonly string[] };
type Origin = 'ours' | 'elsewhere' | 'unknown';

const NOTHING: Found = { unitIds: [], candidates: [] };

const namesOf = (unit: UnitToMatch): string[] => [unit.name, unit.shortName, ...(unit.aliases ?? [])];

const formsOf = (unit: UnitToMatch, root: Root | null): string[] =>
  [...new Set(namesOf(unit).map(name => commonForm(levelled(name, root).core)))].filter(form => form.length > 1);

function originOf(issuers: readonly string[], root: Root | null): Origin {
  if (issuers.length === 0) return 'unknown';
  return issuers.some(issuer => levelled(issuer, root).level === 'own') ? 'ours' : 'elsewhere';
}

function find(name: string, known: readonly Known[], root: Root | null, origin: Origin): Found {
  const bare = name.replace(/\s+/g, '').replace(/等$/, '');
  // 市财政局 in a text of another city is theirs; a name in full is ours wherever it stands
  const isForeign = origin === 'elsewhere' && (root === null || !bare.includes(root.stem));
  const exact = known.filter(one => one.names.includes(bare) || isDistrictBody(bare, one.unit));
  // the place itself is meant by its name in a text of those above it
  const plain = exact.filter(one => !isForeign || one.unit.name === root?.name);
  if (plain.length > 0) return settle(plain);
  if (bare.length < 2 || isForeign) return NOTHING;
  const place = levelled(bare, root);
  if (place.level === 'other') return NOTHING;
  const cores = [place.core, place.core.replace(/[（(].*$/, ''), `委${place.core}`];
  const found = cores.map(core => byForm(core, known)).find(some => some.length > 0) ?? [];
  if (place.level === 'own' || origin === 'ours') return settle(found);
  return { unitIds: [], candidates: ids(found) };
}

const DISTRICT_BODY = /(?:人民政府|政府|党委|区委|县委|管委会|管理委员会)$/;

const isDistrictBody = (name: string, unit: UnitToMatch): boolean =>
  unit.kind === 'district' && DISTRICT_BODY.test(name) && namesOf(unit).includes(name.replace(DISTRICT_BODY, ''));

// By the common form; where no unit has it, without the word for the kind of organ (发改局 for 发改委).
function byForm(core: string, known: readonly Known[]): Known[] {
  const form = commonForm(core);
  if (form.length < 2) return [];
  const same = known.filter(one => one.forms.includes(form));
  if (same.length > 0) return same;
  const stem = stemOf(form);
  if (stem.length < 2 || stem === form) return [];
  return known.filter(one => one.forms.some(other => other !== stem && stemOf(other) === stem));
}

const ids = (found: readonly Known[]): RecordId[] => [...new Set(found.map(one => one.unit.id))];

function settle(found: readonly Known[]): Found {
  const all = ids(found);
  return all.length === 1 ? { unitIds: all, candidates: [] } : { unitIds: [], candidates: all };
}

const DISTRICTS =
  /^各?(?:有关|相关)?(?:区县|县区|县市区|市县区|市区县|区市县|县市、区|县（市、区）|县（区）|区（县）|县（市）区|区县（市）|县、区|区、县)(?:[（(][^（()）]{0,12}[)）])?(?:党委|人民政府|政府|、|和|及|管委会|功能区|高新区|经开区|开发区)*$/;
const DEPARTMENTS = /^(?:各)?[市县区]直(?:各|机关各|单位各)?(?:部门|单位)(?:[、（和]?(?:各)?单位）?)?$/;
const GROUPS = /^(?:[市县区]委改革委)?各专项小组$/;

// 各区县 means every one; 有关区县 and 市直有关部门 leave open which
function groupNamed(name: string, units: readonly UnitToMatch[], root: Root | null, origin: Origin): Found | null {
  const bare = name.replace(/\s+/g, '').replace(/[()]/g, sign => (sign === '(' ? '（' : '）'));
  const kind = DISTRICTS.test(bare)
    ? 'district'
    : DEPARTMENTS.test(bare)
      ? 'department'
      : GROUPS.test(bare)
        ? 'group'
        : null;
  if (kind === null) return null;
  const all = units.filter(unit => unit.kind === kind && unit.name !== root?.name).map(unit => unit.id);
  const isClear = bare.startsWith('各') || kind !== 'district';
  if (origin === 'elsewhere' || /有关|相关/.test(bare) || !isClear) return { unitIds: [], candidates: [] };
  return { unitIds: all, candidates: [] };
}
