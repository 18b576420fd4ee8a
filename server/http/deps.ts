import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { AccountsDeps } from '../modules/accounts/deps.ts';
import type { LiveStreams } from './live.ts';
import type { RateLimits } from './rate-limits.ts';

/** What the HTTP side needs; made once by main, or by a test. */
export type AppDeps = AccountsDeps & {
  log: Log;
  config: Pick<Config, 'publicAddress' | 'trustedProxies'>;
  live: LiveStreams;
  limits: RateLimits;
};
