import { type IsoDate, partsOf } from '../kernel/dates.ts';
import { documentDate } from './dates.ts';

/** Why a task is due on a later day than it was set for. */
export const extendedWords = (fromOn: IsoDate): string => `延期批准，原时限${documentDate(fromOn)}`;

/** What closed a duty that another one answers for. */
export const mergedWords = (into: string): string => `并入${into}`.slice(0, 200);

/** A month in full, 2026年11月. */
export const monthWords = (on: IsoDate): string => `${partsOf(on).year}年${partsOf(on).month}月`;
