import { expect, test } from 'vitest';
import { KINDS } from '../../../shared/domain/kinds.ts';
import { readBody } from '../../../shared/domain/records/read-body.ts';
import { document, task } from '../../extension/workbench.ts';

test('a document of the first form has nothing said of 配套 yet', () => {
  const { demand, supports, notSupports, registeredOn, unmarked, ...first } = document('关于示例改革的通知');
  expect(readBody(KINDS.document, { ...first, v: 1 })).toEqual({
    ok: true,
    body: {
      ...first,
      v: 3,
      demand: null,
      supports: [],
      notSupports: [],
      registeredOn: first.receivedOn,
      unmarked: null,
    },
  });
});

test('a document of the second form was registered on the day it is said to be received, and nobody had to look for a marking', () => {
  const { registeredOn, unmarked, ...second } = document('关于示例改革的通知');
  expect(readBody(KINDS.document, { ...second, v: 2 })).toEqual({
    ok: true,
    body: { ...second, v: 3, registeredOn: second.receivedOn, unmarked: null },
  });
});

test('a task of the first form has no 出处 to be found again', () => {
  const { anchor, ...first } = task('制定示例实施方案');
  expect(readBody(KINDS.task, { ...first, v: 1 })).toEqual({ ok: true, body: { ...first, v: 2, anchor: null } });
});
