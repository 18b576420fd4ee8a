import { dateInChina, type IsoDate, minuteInChina } from '../../shared/kernel/dates.ts';
import { errorFields, type Log } from '../log.ts';

/** Something done once a day; what it returns goes to the log. */
export type Job = {
  name: string;
  run(today: IsoDate): Promise<Readonly<Record<string, number>>> | Readonly<Record<string, number>>;
};

/** From 03:10 in China on, when nobody works. */
const NOT_BEFORE = 3 * 60 + 10;
const LOOK_EVERY = 5 * 60_000;

/** What runs the jobs of the day. */
export type DailyJobs = {
  /** Runs them unless they have run today or it is too early; called by the clock. */
  look(): Promise<void>;
  /** Lets the clock call no more, and waits for what is under way. */
  stop(): Promise<void>;
};

/**
 * Runs each job once a day; on a server that is switched off at night, soon after it is switched on. A job that fails is logged, keeps
 * no other waiting and comes again the next day.
 */
export function startDailyJobs(jobs: readonly Job[], now: () => number, log: Log): DailyJobs {
  let lastRunOn: IsoDate | null = null;
  let underWay: Promise<void> = Promise.resolve();
  const runAll = async (today: IsoDate): Promise<void> => {
    for (const job of jobs) await runJob(job, today, log);
  };
  const look = (): Promise<void> => {
    const today = dateInChina(now());
    if (today === lastRunOn || minuteInChina(now()) < NOT_BEFORE) return underWay;
    lastRunOn = today;
    underWay = runAll(today);
    return underWay;
  };
  const timer = setInterval(() => void look(), LOOK_EVERY);
  timer.unref();
  return {
    look,
    stop() {
      clearInterval(timer);
      return underWay;
    },
  };
}

async function runJob({ name, run }: Job, today: IsoDate, log: Log): Promise<void> {
  try {
    log.info({ job: name, ...(await run(today)) }, 'job done');
  } catch (error) {
    log.error({ job: name, ...errorFields(error) }, 'job failed');
  }
}
