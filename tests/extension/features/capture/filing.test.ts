import { describe, expect, test } from 'vitest';
import { factsFrom, withFact } from '../../../../extension/features/capture/facts.ts';
import { fileOrders } from '../../../../extension/features/capture/filing.ts';
import { blankTerms } from '../../../../extension/features/capture/terms.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { recognised } from './recognised.ts';

const entropy = { now: () => 1_790_000_000_000, bytes: (length: number) => new Uint8Array(length).fill(7) };
const facts = factsFrom(recognised(), 'http://oa.example.gov.cn/12');
const blank = blankTerms({ units: [], ownUnit: null, lastLead: null, today: isoDate('2026-11-24') });
const terms = { ...blank, terms: { ...blank.terms, content: '落实方案', leadUnitId: 'zjj' } };
const at = { keptBy: 'office', documentId: null, entropy };

describe('入账', () => {
  test('registers document and task together', () => {
    const filing = fileOrders(facts, terms, at);
    expect(filing.ok && filing.orders.map(order => order.name)).toEqual(['documents.tag', 'ledger.addTask']);
  });

  test('of the same 发文字号 in the same register names the same document, so that two colleagues make one', () => {
    const [one, two] = [fileOrders(facts, terms, at), fileOrders(facts, terms, { ...at })];
    expect(one.ok && two.ok && one.documentId === two.documentId).toBe(true);
    const elsewhere = fileOrders(facts, terms, { ...at, keptBy: 'east' });
    expect(one.ok && elsewhere.ok && one.documentId === elsewhere.documentId).toBe(false);
  });

  test('of a document that is there adds the task alone', () => {
    const filing = fileOrders(facts, terms, { ...at, documentId: 'doc' });
    expect(filing.ok && filing.orders.map(order => order.name)).toEqual(['ledger.addTask']);
  });

  test('of a number that is another document’s gets an id of its own, when a person said so', () => {
    const [one, apart] = [fileOrders(facts, terms, at), fileOrders(facts, terms, { ...at, apart: true })];
    expect(one.ok && apart.ok && one.documentId === apart.documentId).toBe(false);
  });

  test('says what is missing, where', () => {
    const filing = fileOrders(withFact(facts, 'title', ''), blank, at);
    expect(!filing.ok && filing.faults).toEqual({
      title: '填写标题。',
      content: '填写任务内容。',
      leadUnitId: '选一个牵头单位。',
    });
  });

  test('names what does not fit', () => {
    const filing = fileOrders(withFact(facts, 'issuers', ['长'.repeat(90)]), terms, at);
    expect(!filing.ok && filing.faults).toEqual({ issuers: '发文机关有误，请改正。' });
  });
});
