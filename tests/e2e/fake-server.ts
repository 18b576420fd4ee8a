import { once } from 'node:events';
import { createServer } from 'node:http';
import { PATHS } from '../../shared/protocol/paths.ts';
import type { Greeting } from '../../shared/protocol/session.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import type { Listening } from './served.ts';

const GREETING: Greeting = {
  product: 'six-ones',
  protocol: PROTOCOL,
  oldestPull: PROTOCOL,
  oldestPush: PROTOCOL,
  jurisdictionName: '示例市',
  setUp: true,
  serverNow: new Date().toISOString(),
};

/** A server of another version: it greets as told and answers nothing else; `asked` are the paths it was asked for. */
export async function serveGreeting(change: Partial<Greeting>): Promise<Listening & { asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const found = request.url === PATHS.greeting;
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ? { ...GREETING, ...change } : {}));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('the greeting has no port');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
