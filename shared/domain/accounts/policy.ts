import type { RecordId } from '../../kernel/ids.ts';
import { type Actor, holds, OFFICE_ROLES, UNIT_ROLES, unitsOf } from './actor.ts';

/** What an action is done to, as far as rights go. */
export type Subject = {
  /** The unit that keeps the record and may change it. */
  keptBy?: RecordId | null;
  /** The units that answer for it: lead first, then supporting. */
  answeredBy?: readonly RecordId[];
};

/** Something that must hold of who acts and what on. */
export type Predicate = (actor: Actor, on: Subject) => boolean;

const isSystem: Predicate = actor => actor.kind === 'system';
const isAdministrator: Predicate = actor => holds(actor, ['administrator']);
const isOfficeStaff: Predicate = actor => holds(actor, OFFICE_ROLES);
const isSectionHead: Predicate = actor =>
  holds(actor, ['office.section-head', 'office.deputy-director', 'office.director']);
const isDirector: Predicate = actor => holds(actor, ['office.deputy-director', 'office.director']);
const isHeadOfOffice: Predicate = actor => holds(actor, ['office.director']);
const isKeeper: Predicate = (actor, on) => on.keptBy != null && unitsOf(actor, UNIT_ROLES).includes(on.keptBy);
const answeredByKeeper: Predicate = (_actor, on) => (on.answeredBy ?? []).every(unit => unit === on.keptBy);
const answersForIt: Predicate = (actor, on) => unitsOf(actor, UNIT_ROLES).some(unit => on.answeredBy?.includes(unit));

const keepsMeetings: Predicate = (actor, on) =>
  on.keptBy != null && unitsOf(actor, ['district.office', 'group.liaison']).includes(on.keptBy);

/** Granted when every predicate of at least one row holds. The whole policy of the product is this table. */
const POLICY = {
  'accounts.setUp': [[isSystem]],
  'accounts.manage': [[isSystem], [isAdministrator]],
  'documents.tag': [[isOfficeStaff], [isKeeper]],
  'documents.change': [[isOfficeStaff], [isKeeper]],
  'documents.judge': [[isOfficeStaff], [isKeeper]],
  'documents.confirmJudgement': [[isSectionHead], [isKeeper]],
  'ledger.addTask': [[isOfficeStaff], [isKeeper, answeredByKeeper]],
  'ledger.changeTask': [[isOfficeStaff], [isKeeper, answeredByKeeper]],
  'ledger.report': [[isOfficeStaff], [answersForIt]],
  'ledger.askClosure': [[isOfficeStaff], [answersForIt]],
  'ledger.closeOut': [[isOfficeStaff], [isKeeper, answeredByKeeper]],
  'ledger.reopen': [[isOfficeStaff], [isKeeper, answeredByKeeper]],
  'ledger.askExtension': [[isOfficeStaff], [answersForIt]],
  'ledger.decideExtension': [[isDirector]],
  'dispatch.run': [[isSystem], [isOfficeStaff]],
  'dispatch.answer': [[isOfficeStaff], [answersForIt]],
  'slips.draft': [[isOfficeStaff]],
  'slips.review': [[isOfficeStaff]],
  'slips.issue': [[isOfficeStaff]],
  'slips.issueNotice': [[isSectionHead]],
  'slips.issueAssign': [[isDirector]],
  'slips.issuePress': [[isDirector]],
  'slips.issueOrder': [[isHeadOfOffice]],
  'slips.answer': [[isOfficeStaff], [answersForIt]],
  'regime.change': [[isAdministrator], [isDirector]],
  'calendar.adopt': [[isAdministrator], [isOfficeStaff]],
  'sites.publish': [[isAdministrator]],
  'sites.switch': [[isAdministrator], [isOfficeStaff]],
  'meetings.keep': [[isOfficeStaff], [keepsMeetings]],
  'meetings.noteStudy': [[isOfficeStaff], [answersForIt]],
  'claims.keep': [[isOfficeStaff], [isKeeper, answeredByKeeper]],
  'documents.decideWorkSecrets': [[isAdministrator]],
} as const satisfies Record<string, readonly (readonly Predicate[])[]>;

/** Something a person may be allowed to do. */
export type Action = keyof typeof POLICY;

/** Every action of the table, for tests and the rights page. */
export const ACTIONS = Object.keys(POLICY) as Action[];

/** Whether the actor may do this to that. The same answer greys out a button and decides on the server. */
export const may = (actor: Actor, action: Action, on: Subject = {}): boolean =>
  POLICY[action].some((row: readonly Predicate[]) => row.every(holdsTrue => holdsTrue(actor, on)));
