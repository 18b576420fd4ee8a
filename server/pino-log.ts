import { type DestinationStream, pino } from 'pino';
import type { Config } from './config.ts';
import type { Log } from './log.ts';

/** The log as lines of JSON on a stream, standard output when none is given. */
export function createLog(level: Config['logLevel'], destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const log = destination === undefined ? pino(options) : pino(options, destination);
  return {
    info: (fields, event) => log.info(fields, event),
    warn: (fields, event) => log.warn(fields, event),
    error: (fields, event) => log.error(fields, event),
  };
}
