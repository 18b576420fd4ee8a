import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RequestProblem } from './problem.ts';

/** Groups of routes that share an allowance. */
export type RateName = 'open' | 'credentials' | 'set-up' | 'administration' | 'sync' | 'live';

/** How many requests a minute one address (before sign-in) or one device (after it) may make, per group. */
export type Allowances = Readonly<Record<RateName, number>> & {
  /** Wrong passwords, codes and set-up keys one address may try in a quarter of an hour; a whole office may sit behind one address. */
  failures: number;
};

/** Enough for an office of two hundred behind one address on a Monday morning, and little for somebody who tries things out. */
export const ALLOWANCES: Allowances = {
  open: 600,
  credentials: 300,
  'set-up': 60,
  administration: 120,
  sync: 600,
  live: 60,
  failures: 60,
};

/** Counts requests in this process; each method throws a RequestProblem `too-many-requests` when the allowance is used up. */
export type RateLimits = {
  /** Takes one request from the allowance of an address or device. */
  take(name: RateName, key: string): Promise<void>;
  /** Stops an address that has failed too often before it tries again. */
  expectFewFailures(address: string): Promise<void>;
  /** Counts a wrong password, code or key. */
  noteFailure(address: string): Promise<void>;
};

/** Fresh limits. */
export function createRateLimits(allowances: Allowances = ALLOWANCES): RateLimits {
  const { failures: most, ...perMinute } = allowances;
  const limiters = new Map(
    Object.entries(perMinute).map(([name, points]) => [name, new RateLimiterMemory({ points, duration: 60 })]),
  );
  const failures = new RateLimiterMemory({ points: most, duration: 15 * 60 });
  return {
    take: (name, key) => consume(limiters.get(name), key),
    async expectFewFailures(address) {
      const tried = await failures.get(address);
      if (tried !== null && tried.consumedPoints >= most) throw tooMany(tried);
    },
    async noteFailure(address) {
      await failures.penalty(address);
    },
  };
}

async function consume(limiter: RateLimiterMemory | undefined, key: string): Promise<void> {
  try {
    await limiter?.consume(key);
  } catch (error) {
    throw error instanceof RateLimiterRes ? tooMany(error) : error;
  }
}

function tooMany({ msBeforeNext }: RateLimiterRes): RequestProblem {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  return new RequestProblem('too-many-requests', { seconds, retryAfterSeconds: seconds });
}
