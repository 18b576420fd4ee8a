import * as z from 'zod';
import { may } from '../../domain/accounts/policy.ts';
import { checkVerdict } from '../../domain/compliance/check-ledger.ts';
import { demandSchema, VERDICTS } from '../../domain/documents/types.ts';
import { anchorSchema } from '../../domain/records/anchor.ts';
import { idSchema, lineSchema } from '../../domain/records/fields.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { isMarkedSentence } from '../../recognition/marking/of-facts.ts';
import { type Command, defineCommand, put } from '../define.ts';
import { aboutDocument, documentRef } from './of-document.ts';

/** 核对配套要求: says whether the document demands supporting documents, with the sentence that does; null: nobody has looked. */
const setDemand = defineCommand({
  name: 'documents.setDemand',
  args: z.object({ documentId: idSchema, demand: demandSchema.nullable() }),
  needs: 'documents.change',
  reads: args => [documentRef(args.documentId)],
  about: aboutDocument,
  decide(rows, args) {
    const document = rows.get('document', args.documentId);
    if (document === null) return refuse('document.unknown');
    if (isMarkedSentence(args.demand?.quote ?? '')) return refuse('document.marked');
    return ok([put('document', args.documentId, { ...document, demand: args.demand })]);
  },
});

/** 研判: proposes what is done about a document, on what ground; a section head’s own word, or a district’s, is confirmed with it. */
const judge = defineCommand({
  name: 'documents.judge',
  args: z.object({
    documentId: idSchema,
    verdict: z.enum(VERDICTS),
    quote: lineSchema(600).nullable(),
    anchor: anchorSchema.nullable(),
    reason: lineSchema(200).nullable(),
    intoTaskId: idSchema.nullable(),
  }),
  needs: 'documents.judge',
  reads: args => [
    documentRef(args.documentId),
    ...(args.intoTaskId === null ? [] : [{ kind: 'task' as const, id: args.intoTaskId }]),
  ],
  about: aboutDocument,
  decide(rows, { documentId, ...said }, moment) {
    const document = rows.get('document', documentId);
    if (document === null) return refuse('document.unknown');
    if (moment.actor.kind !== 'person') return refuse('account.not-permitted');
    if (isMarkedSentence(said.quote ?? '') || isMarkedSentence(said.reason ?? '')) return refuse('document.marked');
    const needsSupport = said.verdict === 'support';
    if (checkVerdict({ needsSupport, quote: said.quote }).length > 0) return refuse('document.verdict-needs-quote');
    if (said.verdict === 'none' && said.quote === null && said.reason === null)
      return refuse('document.verdict-needs-reason');
    const into = said.intoTaskId === null ? null : rows.get('task', said.intoTaskId);
    if (said.verdict === 'merge' && (into === null || into.policy === null))
      return refuse('document.verdict-needs-duty');
    const by = moment.actor.personId;
    const mayConfirm = may(moment.actor, 'documents.confirmJudgement', { keptBy: document.keptBy });
    const confirmed = mayConfirm ? { by, on: moment.today } : null;
    const judgement = { ...said, proposedBy: by, proposedOn: moment.today, confirmed };
    return ok([put('document', documentId, { ...document, judgement })]);
  },
});

/** 确认研判: the right role stands by what a clerk proposed (D-04). */
const confirmJudgement = defineCommand({
  name: 'documents.confirmJudgement',
  args: z.object({ documentId: idSchema }),
  needs: 'documents.confirmJudgement',
  reads: args => [documentRef(args.documentId)],
  about: aboutDocument,
  decide(rows, { documentId }, moment) {
    const document = rows.get('document', documentId);
    if (document === null) return refuse('document.unknown');
    if (moment.actor.kind !== 'person') return refuse('account.not-permitted');
    if (document.judgement === null) return refuse('document.not-judged', { title: document.title });
    if (document.judgement.confirmed !== null) return ok([]);
    const confirmed = { by: moment.actor.personId, on: moment.today };
    return ok([put('document', documentId, { ...document, judgement: { ...document.judgement, confirmed } })]);
  },
});

/** The commands of 研判. */
export const judgingCommands = [setDemand, judge, confirmJudgement] as unknown as readonly Command[];
