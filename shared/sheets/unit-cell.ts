import { matchUnits, type UnitMatch, type UnitToMatch } from '../domain/accounts/match-units.ts';
import { rootOf } from '../domain/accounts/unit-level.ts';

/** Who answers for a row, and what a person should look at; or why that is not clear. */
export type UnitsRead = {
  readonly leadUnitId: string | null;
  readonly coUnitIds: readonly string[];
  readonly reasons: readonly string[];
  readonly notes: readonly string[];
};

/** Finds the unit a name stands for. */
export type UnitMatcher = (name: string) => UnitMatch;

/** A matcher for a table of our own place; the same names come again and again in it, each is looked for once. */
export function unitMatcher(units: readonly UnitToMatch[]): UnitMatcher {
  const issuers = [rootOf(units)?.name ?? ''].filter(name => name !== '');
  const known = new Map<string, UnitMatch>();
  return name => {
    const found = known.get(name) ??
      matchUnits([name], { units }, { issuers })[0] ?? { name, unitIds: [], candidates: [] };
    known.set(name, found);
    return found;
  };
}

const PARTS = /[、，,;；\n\r/／|]|(?<=[局委办部厅院会])和(?=[市县区])/u;
const LEAD_MARK = /[（(](?:牵头|主办|为主)(?:单位|部门|责任单位)?[)）]|(?:为)?牵头(?:负责)?$/u;
const CO_MARK = /[（(](?:配合|协办|参与)(?:单位|部门)?[)）]|配合$/u;
const LABEL = /^(?:(牵头|主办|责任)|(配合|协办|参与))(?:单位|部门|责任单位)?[:：]/u;
const NOBODY = /^[-—–/无]*$/u;

type Named = { readonly name: string; readonly role: 'lead' | 'support' | null };

/** Reads 牵头单位 and 配合单位 of a row: labels and （牵头） in a common cell are understood; names are matched as those of our own place. */
export function unitsOf(lead: string, support: string, match: UnitMatcher): UnitsRead {
  const inLead = namesIn(lead);
  const marked = inLead.filter(one => one.role === 'lead');
  const leads = marked.length > 0 ? marked : inLead.filter(one => one.role === null);
  const [first, ...further] = leads;
  const others = [...further, ...inLead.filter(one => !leads.includes(one)), ...namesIn(support)].map(one => one.name);
  const [leadMatch, ...coMatches] = [first?.name ?? '', ...others].map(match);
  const reasons =
    first === undefined
      ? ['没有牵头单位']
      : wrongLead(first.name, leadMatch?.unitIds ?? [], leadMatch?.candidates ?? []);
  const unknown = coMatches.filter(one => one.unitIds.length === 0).map(one => one.name);
  const leadUnitId = leadMatch?.unitIds.length === 1 ? (leadMatch.unitIds[0] ?? null) : null;
  const coUnitIds = [...new Set(coMatches.flatMap(one => one.unitIds))].filter(id => id !== leadUnitId);
  return {
    leadUnitId,
    coUnitIds,
    reasons: [...reasons, ...unknown.map(name => `配合单位“${name.slice(0, 30)}”不在单位名册中`)],
    notes: further.length === 0 ? [] : [`牵头单位写了${leads.length}个，取第一个，其余列为配合单位`],
  };
}

function wrongLead(name: string, ids: readonly string[], candidates: readonly string[]): string[] {
  if (ids.length === 1) return [];
  if (ids.length > 1) return [`牵头单位“${name.slice(0, 30)}”不是一个单位，请写明由谁牵头`];
  const why = candidates.length > 0 ? '可能是几个单位，请写全称' : '不在单位名册中';
  return [`牵头单位“${name.slice(0, 30)}”${why}`];
}

function namesIn(cell: string): Named[] {
  let role: Named['role'] = null;
  return cell.split(PARTS).flatMap(part => {
    const label = LABEL.exec(part.trim());
    if (label !== null) role = label[1] === undefined ? 'support' : 'lead';
    const bare = part.trim().replace(LABEL, '');
    const own: Named['role'] = LEAD_MARK.test(bare) ? 'lead' : CO_MARK.test(bare) ? 'support' : role;
    const name = bare
      .replace(LEAD_MARK, '')
      .replace(CO_MARK, '')
      .replace(/等(?:单位|部门)?$/u, '')
      .replace(/\s+/g, '');
    return NOBODY.test(name) ? [] : [{ name, role: own }];
  });
}
