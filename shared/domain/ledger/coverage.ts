import type { RecordId } from '../../kernel/ids.ts';
import type { IncomingDocument } from '../documents/types.ts';
import type { Task } from './types.ts';

type Held<Body> = ReadonlyMap<RecordId, { readonly body: Body }>;

/** One upstream document in the account of 配套: what was decided about it, and the duty that answers for it. */
export type CoverageLine = {
  readonly documentId: RecordId;
  /** Null where 需配套 was confirmed and no duty is set yet. */
  readonly taskId: RecordId | null;
  readonly isIssued: boolean;
};

/** 配套覆盖: how many of the documents that need 配套 have theirs issued (D-08), with the lists behind both figures. */
export type Coverage = {
  /** 需配套 and 并入, by the duty: one that answers for several counts once. */
  readonly needed: readonly CoverageLine[];
  /** 无需配套 and 直接执行, with the reason or sentence on record. */
  readonly unneeded: readonly RecordId[];
  /** Nobody judged them, or nobody confirmed it. */
  readonly open: readonly RecordId[];
};

/** The account over the documents of a register. Only what the right role confirmed counts. */
export function coverageOf(documents: Held<IncomingDocument>, tasks: Held<Task>): Coverage {
  const needed = new Map<string, CoverageLine>();
  const unneeded: RecordId[] = [];
  const open: RecordId[] = [];
  const duties = dutiesByDocument(tasks);
  for (const [documentId, { body }] of documents) {
    const { judgement } = body;
    if (judgement === null || judgement.confirmed === null) open.push(documentId);
    else if (judgement.verdict === 'direct' || judgement.verdict === 'none') unneeded.push(documentId);
    else {
      const taskId = standingDuty(judgement.intoTaskId ?? duties.get(documentId) ?? null, tasks);
      const policy = taskId === null ? null : (tasks.get(taskId)?.body.policy ?? null);
      needed.set(taskId ?? documentId, { documentId, taskId, isIssued: policy?.stage === 'issued' });
    }
  }
  return { needed: [...needed.values()], unneeded, open };
}

function dutiesByDocument(tasks: Held<Task>): ReadonlyMap<RecordId, RecordId> {
  const duties = new Map<RecordId, RecordId>();
  for (const [id, { body }] of tasks)
    if (body.policy !== null && body.documentId !== null && !duties.has(body.documentId))
      duties.set(body.documentId, id);
  return duties;
}

/** The duty that answers in the end, where one was merged into another; bounded, should two name each other. */
function standingDuty(taskId: RecordId | null, tasks: Held<Task>): RecordId | null {
  let at = taskId;
  for (let step = 0; step < 10 && at !== null; step += 1) {
    const into = tasks.get(at)?.body.course?.mergedInto ?? null;
    if (into === null) return at;
    at = into;
  }
  return at;
}

/** 配套文件印发 in a year, for “本年配套发文 vs 上年” (T4). */
export const issuedIn = (tasks: Held<Task>, year: number): number =>
  [...tasks.values()].filter(({ body }) => body.policy?.issued?.on.startsWith(`${year}-`) === true).length;
