import * as z from 'zod';
import {
  type DocumentFacts,
  demandSchema,
  documentFactsSchema,
  type IncomingDocument,
  restorableSchema,
} from '../../domain/documents/types.ts';
import { INTERNAL_TITLE, WORK_SECRETS_ID, workSecretsPermitSchema } from '../../domain/documents/work-secrets.ts';
import type { RecordRef } from '../../domain/kinds.ts';
import { idSchema } from '../../domain/records/fields.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { isInternalIn, isMarkedIn, isMarkedSentence, type WrittenFacts } from '../../recognition/marking/of-facts.ts';
import { ledgerNumber } from '../../words/numbers.ts';
import { type Command, defineCommand, put, type Rows, remove } from '../define.ts';
import { LEDGER_SERIES, takeNumber } from '../numbering.ts';
import { openConflict } from '../open-conflict.ts';
import { aboutDocument, documentRef } from './of-document.ts';

const WORK_SECRETS: RecordRef = { kind: 'workSecrets', id: WORK_SECRETS_ID };

/**
 * 入账: puts an incoming document in a unit's register. Where it is there already (one unit, one 发文字号, one id), the two become
 * one: what the later one knows stands, what only the earlier one knew stays.
 */
const tag = defineCommand({
  name: 'documents.tag',
  args: z.object({
    documentId: idSchema,
    keptBy: idSchema,
    facts: documentFactsSchema,
    demand: demandSchema.nullable().default(null),
    /** The person has the original before them, which no program has seen, and says that it bears no marking. */
    unmarked: z.boolean().default(false),
  }),
  needs: 'documents.tag',
  reads: args => [documentRef(args.documentId), { kind: 'unit', id: args.keptBy }, LEDGER_SERIES, WORK_SECRETS],
  about: (rows, args) => ({ keptBy: rows.get('document', args.documentId)?.keptBy ?? args.keptBy }),
  decide(rows, args, moment) {
    if (moment.actor.kind !== 'person') return refuse('account.not-permitted');
    const kept = mayBeKept(rows, args.facts, args.demand?.quote);
    if (!kept.ok) return kept;
    if (rows.get('unit', args.keptBy) === null) return refuse('account.unit-unknown', { name: args.keptBy });
    const { demand, unmarked: isUnmarked } = args;
    const unmarked = isUnmarked ? { by: moment.actor.personId, at: moment.at } : null;
    const there = rows.get('document', args.documentId);
    if (there !== null) {
      const said = { demand: demand ?? there.demand, unmarked: there.unmarked ?? unmarked };
      return ok([put('document', args.documentId, { ...joined(there, args.facts), ...said })]);
    }
    const number = takeNumber(rows, LEDGER_SERIES, moment);
    const made: IncomingDocument = {
      v: 4,
      ...args.facts,
      ledgerNumber: number === null ? null : ledgerNumber(number.year, number.value),
      receivedOn: args.facts.receivedOn ?? moment.today,
      registeredOn: moment.today,
      registeredBy: moment.actor.personId,
      keptBy: args.keptBy,
      unitIds: [],
      taskIds: [],
      tasksNumbered: 0,
      ...{ demand, unmarked, judgement: null },
      supports: [],
      notSupports: [],
    };
    return ok([put('document', args.documentId, made), ...(number === null ? [] : [number.change])]);
  },
});

/** 更正: corrects facts of a registered document, field by field. */
const correct = defineCommand({
  name: 'documents.correct',
  args: z.object({ documentId: idSchema, set: documentFactsSchema.partial() }),
  needs: 'documents.change',
  reads: args => [documentRef(args.documentId), WORK_SECRETS],
  about: aboutDocument,
  decide(rows, args) {
    const document = rows.get('document', args.documentId);
    if (document === null) return refuse('document.unknown');
    const { title, dissemination } = document;
    const kept = 'title' in args.set || 'dissemination' in args.set ? { title, dissemination } : {};
    const allowed = mayBeKept(rows, { ...kept, ...args.set }, null);
    if (!allowed.ok) return allowed;
    return ok([put('document', args.documentId, corrected(document, args.set))]);
  },
});

/** 撤出: takes a document registered by mistake out of the register, as long as no task hangs on it. */
const withdraw = defineCommand({
  name: 'documents.withdraw',
  args: z.object({ documentId: idSchema }),
  needs: 'documents.change',
  reads: args => [documentRef(args.documentId)],
  about: aboutDocument,
  decide(rows, args) {
    const document = rows.get('document', args.documentId);
    if (document === null) return refuse('document.unknown');
    if (document.taskIds.length > 0)
      return refuse('document.in-use', { title: document.title, count: document.taskIds.length });
    return ok([remove('document', args.documentId)]);
  },
});

/** 处理冲突: settles a conflict on a fact of a document, with the value that stands or with the one that gave way. */
const bringBack = defineCommand({
  name: 'documents.bringBack',
  args: z.object({ documentId: idSchema, conflictId: idSchema, bringBack: z.boolean() }),
  needs: 'documents.change',
  reads: args => [documentRef(args.documentId), { kind: 'conflict', id: args.conflictId }],
  about: aboutDocument,
  decide(rows, args) {
    const conflict = openConflict(rows, args.conflictId, 'document', args.documentId);
    if (!conflict.ok) return conflict;
    const settled = put('conflict', args.conflictId, { ...conflict.value, settled: true });
    if (!args.bringBack) return ok([settled]);
    const document = rows.get('document', args.documentId);
    if (document === null) return refuse('document.unknown');
    const set = restorableSchema.safeParse({ [conflict.value.field]: conflict.value.lost });
    if (!set.success || Object.keys(set.data).length === 0) return refuse('conflict.unknown');
    return ok([put('document', args.documentId, corrected(document, set.data)), settled]);
  },
});

/** 设定工作秘密登记: lets 工作秘密 and 内部 documents be registered whole, on what basis; null goes back to the skeleton. */
const decideWorkSecrets = defineCommand({
  name: 'documents.decideWorkSecrets',
  args: z.object({ permit: workSecretsPermitSchema.nullable() }),
  needs: 'documents.decideWorkSecrets',
  reads: () => [WORK_SECRETS],
  decide(_rows, { permit }, { at, actor }) {
    const decidedBy = actor.kind === 'person' ? actor.personId : 'system';
    return ok([put('workSecrets', WORK_SECRETS_ID, { v: 1, permit, decidedAt: at, decidedBy })]);
  },
});

// the firewall of the pages once more, for what was typed by hand or came from an older client (domain §C4)
function mayBeKept(rows: Rows, facts: WrittenFacts, quote: string | null | undefined): Result<null> {
  if (isMarkedIn(facts) || isMarkedSentence(quote ?? '')) return refuse('document.marked');
  const isSkeleton = facts.title === undefined || facts.title === INTERNAL_TITLE;
  if (isSkeleton || !isInternalIn(facts)) return ok(null);
  const permit = rows.get('workSecrets', WORK_SECRETS_ID)?.permit ?? null;
  return permit === null ? refuse('document.internal') : ok(null);
}

// nb. a document always was received on some day: taking its date away leaves the one there is
const corrected = (document: IncomingDocument, set: z.infer<typeof restorableSchema>): IncomingDocument => ({
  ...document,
  ...known(set),
  receivedOn: set.receivedOn ?? document.receivedOn,
});

function joined(there: IncomingDocument, facts: DocumentFacts): IncomingDocument {
  const stated = Object.fromEntries(Object.entries(facts).filter(([, value]) => !isBlank(value)));
  return { ...there, ...stated };
}

const isBlank = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0);

// exactOptionalPropertyTypes: zod's partial allows undefined, a body does not
const known = <T extends object>(set: T): { [F in keyof T]?: Exclude<T[F], undefined> } =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) as {
    [F in keyof T]?: Exclude<T[F], undefined>;
  };

/** The commands of the register. */
export const registerCommands = [tag, correct, withdraw, bringBack, decideWorkSecrets] as unknown as readonly Command[];
