import type { Scope } from '../../shared/domain/records/define.ts';
import { instantAt } from '../../shared/kernel/dates.ts';
import type { PullReply, PullRequest } from '../../shared/protocol/pull.ts';
import { OLDEST_PULL, PROTOCOL } from '../../shared/protocol/version.ts';
import type { Head, View } from '../store/contract.ts';
import type { SyncDeps } from './deps.ts';
import { PAGE_SIZE, readPage } from './page.ts';
import { notServed, type Served, type Session, served } from './session.ts';

type Plan = Pick<PullReply, 'scopes' | 'drop' | 'load' | 'reset' | 'tooOld'> & { held: Map<Scope, number> };

/**
 * A page of changes as the JSON text of a PullReply, ready to send; bodies are passed on as stored. While there are scopes to load,
 * `head` is false: not everything has been sent. Not served: `client-taken`.
 */
export function pull(
  deps: SyncDeps,
  session: Session,
  request: PullRequest,
  pageSize: number = PAGE_SIZE,
): Served<string> {
  return deps.store.read(view => {
    const client = view.client(request.clientId);
    if (client !== null && client.personId !== session.personId) return notServed('client-taken');
    const head = view.head();
    const plan = planFor(request, head, deps.accounts.of(view, session.personId).scopes);
    return served(replyText(view, plan, head, { lastSeq: client?.lastSeq ?? 0, now: deps.entropy.now(), pageSize }));
  });
}

function planFor(request: PullRequest, head: Head, scopes: readonly Scope[]): Plan {
  const tooOld = request.protocol < OLDEST_PULL ? 'client' : request.protocol > PROTOCOL ? 'server' : null;
  const held = Object.entries(request.cursors) as [Scope, number][];
  const kept = held.filter(([scope]) => scopes.includes(scope));
  const nothing: Plan = { scopes: [...scopes], drop: [], load: [], reset: null, tooOld, held: new Map() };
  if (tooOld !== null) return nothing;
  const reset = resetFor(request, kept, head);
  if (reset !== null) return { ...nothing, reset, load: [...scopes] };
  return {
    ...nothing,
    drop: held.map(([scope]) => scope).filter(scope => !scopes.includes(scope)),
    load: scopes.filter(scope => !Object.hasOwn(request.cursors, scope)),
    held: new Map(kept),
  };
}

function resetFor(request: PullRequest, held: readonly [Scope, number][], head: Head): PullReply['reset'] {
  const isFirst = request.epoch === null && Object.keys(request.cursors).length === 0;
  if (!isFirst && request.epoch !== head.epoch) return 'epoch';
  if (held.some(([, cursor]) => !Number.isSafeInteger(cursor) || cursor < 0 || cursor > head.rev)) return 'cursor';
  // 0 is “nothing held yet”: there is nothing that could have been missed
  return held.some(([, cursor]) => cursor > 0 && cursor < head.oldestCursor) ? 'horizon' : null;
}

function replyText(
  view: View,
  plan: Plan,
  { epoch }: Head,
  { lastSeq, now, pageSize }: { lastSeq: number; now: number; pageSize: number },
): string {
  const { scopes, drop, load, reset, tooOld, held } = plan;
  const page = readPage(view, { held, scopes: scopes as Scope[], size: pageSize });
  const cursors = Object.fromEntries([...held].map(([scope, cursor]) => [scope, Math.max(cursor, page.upTo)]));
  const head = page.head && load.length === 0 && reset === null && tooOld === null;
  const reply: Omit<PullReply, 'rows'> = {
    protocol: PROTOCOL,
    epoch,
    scopes,
    drop,
    load,
    cursors,
    head,
    reset,
    tooOld,
    lastSeq,
    serverNow: instantAt(now),
  };
  const text = JSON.stringify(reply);
  return `${text.slice(0, -1)},"rows":[${page.rows.join()}]}`;
}
