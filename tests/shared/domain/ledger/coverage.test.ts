import { expect, test } from 'vitest';
import type { IncomingDocument } from '../../../../shared/domain/documents/types.ts';
import { NO_COURSE } from '../../../../shared/domain/ledger/course.ts';
import { coverageOf, issuedIn } from '../../../../shared/domain/ledger/coverage.ts';
import type { Task } from '../../../../shared/domain/ledger/types.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { document, task } from '../../../extension/workbench.ts';

const judged = (verdict: string, set: object = {}) => ({
  body: {
    ...document('关于示例改革的通知'),
    judgement: {
      ...{ verdict, quote: null, anchor: null, reason: null, intoTaskId: null, proposedBy: 'clerk' },
      ...{ proposedOn: '2026-11-24', confirmed: { by: 'head', on: '2026-11-24' }, ...set },
    },
  } as unknown as IncomingDocument,
});
const duty = (documentId: string, issuedOn: string | null, set: object = {}) => ({
  body: {
    ...task('制定实施方案'),
    documentId,
    policy: {
      ...{ stage: issuedOn === null ? 'drafting' : 'issued', steps: [] },
      issued: issuedOn === null ? null : { documentId: null, name: '示发〔2026〕9号', on: isoDate(issuedOn) },
    },
    ...set,
  } as unknown as Task,
});

test('coverage counts what the right role confirmed: issued over needed, the others by name', () => {
  const documents = new Map([
    ['issued', judged('support')],
    ['drafted', judged('support')],
    ['no-duty', judged('support')],
    ['direct', judged('direct')],
    ['none', judged('none', { reason: '省里已有细则' })],
    ['proposed', judged('support', { confirmed: null })],
    ['nobody-looked', { body: document('另一份') as unknown as IncomingDocument }],
  ]);
  const tasks = new Map([
    ['a', duty('issued', '2026-10-12')],
    ['b', duty('drafted', null)],
  ]);
  expect(coverageOf(documents, tasks)).toEqual({
    needed: [
      { documentId: 'issued', taskId: 'a', isIssued: true },
      { documentId: 'drafted', taskId: 'b', isIssued: false },
      { documentId: 'no-duty', taskId: null, isIssued: false },
    ],
    unneeded: ['direct', 'none'],
    open: ['proposed', 'nobody-looked'],
  });
});

test('one duty that answers for several documents counts once, merged by verdict or afterwards', () => {
  const documents = new Map([
    ['first', judged('support')],
    ['second', judged('merge', { intoTaskId: 'a' })],
    ['third', judged('support')],
  ]);
  const tasks = new Map([
    ['a', duty('first', '2026-10-12')],
    ['c', duty('third', null, { state: 'closed', course: { ...NO_COURSE, mergedInto: 'a' } })],
  ]);
  expect(coverageOf(documents, tasks).needed).toEqual([{ documentId: 'third', taskId: 'a', isIssued: true }]);
});

test('two duties that name each other do not hang', () => {
  const round = (into: string) => duty('first', null, { course: { ...NO_COURSE, mergedInto: into } });
  const tasks = new Map([
    ['a', round('b')],
    ['b', round('a')],
  ]);
  expect(coverageOf(new Map([['first', judged('support')]]), tasks).needed).toHaveLength(1);
});

test('supporting documents issued are counted by the year of issue', () => {
  const tasks = new Map([
    ['a', duty('x', '2026-10-12')],
    ['b', duty('y', '2025-03-01')],
    ['c', duty('z', null)],
  ]);
  expect([issuedIn(tasks, 2026), issuedIn(tasks, 2025)]).toEqual([1, 1]);
});
