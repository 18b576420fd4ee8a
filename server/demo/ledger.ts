import { documentIdOf } from '../../shared/domain/documents/identity.ts';
import type { DocumentFacts } from '../../shared/domain/documents/types.ts';
import type { TaskTerms } from '../../shared/domain/ledger/types.ts';
import { assert, must } from '../../shared/kernel/assert.ts';
import { addDays, dateInChina, type IsoDate } from '../../shared/kernel/dates.ts';
import { type Entropy, newId, type RecordId } from '../../shared/kernel/ids.ts';
import type { AccountsDeps } from '../modules/accounts/deps.ts';
import { type Directory, readDirectory } from '../modules/accounts/read-directory.ts';
import { runOrders } from '../sync/run-orders.ts';
import { ENTRIES, type Entry } from './ledger-entries.ts';
import { type Letter, numberText } from './office/letter.ts';

const DAY = 86_400_000;
const CLERK = 'shaomuyang';
const HEAD = 'luwenqu';
const DEPUTY = 'dingshuying';
/** Nobody signs in on it; it stands in the audit as the device the demo was written on. */
const DEVICE = 'demo';

/** A clock that can be set back, so that the demo’s past is written on the days it happened. */
export type DemoClock = Entropy & { daysAgo: number };

/** A clock running with the real one, some days behind it. */
export function createDemoClock(entropy: Entropy): DemoClock {
  return {
    daysAgo: 0,
    now() {
      return entropy.now() - this.daysAgo * DAY;
    },
    bytes: length => entropy.bytes(length),
  };
}

type World = { deps: AccountsDeps; clock: DemoClock; directory: Directory; letters: readonly Letter[]; today: IsoDate };
type Deed = { daysAgo: number; by: RecordId; name: string; args: unknown };

/** Fills the ledger with documents and tasks of the past weeks, each change a command of the person whose work it is. */
export function writeLedger(deps: AccountsDeps, clock: DemoClock, letters: readonly Letter[]): void {
  clock.daysAgo = 0;
  const world = { deps, clock, directory: readDirectory(deps), letters, today: dateInChina(clock.now()) };
  const office = unitId(world, '市委改革办');
  const deputy = personOf(world.directory, DEPUTY);
  const deeds = [
    { daysAgo: 60, by: deputy, name: 'regime.change', args: { set: { agency: '淄改' }, reset: [] } },
    ...letters
      .filter(({ id }) => ENTRIES.some(entry => entry.letter === id))
      .map(letter => tagging(world, letter, office)),
    ...ENTRIES.flatMap(entry => tasking(world, entry, office)),
  ];
  // nb. the sort is stable: what is done on one day stays in the order it is written here
  for (const deed of deeds.sort((a, b) => b.daysAgo - a.daysAgo)) perform(world, deed);
  clock.daysAgo = 0;
}

function perform({ deps, clock }: World, { daysAgo, by, name, args }: Deed): void {
  clock.daysAgo = daysAgo;
  const done = runOrders(deps.sync, { personId: by, deviceId: DEVICE }, [{ name, args }]);
  assert(done.ok, `the demo’s ${name} was refused: ${JSON.stringify(done)}`);
}

function tagging({ clock, directory, today }: World, letter: Letter, office: RecordId): Deed {
  const facts: DocumentFacts = {
    title: letter.title,
    number: numberText(letter),
    issuers: [letter.issuer],
    issuedOn: letter.issuedOn,
    genre: /(通知|意见|方案|措施|函|纪要)$/.exec(letter.title)?.[1] ?? null,
    urgency: letter.urgency === '普通' ? null : letter.urgency,
    dissemination: letter.openness,
    sourceUrl: null,
  };
  const daysAgo = Math.round((Date.parse(today) - Date.parse(letter.receivedOn)) / DAY);
  const documentId = documentIdOf(office, facts.number, clock);
  return {
    daysAgo,
    by: personOf(directory, CLERK),
    name: 'documents.tag',
    args: { documentId, keptBy: office, facts },
  };
}

function tasking(world: World, entry: Entry, office: RecordId): readonly Deed[] {
  const { clock, directory, letters, today } = world;
  const taskId = newId(clock);
  const letter = letters.find(({ id }) => id === entry.letter);
  const [lead, ...supporting] = entry.units;
  const clerk = personOf(directory, CLERK);
  const terms: TaskTerms = {
    content: entry.content,
    deliverable: entry.deliverable,
    leadUnitId: unitId(world, lead),
    coUnitIds: supporting.map(name => unitId(world, name)),
    dueOn: entry.dueInDays === null ? null : addDays(today, entry.dueInDays),
    dueRule: null,
    quote: null,
  };
  const documentId = letter ? documentIdOf(office, numberText(letter), clock) : null;
  const added = { taskId, documentId, keptBy: office, terms, tags: [] };
  const deeds: Deed[] = [{ daysAgo: entry.setDaysAgo, by: clerk, name: 'ledger.addTask', args: added }];
  const { report, closed } = entry;
  if (report) {
    const args = { taskId, reportId: newId(clock), state: report.state, text: report.text };
    deeds.push({ daysAgo: report.daysAgo, by: handlerOf(directory, terms.leadUnitId), name: 'ledger.report', args });
  }
  if (closed) {
    const asked = { taskId, evidence: [{ documentId: null, name: closed.evidence }] };
    const args = { taskId, evidence: closed.evidence };
    deeds.push({ daysAgo: closed.daysAgo, by: clerk, name: 'ledger.askClosure', args: asked });
    deeds.push({ daysAgo: closed.daysAgo, by: personOf(directory, HEAD), name: 'ledger.closeOut', args });
  }
  return deeds;
}

const unitId = ({ directory }: World, shortName: string): RecordId =>
  must(
    directory.units.find(unit => unit.shortName === shortName),
    shortName,
  ).id;

const personOf = ({ people }: Directory, login: string): RecordId =>
  must(
    people.find(person => person.login === login),
    login,
  ).id;

const handlerOf = ({ people }: Directory, unit: RecordId): RecordId =>
  must(
    people.find(person => person.unitId === unit && person.grants.some(({ role }) => role !== 'leader')),
    `a handler of ${unit}`,
  ).id;
