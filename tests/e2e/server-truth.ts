import { DEMO_PASSWORD } from '../../server/demo/set-up.ts';
import { PATHS } from '../../shared/protocol/paths.ts';
import { pullReplySchema, wireRowSchema } from '../../shared/protocol/pull.ts';
import { sessionReplySchema } from '../../shared/protocol/session.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import type { ServerProcess } from './served.ts';

type Body = Readonly<Record<string, unknown>>;

/** The records of a kind as the server has them for a person of the demo, asked for past every browser. */
export async function recordsOnServer(server: ServerProcess, login: string, kind: string): Promise<readonly Body[]> {
  const ask = async (path: string, body: object, token?: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const reply = await fetch(server.address + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  };
  const credentials = { protocol: PROTOCOL, login, password: DEMO_PASSWORD, deviceName: '核对' };
  const { token, epoch, deviceId } = sessionReplySchema.parse(await ask(PATHS.session, credentials));
  const pull = async (cursors: Readonly<Record<string, number>>) =>
    pullReplySchema.parse(await ask(PATHS.pull, { protocol: PROTOCOL, clientId: deviceId, epoch, cursors }, token));
  const { load } = await pull({});
  const bodies = new Map<string, Body>();
  for (let cursors: Record<string, number> = Object.fromEntries(load.map(scope => [scope, 0])); ; ) {
    const page = await pull(cursors);
    for (const [of, id, , , body] of page.rows.map(row => wireRowSchema.parse(row)))
      if (of === kind && body !== null) bodies.set(id, body as Body);
    cursors = page.cursors;
    if (page.head) return [...bodies.values()];
  }
}
