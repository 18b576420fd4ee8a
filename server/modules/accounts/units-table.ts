import type { Place, Unit, UnitKind } from '../../../shared/domain/accounts/types.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { by, byNumber, nullsLast } from '../../../shared/kernel/compare.ts';
import { type Entropy, newId, type RecordId } from '../../../shared/kernel/ids.ts';
import { UNIT_KIND_WORDS } from '../../../shared/words/terms.ts';
import { type Fault, readTable, type TableRow } from './csv-table.ts';
import { lineFault, repeats } from './directory-checks.ts';

/** A unit with its id, as it is or will be in the directory. */
export type UnitEntry = Unit & { id: RecordId };

/** A place with its id, as it is or will be in the directory. */
export type PlaceEntry = Place & { id: RecordId };

/** What a units table says: the units, the places (镇办) among them, and what is wrong with which line. */
export type UnitsReading = { units: readonly UnitEntry[]; places: readonly PlaceEntry[]; faults: readonly Fault[] };

/** The columns of the units table. */
export const UNIT_COLUMNS = { required: ['名称', '类型'], optional: ['简称', '上级', '拼音首字母'] } as const;

type Row = TableRow<'名称' | '简称' | '类型' | '上级' | '拼音首字母'>;
type Directory = { units: readonly UnitEntry[]; places: readonly PlaceEntry[] };
/** A unit a line may refer to: one of the file, or one that is there already. */
type Known = { name: string; kind: UnitKind | 'town'; parent: string };

const TOWN = '镇办';
const MOST_UNITS = 500;
const KIND_WORDS = new Map<string, UnitKind | 'town'>([
  ...Object.entries(UNIT_KIND_WORDS).map(([kind, word]) => [word, kind as UnitKind] as const),
  [TOWN, 'town'],
]);
/** Units there is one of are called by what they are; all others get a fresh id. */
const OWN_IDS: Partial<Record<UnitKind, RecordId>> = { city: 'city', office: 'office' };

/** Reads a units table against what is there already: a unit of the same name keeps its id and is brought up to date. */
export function readUnits(text: string, there: Directory, entropy: Entropy): UnitsReading {
  const { rows, faults: unreadable } = readTable('units', text, UNIT_COLUMNS);
  const known = knownUnits(rows, there.units);
  const faults = [...unreadable, ...rowFaults(rows, known)].sort(by(({ line }) => line, nullsLast(byNumber)));
  const root = rootOf(known);
  if (unreadable.length === 0 && root === null)
    faults.push({ table: 'units', line: null, reason: '应有且只有一个类型为“市”的单位（区县使用时，为一个“区县”）' });
  if (rows.length > MOST_UNITS)
    faults.push({ table: 'units', line: null, reason: `共${rows.length}个单位，一次最多导入${MOST_UNITS}个` });
  if (faults.length > 0) return { units: [], places: [], faults };
  return { ...entriesOf(rows, there, must(root, 'root of the org tree'), entropy), faults };
}

function knownUnits(rows: readonly Row[], units: readonly UnitEntry[]): ReadonlyMap<string, Known> {
  const nameOf = new Map(units.map(unit => [unit.id, unit.name]));
  const before = units.map(({ name, kind, parentId }) => ({ name, kind, parent: nameOf.get(parentId ?? '') ?? '' }));
  const arriving = rows.flatMap(({ cells }) => {
    const kind = KIND_WORDS.get(cells.类型);
    return kind === undefined ? [] : [{ name: cells.名称, kind, parent: cells.上级 }];
  });
  return new Map([...before, ...arriving].map(unit => [unit.name, unit]));
}

/** The unit all others hang on: the only 市, or where there is none the only 区县. */
function rootOf(known: ReadonlyMap<string, Known>): string | null {
  const named = (kind: UnitKind) => [...known.values()].filter(unit => unit.kind === kind);
  const roots = named('city').length > 0 ? named('city') : named('district');
  return roots.length === 1 ? (roots[0]?.name ?? null) : null;
}

function rowFaults(rows: readonly Row[], known: ReadonlyMap<string, Known>): Fault[] {
  const twice = repeats(rows, row => row.cells.名称);
  const shortTwice = repeats(rows, row => row.cells.简称);
  return rows.flatMap(row => {
    const { cells, line } = row;
    const reasons = [
      lineFault('名称', cells.名称, 60),
      cells.简称 === '' ? null : lineFault('简称', cells.简称, 30),
      cells.简称 === '' && cells.名称.length > 30 ? '名称超过30个字，请填写简称' : null,
      twice.has(line) ? `与第${twice.get(line)}行名称相同` : null,
      shortTwice.has(line) ? `与第${shortTwice.get(line)}行简称相同` : null,
      kindFault(cells.类型),
      parentFault(row, known),
      /^[a-z0-9]{0,40}$/i.test(cells.拼音首字母) ? null : '拼音首字母只能用字母和数字，最多40个',
    ];
    return reasons.filter(reason => reason !== null).map(reason => ({ table: 'units' as const, line, reason }));
  });
}

function kindFault(word: string): string | null {
  if (word === '') return '缺少类型';
  return KIND_WORDS.has(word) ? null : `类型“${word}”不认识，应为${[...KIND_WORDS.keys()].join('、')}之一`;
}

function parentFault({ cells }: Row, known: ReadonlyMap<string, Known>): string | null {
  const kind = KIND_WORDS.get(cells.类型);
  if (kind === 'town' && cells.上级 === '') return '镇办应填写上级区县';
  if (cells.上级 === '') return null;
  const parent = known.get(cells.上级);
  if (parent === undefined) return `上级“${cells.上级}”不在单位目录中`;
  if (kind === 'town' && parent.kind !== 'district') return `镇办的上级应为区县，“${cells.上级}”不是`;
  if (parent.kind === 'town') return `上级“${cells.上级}”是镇办，不能有下级单位`;
  return hangsOnItself(cells.名称, known) ? `上级“${cells.上级}”又以本单位为上级，成了循环` : null;
}

function hangsOnItself(name: string, known: ReadonlyMap<string, Known>): boolean {
  const seen = new Set<string>();
  for (let at = known.get(name)?.parent ?? ''; at !== '' && !seen.has(at); at = known.get(at)?.parent ?? '') {
    if (at === name) return true;
    seen.add(at);
  }
  return false;
}

function entriesOf(rows: readonly Row[], there: Directory, root: string, entropy: Entropy) {
  const ids = idsOf(rows, there, entropy);
  const idOf = (name: string): RecordId => must(ids.get(name), `unit ${name}`);
  const units: UnitEntry[] = [];
  const places: PlaceEntry[] = [];
  for (const [order, { cells }] of rows.entries()) {
    const kind = must(KIND_WORDS.get(cells.类型), 'kind of a unit');
    const base = { id: idOf(cells.名称), v: 1 as const, name: cells.名称, active: true };
    const shortName = cells.简称 === '' ? cells.名称 : cells.简称;
    const parentId = cells.名称 === root ? null : idOf(cells.上级 === '' ? root : cells.上级);
    const initials = cells.拼音首字母.toLowerCase();
    if (kind !== 'town') units.push({ ...base, shortName, kind, parentId, initials, order });
    else places.push({ ...base, type: 'town', districtId: must(parentId, 'district of a town') });
  }
  return { units, places };
}

function idsOf(rows: readonly Row[], there: Directory, entropy: Entropy): ReadonlyMap<string, RecordId> {
  const ids = new Map([...there.places, ...there.units].map(entry => [entry.name, entry.id]));
  const taken = new Set(ids.values());
  for (const { cells } of rows.filter(row => !ids.has(row.cells.名称))) {
    const own = OWN_IDS[KIND_WORDS.get(cells.类型) as UnitKind];
    const id = own !== undefined && !taken.has(own) ? own : newId(entropy);
    ids.set(cells.名称, id);
    taken.add(id);
  }
  return ids;
}
