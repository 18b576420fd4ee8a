import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Entropy } from '../shared/kernel/ids.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { LiveStreams } from './http/live.ts';
import { createRateLimits } from './http/rate-limits.ts';
import { openInstallation } from './installation.ts';
import { startDailyJobs } from './jobs/daily.ts';
import { jobsOfTheDay } from './jobs/day.ts';
import { listen } from './listen.ts';
import { errorFields, type Log } from './log.ts';
import { openSetUp } from './modules/accounts/set-up.ts';

/** A server at work. */
export type RunningServer = {
  /** Where it listens, `http://127.0.0.1:8790`. */
  address: string;
  /** The key of the set-up page; null once the jurisdiction is set up. */
  setUpToken: string | null;
  /** Takes no more requests, ends the event streams, lets what is under way finish (at most `grace` ms), closes the database. */
  close(grace?: number): Promise<void>;
};

/** How long a client may dawdle before it is let go, in milliseconds. */
export type Patience = {
  /** Over the head of a request, also one it has not begun. */
  headersTimeout: number;
  /** Over a whole request. */
  requestTimeout: number;
  /** Between two requests. */
  keepAliveTimeout: number;
  /** How often this is looked at. */
  connectionsCheckingInterval: number;
};

/** Enough for a push over a bad line, and an end to whoever only holds connections open (reliability §11 F 62). */
const PATIENCE: Patience = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5000,
};
const MOST_CONNECTIONS = 4000;

/** Opens the database, listens and starts the clock. Throws StorageProblem, or ListenProblem when it cannot listen. */
export async function startServer(
  config: Config,
  entropy: Entropy,
  log: Log,
  patience: Patience = PATIENCE,
): Promise<RunningServer> {
  let live: LiveStreams | null = null;
  const installation = openInstallation(config, entropy, {
    onTrouble: (error, trouble) => log.error({ ...trouble, ...errorFields(error) }, 'trouble survived'),
    onEnded: deviceIds => live?.end(deviceIds),
  });
  const { store, deps } = installation;
  try {
    live = new LiveStreams(deps.sync.notices);
    const app = createApp({ ...deps, log, config, live, limits: createRateLimits() });
    const server = createAdaptorServer({ fetch: app.fetch, serverOptions: patience }) as Server;
    server.maxConnections = MOST_CONNECTIONS;
    const address = await listen(server, config);
    const jobs = startDailyJobs(jobsOfTheDay(installation, config), entropy.now, log);
    const streams = live;
    return {
      address,
      setUpToken: openSetUp(deps),
      async close(grace = 10_000) {
        streams.close();
        await jobs.stop();
        await drain(server, grace);
        store.close();
      },
    };
  } catch (error) {
    live?.close();
    store.close();
    throw error;
  }
}

async function drain(server: Server, grace: number): Promise<void> {
  const force = setTimeout(() => server.closeAllConnections(), grace);
  await new Promise<void>(resolve => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(force);
}
