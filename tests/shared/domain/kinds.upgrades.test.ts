import { expect, test } from 'vitest';
import { KINDS } from '../../../shared/domain/kinds.ts';
import { readBody } from '../../../shared/domain/records/read-body.ts';
import { document, task } from '../../extension/workbench.ts';

test('a document of the first form has nothing said of 配套 yet', () => {
  const { demand, judgement, supports, notSupports, registeredOn, unmarked, ...first } = document('关于示例改革的通知');
  expect(readBody(KINDS.document, { ...first, v: 1 })).toEqual({
    ok: true,
    body: {
      ...first,
      v: 4,
      demand: null,
      judgement: null,
      supports: [],
      notSupports: [],
      registeredOn: first.receivedOn,
      unmarked: null,
    },
  });
});

test('a document of the second form was registered on the day it is said to be received, and nobody had to look for a marking', () => {
  const { judgement, registeredOn, unmarked, ...second } = document('关于示例改革的通知');
  expect(readBody(KINDS.document, { ...second, v: 2 })).toEqual({
    ok: true,
    body: { ...second, v: 4, judgement: null, registeredOn: second.receivedOn, unmarked: null },
  });
});

test('a task of the first form has no 出处 to be found again', () => {
  const { anchor, leader, policy, course, origin, ...first } = task('制定示例实施方案');
  const later = { leader: null, policy: null, course: null, origin: null };
  expect(readBody(KINDS.task, { ...first, v: 1 })).toEqual({
    ok: true,
    body: { ...first, v: 3, anchor: null, ...later },
  });
});

test('nothing happened yet to a task of the second form, nor was a document of the third one judged', () => {
  const { leader, policy, course, origin, ...second } = task('制定示例实施方案');
  const { judgement, ...third } = document('关于示例改革的通知');
  expect(readBody(KINDS.task, { ...second, v: 2 })).toMatchObject({
    ok: true,
    body: { v: 3, policy: null, course: null },
  });
  expect(readBody(KINDS.document, { ...third, v: 3 })).toMatchObject({ ok: true, body: { v: 4, judgement: null } });
});
