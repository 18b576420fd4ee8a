import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from '../../server/app.ts';
import { LiveStreams } from '../../server/http/live.ts';
import { ALLOWANCES, createRateLimits } from '../../server/http/rate-limits.ts';
import { openInstallation } from '../../server/installation.ts';
import { listen } from '../../server/listen.ts';
import { createLog } from '../../server/pino-log.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { Usage } from './bench-server.ts';

/** The server on the folder given, as server/server.ts starts it but for its allowances: a measurement asks more often than a person. */
const entropy = { now: () => Date.now(), bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
const folder = must(process.argv[2], 'the folder');
const { store, deps } = openInstallation({ folder, idleDays: 30, sessionDays: 180 }, entropy);
const live = new LiveStreams(deps.sync.notices);
const app = createApp({
  ...deps,
  // every request is logged, as where a service collects the log; only the writing is spared
  log: createLog('info', { write: () => undefined }),
  config: { publicAddress: null, trustedProxies: [] },
  live,
  limits: createRateLimits({ ...ALLOWANCES, sync: 1e9 }),
});
const server = createAdaptorServer({ fetch: app.fetch }) as Server;
const address = await listen(server, { host: '127.0.0.1', port: 0 });

process.on('message', asked => {
  if (asked === 'usage') process.send?.(usage());
  else {
    live.close();
    server.close();
    store.close();
    process.exit(0);
  }
});
process.send?.(address);

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1000, memory: process.memoryUsage().rss };
}
