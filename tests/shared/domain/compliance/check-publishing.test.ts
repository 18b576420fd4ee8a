import { expect, test } from 'vitest';
import {
  checkInvitation,
  checkLength,
  checkMeeting,
  checkPublication,
} from '../../../../shared/domain/compliance/check-publishing.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';

const rules = (findings: readonly { rule: string }[]) => findings.map(({ rule }) => rule);

test('T1: a second publication within the window wants a basis', () => {
  const second = { on: isoDate('2026-11-30'), lastOn: isoDate('2026-10-31'), basisNumber: null };
  expect(rules(checkPublication(second, 180))).toEqual(['T1']);
  expect(rules(checkPublication({ ...second, basisNumber: '示办发〔2026〕5号' }, 180))).toEqual([]);
  expect(rules(checkPublication(second, 30))).toEqual([]);
  expect(rules(checkPublication({ ...second, lastOn: null }, 180))).toEqual([]);
});

test('T2: nobody is invited to speak by a program', () => {
  expect(rules(checkInvitation({ automatic: true }))).toEqual(['T2']);
  expect(rules(checkInvitation({ automatic: false }))).toEqual([]);
});

test('T9: a bulletin of 4001 characters is too long, a paper of 4001 is not', () => {
  expect(rules(checkLength({ kind: 'bulletin', characters: 4001 }))).toEqual(['T9']);
  expect(rules(checkLength({ kind: 'bulletin', characters: 4000 }))).toEqual([]);
  expect(rules(checkLength({ kind: 'paper', characters: 4001 }))).toEqual([]);
  expect(rules(checkLength({ kind: 'paper', characters: 5001 }))).toEqual(['T9']);
});

test('T9: what a document has ordered already needs no meeting of its own', () => {
  expect(rules(checkMeeting({ special: true, alreadyIssued: true }))).toEqual(['T9']);
  expect(rules(checkMeeting({ special: true, alreadyIssued: false }))).toEqual([]);
});
