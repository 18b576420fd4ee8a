import * as z from 'zod';
import { PATHS } from '../../shared/protocol/paths.ts';
import {
  type ActivateRequest,
  type Greeting,
  greetingSchema,
  type SessionReply,
  type SignInRequest,
  sessionReplySchema,
} from '../../shared/protocol/session.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import type { SyncProblem } from '../../shared/words/sync-problems.ts';
import { adoptPerson } from '../local/adopt-person.ts';
import type { KeyValueArea } from '../local/key-value-area.ts';
import type { Session, SessionKeeper } from '../local/session.ts';
import { changeSettings } from '../local/settings.ts';
import { changeSyncState } from '../local/sync-state.ts';
import type { Workplace } from '../local/workplace.ts';
import { type Address, createHttp, type Http } from './http.ts';
import { type Failure, failureOf, type Reply } from './transport.ts';

/** What signing in needs; `connect` makes the way to a server. */
export type SignInPlace = {
  workplace: Workplace;
  sessions: SessionKeeper;
  area: KeyValueArea;
  connect?: (address: Address) => Http;
};

/** Who signs in: by login and password, or, new, by the code the administrator handed over and a password of their own. */
export type Credentials =
  | ({ by: 'password' } & Pick<SignInRequest, 'login' | 'password' | 'deviceName'>)
  | ({ by: 'code' } & Pick<ActivateRequest, 'code' | 'password' | 'deviceName'>);

/** How signing in went; `other-person`: this device still holds another's work, with so many commands unsent: sign that one out first. */
export type SignedIn =
  | { ok: true; session: Session }
  | { ok: false; why: 'problem'; problem: SyncProblem; retryAfter: number | null }
  | { ok: false; why: 'other-person'; pendingCount: number };

/** Asks a server who it is, before anything is told it: one of ours, of a version that fits, set up. */
export async function greet(
  server: string,
  connect: (address: Address) => Http = createHttp,
): Promise<Reply<Greeting>> {
  const http = connect({ origin: server, token: null });
  const reply = await http.send({ method: 'GET', path: PATHS.greeting, reply: greetingSchema });
  if (!reply.ok) return { ok: false, failure: firstContact(reply.failure) };
  if (reply.value.protocol < PROTOCOL) return { ok: false, failure: failureOf('server-too-old') };
  if (reply.value.oldestPull > PROTOCOL) return { ok: false, failure: failureOf('client-too-old') };
  return reply;
}

/** Signs this device in at a server and makes the local store that person's. Unsent work of the same person stays and is sent. */
export async function signIn(at: SignInPlace, server: string, credentials: Credentials): Promise<SignedIn> {
  const connect = at.connect ?? createHttp;
  const greeting = await greet(server, connect);
  if (!greeting.ok) return problemOf(greeting.failure);
  const reply = await present(connect({ origin: server, token: null }), credentials);
  if (!reply.ok) return problemOf(firstContact(reply.failure));
  const adopted = await adoptPerson(at.workplace, reply.value.personId);
  if (adopted.whose === 'other') {
    await endSession(connect({ origin: server, token: reply.value.token }));
    return { ok: false, why: 'other-person', pendingCount: adopted.pendingCount };
  }
  const session = sessionOf(server, reply.value);
  await changeSettings(at.area, { lastServer: server, deviceName: credentials.deviceName });
  await at.workplace.store.write(['meta'], tx =>
    changeSyncState(tx, { phase: 'idle', problem: null, failures: 0, nextTryAt: null, serverSaidWhen: false }),
  );
  await at.sessions.write(session);
  return { ok: true, session };
}

/** Tells the server that this device's token is of no more use; where it cannot be told, the token ends there by itself. */
export async function endSession(http: Http): Promise<void> {
  await http.send({ method: 'DELETE', path: PATHS.session, reply: z.unknown() });
}

function present(http: Http, credentials: Credentials): Promise<Reply<SessionReply>> {
  const { by, ...words } = credentials;
  const path = by === 'password' ? PATHS.session : PATHS.activation;
  return http.send({ method: 'POST', path, body: { protocol: PROTOCOL, ...words }, reply: sessionReplySchema });
}

const sessionOf = (
  server: string,
  { token, deviceId, personId, personName, login, jurisdictionName }: SessionReply,
): Session => ({
  server,
  token,
  deviceId,
  personId,
  personName,
  login,
  jurisdictionName,
});

const problemOf = ({ problem, retryAfter }: Failure): SignedIn => ({ ok: false, why: 'problem', problem, retryAfter });

// before the first sign-in the address itself is in doubt
const firstContact = (failure: Failure): Failure =>
  failure.problem.code === 'offline' ? failureOf('unknown-server') : failure;
