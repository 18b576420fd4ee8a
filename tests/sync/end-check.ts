import { EVERY_NUMBER, type LocalStore } from '../../extension/local/contract.ts';
import { readReplica, scopesHeld } from '../../extension/local/meta.ts';
import { confirmedOfKind } from '../../extension/local/read.ts';
import { CHAIN_START, linkOf } from '../../server/store/audit-chain.ts';
import type { AuditEvent } from '../../server/store/audit-event.ts';
import { KIND_NAMES } from '../../shared/domain/kinds.ts';
import type { Outcome } from '../../shared/protocol/push.ts';
import type { CityServer } from './city-server.ts';
import { type Device, type Fate, tokenOf } from './device.ts';

/** Everything that is wrong once all is quiet (reliability §11); nothing when all is well. */
export async function endCheck(server: CityServer, devices: readonly Device[]): Promise<readonly string[]> {
  const wrong = [...checkChain(server)];
  for (const device of devices) wrong.push(...(await checkRows(server, device)), ...(await checkQuiet(device)));
  return [...wrong, ...checkFates(server, devices)];
}

/** The device holds what the server says its person may read: the same records, revisions and bodies, and nothing else. */
async function checkRows(server: CityServer, { disk, personId, name }: Device): Promise<readonly string[]> {
  const held = await rowsOf(disk);
  const wanted = server.store.read(view => {
    const rows = new Map<string, string>();
    for (const scope of server.deps.accounts.of(view, personId).scopes)
      for (const [n, kind, id, rev] of view.members(scope))
        rows.set(`${kind}:${id}`, `${rev} ${view.recordAt(n)?.body}`);
    return rows;
  });
  const wrong = [...wanted].filter(([key, row]) => held.get(key) !== row);
  const extra = [...held.keys()].filter(key => !wanted.has(key));
  return [
    ...wrong.map(([key, row]) => `${name}: ${key} is ${held.get(key) ?? 'missing'}, not ${row}`),
    ...extra.map(key => `${name}: ${key} is still there`),
  ];
}

async function rowsOf(store: LocalStore): Promise<ReadonlyMap<string, string>> {
  return store.read(['rows', 'packs', 'meta'], async tx => {
    const scopes = scopesHeld(await readReplica(tx));
    const rows = new Map<string, string>();
    for (const kind of KIND_NAMES)
      for (const [id, { rev, body }] of await confirmedOfKind(tx, scopes, kind))
        if (body !== null) rows.set(`${kind}:${id}`, `${rev} ${JSON.stringify(body)}`);
    return rows;
  });
}

/** Nothing waits, nothing is guessed, nothing is half received, and the copy says the same. */
async function checkQuiet({ disk, copy, name }: Device): Promise<readonly string[]> {
  const counts = await disk.read(['outbox', 'optimistic', 'staged', 'meta'], async tx => ({
    waiting: (await tx.outbox.range(EVERY_NUMBER)).length,
    guessed: await tx.optimistic.count(),
    staged: await tx.staged.count(),
    loading: Object.keys((await readReplica(tx)).loading).length,
  }));
  const all = { ...counts, copied: (await copy.read()).entries.length };
  return Object.entries(all).flatMap(([what, count]) => (count === 0 ? [] : [`${name}: ${count} ${what}`]));
}

function checkChain(server: CityServer): readonly string[] {
  return server.store.read(view => {
    let hash = CHAIN_START;
    for (const { event, hash: link, n } of view.events(1)) {
      hash = linkOf(hash, event);
      if (hash !== link) return [`audit: event ${n} breaks the chain`];
    }
    return hash === view.head().auditHash ? [] : ['audit: the chain does not end at the head'];
  });
}

/** Every order ended: applied exactly once, or refused and its author told, or taken back before it was sent. */
function checkFates(server: CityServer, devices: readonly Device[]): readonly string[] {
  const applied = appliedTokens(server);
  return devices.flatMap(({ name, fates }) =>
    [...fates].flatMap(([token, fate]) => {
      const wrong = wrongWith(fate, applied.get(token) ?? 0);
      return wrong === null ? [] : [`${name}: ${fate.order.name} ${token} ${wrong}`];
    }),
  );
}

function wrongWith({ dropped, outcome, told, unprotected, saved }: Fate, times: number): string | null {
  if (times > 1) return `was applied ${times} times`;
  if (dropped === 'undone' && times > 0) return 'was applied though it had been taken back';
  // nobody was told that it is saved, or its author gave it up: either end will do
  if (dropped !== null || unprotected || (!saved && outcome === null)) return null;
  if (outcome === null) return 'has no outcome';
  if (outcome.outcome !== 'refused') return times === 0 ? `is ${outcome.outcome} and yet not in the audit` : null;
  if (times > 0) return 'was refused and yet applied';
  return told ? null : `was refused (${outcome.code}) and nobody was told`;
}

function appliedTokens(server: CityServer): ReadonlyMap<number, number> {
  const applied = new Map<number, number>();
  server.store.read(view => {
    for (const { event } of view.events(1)) {
      const { args, outcome } = JSON.parse(event) as AuditEvent;
      const token = tokenOf({ args });
      if (token < 0 || (outcome as Outcome | null)?.outcome === 'refused') continue;
      applied.set(token, (applied.get(token) ?? 0) + 1);
    }
  });
  return applied;
}
