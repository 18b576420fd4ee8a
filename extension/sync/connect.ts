import { PATHS } from '../../shared/protocol/paths.ts';
import type { Session, SessionKeeper } from '../local/session.ts';
import { createHttp, type Http } from './http.ts';
import type { LiveDeps } from './live.ts';
import { type LoopDeps, STOPS } from './loop.ts';
import { serverTransport } from './server-transport.ts';
import { failureOf } from './transport.ts';

/** The way to the server of a session. */
export const httpOf = ({ server, token }: Session): Http => createHttp({ origin: server, token });

/** Connects rounds to the server of whichever session there is when they begin. */
export const connectBy =
  (sessions: SessionKeeper): LoopDeps['connect'] =>
  async () => {
    const session = await sessions.read();
    return session === null ? null : { personId: session.personId, transport: serverTransport(httpOf(session)) };
  };

/** Opens the stream of hints of whichever session there is; a token once refused is not shown again. */
export function openLiveBy(sessions: SessionKeeper): LiveDeps['open'] {
  let refused: string | null = null;
  return async signal => {
    const session = await sessions.read();
    if (session === null || session.token === refused) return { ok: false, failure: failureOf('not-signed-in') };
    const stream = await httpOf(session).stream(PATHS.live, signal);
    if (!stream.ok && STOPS.includes(stream.failure.problem.code)) refused = session.token;
    return stream;
  };
}
