import type { Order } from '../../shared/commands/decide.ts';
import { documentIdOf } from '../../shared/domain/documents/identity.ts';
import { type Entropy, newId } from '../../shared/kernel/ids.ts';
import type { Chance } from './chance.ts';
import { PEOPLE, UNITS } from './city.ts';

/** What an author sees of the ledger: documents and tasks, and which document a task is of. */
export type Sight = {
  documents: readonly string[];
  tasks: readonly { id: string; documentId: string | null }[];
  conflicts: readonly { id: string; taskId: string }[];
};

type Author = { unitId: string; isKeeper: boolean; isOffice: boolean };

const authorOf = (personId: string): Author => {
  const person = PEOPLE.find(({ id }) => id === personId);
  const role = person?.role ?? 'leader';
  return { unitId: person?.unitId ?? 'city', isKeeper: role === 'administrator', isOffice: role.startsWith('office.') };
};

const DATES = ['2026-12-01', '2026-12-31', '2027-01-15', '2027-03-31'];
const RESPONSIBLE = UNITS.filter(({ kind }) => kind === 'district' || kind === 'department').map(({ id }) => id);
const GRANTS = [
  { role: 'district.office', unitId: 'east' },
  { role: 'district.office', unitId: 'west' },
  { role: 'department.handler', unitId: 'roads' },
  { role: 'office.clerk', unitId: 'office' },
  { role: 'leader', unitId: 'east' },
];

/** What a person gives as an order, by chance but mostly sensible; each carries its number, so that it can be found in the audit. */
export function someOrder(chance: Chance, entropy: Entropy, personId: string, sight: Sight, token: number): Order {
  const author = authorOf(personId);
  if (author.isKeeper) return keepersOrder(chance, token);
  if (sight.documents.length === 0 || chance.happens(0.2)) return tag(chance, entropy, author, token);
  if (sight.tasks.length === 0 || chance.happens(0.25)) return addTask(chance, entropy, author, sight, token);
  return chance.happens(0.15) ? onDocument(chance, sight, token) : onTask(chance, entropy, sight, token);
}

/** Who may do what changes: someone is stopped or started again, or holds other roles. */
export const keepersOrder = (chance: Chance, token: number): Order => {
  const personId = chance.pick(PEOPLE.filter(({ id }) => id !== 'keeper')).id;
  if (chance.happens(0.5))
    return { name: 'accounts.setActive', args: { personId, active: chance.happens(0.7), token } };
  const grants = GRANTS.filter(() => chance.happens(0.3));
  return { name: 'accounts.changeGrants', args: { personId, grants, token } };
};

function tag(chance: Chance, entropy: Entropy, { unitId }: Author, token: number): Order {
  const number = chance.happens(0.7) ? `示发〔2026〕${chance.below(12) + 1}号` : null;
  const facts = {
    title: `文件${token}`,
    number,
    issuers: chance.happens(0.5) ? ['示例市政府'] : [],
    issuedOn: null,
    genre: chance.happens(0.5) ? '通知' : null,
    urgency: null,
    dissemination: null,
    sourceUrl: null,
  };
  return {
    name: 'documents.tag',
    args: { documentId: documentIdOf(unitId, number, entropy), keptBy: unitId, facts, token },
  };
}

function addTask(chance: Chance, entropy: Entropy, { unitId, isOffice }: Author, sight: Sight, token: number): Order {
  const leadUnitId = isOffice ? chance.pick(RESPONSIBLE) : unitId;
  const terms = {
    content: `任务${token}`,
    deliverable: null,
    leadUnitId,
    coUnitIds: isOffice && chance.happens(0.3) ? [chance.pick(RESPONSIBLE)] : [],
    dueOn: chance.happens(0.7) ? chance.pick(DATES) : null,
    dueRule: null,
    quote: null,
  };
  const documentId = chance.happens(0.7) ? chance.pick(sight.documents) : null;
  return {
    name: 'ledger.addTask',
    args: { taskId: newId(entropy), documentId, keptBy: unitId, terms, tags: [], token },
  };
}

function onDocument(chance: Chance, { documents }: Sight, token: number): Order {
  const documentId = chance.pick(documents);
  if (chance.happens(0.3)) return { name: 'documents.withdraw', args: { documentId, token } };
  const set = chance.happens(0.5) ? { title: `更正${token}` } : { genre: chance.pick(['通知', '意见', '函']) };
  return { name: 'documents.correct', args: { documentId, set, token } };
}

function onTask(chance: Chance, entropy: Entropy, { tasks, conflicts }: Sight, token: number): Order {
  const { id: taskId, documentId } = chance.pick(tasks);
  const dice = chance.next();
  if (dice < 0.35) {
    const state = chance.pick(['going', 'submitted', 'difficult']);
    return { name: 'ledger.report', args: { taskId, reportId: newId(entropy), state, text: `进展${token}`, token } };
  }
  if (dice < 0.7)
    return { name: 'ledger.changeTask', args: { taskId, documentId, set: someTerms(chance, token), token } };
  if (dice < 0.85) {
    const [add, take] = chance.happens(0.5) ? [['试点'], ['民生']] : [['民生'], []];
    return { name: 'ledger.retag', args: { taskId, add, take, token } };
  }
  if (dice < 0.92) return { name: 'ledger.closeOut', args: { taskId, evidence: `依据${token}`, token } };
  const mine = conflicts.find(conflict => conflict.taskId === taskId);
  if (mine === undefined) return { name: 'ledger.withdrawTask', args: { taskId, documentId, token } };
  const args = { taskId, documentId, conflictId: mine.id, bringBack: chance.happens(0.7), token };
  return { name: 'ledger.bringBack', args };
}

function someTerms(chance: Chance, token: number): Record<string, unknown> {
  const dice = chance.next();
  if (dice < 0.4) return { content: `改为${token}` };
  if (dice < 0.7) return { dueOn: chance.pick(DATES) };
  // the audience changes with these two: rows leave some devices and come to others
  if (dice < 0.9) return { leadUnitId: chance.pick(RESPONSIBLE) };
  return { coUnitIds: RESPONSIBLE.filter(() => chance.happens(0.4)) };
}
