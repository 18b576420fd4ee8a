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
  /** Takes no more requests, ends the event streams, lets what is under way finish (at most `patience` ms), closes the database. */
  close(patience?: number): Promise<void>;
};

/** Opens the database, listens and starts the clock. Throws StorageProblem, or ListenProblem when it cannot listen. */
export async function startServer(config: Config, entropy: Entropy, log: Log): Promise<RunningServer> {
  let live: LiveStreams | null = null;
  const installation = openInstallation(config, entropy, {
    onTrouble: (error, trouble) => log.error({ ...trouble, ...errorFields(error) }, 'trouble survived'),
    onEnded: deviceIds => live?.end(deviceIds),
  });
  const { store, deps } = installation;
  try {
    live = new LiveStreams(deps.sync.notices);
    const app = createApp({ ...deps, log, config, live, limits: createRateLimits() });
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    setPatience(server);
    const address = await listen(server, config);
    const jobs = startDailyJobs(jobsOfTheDay(installation, config), entropy.now, log);
    const streams = live;
    return {
      address,
      setUpToken: openSetUp(deps),
      async close(patience = 10_000) {
        streams.close();
        await jobs.stop();
        await drain(server, patience);
        store.close();
      },
    };
  } catch (error) {
    live?.close();
    store.close();
    throw error;
  }
}

// a client that dawdles over its request, or only keeps a connection open, is let go (reliability §11 F 62)
function setPatience(server: Server): void {
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 65_000;
  server.maxConnections = 4000;
}

async function drain(server: Server, patience: number): Promise<void> {
  const force = setTimeout(() => server.closeAllConnections(), patience);
  await new Promise<void>(resolve => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(force);
}
