import { jurisdictionKind, personKind, placeKind, unitKind } from './accounts/types.ts';
import { burdenMonthKind } from './burden/types.ts';
import { calendarYearKind } from './calendar/adopted.ts';
import { claimKind } from './claims/types.ts';
import { cycleKind, questionKind } from './dispatch/types.ts';
import { documentKind } from './documents/types.ts';
import { workSecretsKind } from './documents/work-secrets.ts';
import { taskKind } from './ledger/types.ts';
import { studyKind } from './meetings/study.ts';
import { meetingKind } from './meetings/types.ts';
import { conflictKind } from './records/conflict.ts';
import type { KindDefinition } from './records/define.ts';
import { seriesKind } from './records/series.ts';
import { regimeKind } from './regime/types.ts';
import { siteAdapterKind, siteSwitchKind } from './sites/types.ts';
import { slipKind } from './slips/types.ts';

/** Every kind of record there is; both stores, the feed and the merge are derived from this one list. */
export const KINDS = {
  jurisdiction: jurisdictionKind,
  unit: unitKind,
  place: placeKind,
  person: personKind,
  document: documentKind,
  task: taskKind,
  conflict: conflictKind,
  series: seriesKind,
  siteAdapter: siteAdapterKind,
  siteSwitch: siteSwitchKind,
  calendarYear: calendarYearKind,
  workSecrets: workSecretsKind,
  regime: regimeKind,
  burdenMonth: burdenMonthKind,
  cycle: cycleKind,
  question: questionKind,
  slip: slipKind,
  meeting: meetingKind,
  study: studyKind,
  claim: claimKind,
} as const;

/** The name of a kind. */
export type Kind = keyof typeof KINDS;

/** The body each kind has. */
export type Bodies = { [K in Kind]: (typeof KINDS)[K] extends KindDefinition<infer Body> ? Body : never };

/** Names one record. */
export type RecordRef<K extends Kind = Kind> = { [P in K]: { kind: P; id: string } }[K];

/** The kinds in a fixed order: directory first, so that names are there before the records that show them. */
export const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** Whether a text names a kind this side knows. */
export const isKind = (text: string): text is Kind => Object.hasOwn(KINDS, text);

/** The definition of a kind, for code that works on any. */
export const kindOf = (kind: Kind): KindDefinition<{ v: number }> =>
  KINDS[kind] as unknown as KindDefinition<{ v: number }>;
