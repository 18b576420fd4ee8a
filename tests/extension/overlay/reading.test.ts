import { describe, expect, test } from 'vitest';
import { viewOfDocument } from '../../../extension/overlay/chip-view.ts';
import { fieldsOf, lineOf } from '../../../extension/overlay/reading.ts';
import { builtInCalendar } from '../../../shared/domain/calendar/tables.ts';
import { isoDate } from '../../../shared/kernel/dates.ts';
import type { Deadline, Recognition } from '../../../shared/recognition/types.ts';

const deadline = (over: Partial<Deadline>): Deadline => ({
  text: '12月25日前',
  quote: '12月25日前报送',
  at: 3,
  start: 0,
  end: 7,
  kind: 'absolute',
  tier: 'hard',
  resolved: isoDate('2026-12-25'),
  rule: '该日当天',
  ...{ safe: null, time: null, basis: null, counted: null, recurs: null },
  confidence: 0.95,
  ...over,
});

const RECOGNITION: Recognition = {
  official: true,
  refused: null,
  internal: false,
  reform: true,
  title: '关于深化示例改革的通知',
  docNumber: '示办发〔2026〕12号',
  issuers: ['示例市委办公室', '示例市政府办公室'],
  dateIssued: isoDate('2026-11-20'),
  receivedOn: null,
  genre: '通知',
  urgency: null,
  dissemination: null,
  needsSupportingPolicy: { verdict: null, quote: null },
  deadlines: [deadline({}), deadline({ tier: 'goal' }), deadline({ kind: 'vague', resolved: null }), deadline({})],
  tasks: [],
  carried: [],
  confidence: { official: 0.97, title: 0.95, docNumber: 0.95, issuers: 0.8, dateIssued: 0.95 },
  sources: {},
};
const TODAY = isoDate('2026-11-24');

describe('the chip’s line', () => {
  test('names the number and how many dates something must be done by; goals and vague words do not count', () => {
    expect(lineOf(RECOGNITION)).toEqual({ text: '示办发〔2026〕12号 · 2处期限', sure: true });
  });

  test('falls back to the title, shortened', () => {
    const long = {
      ...RECOGNITION,
      docNumber: null,
      title: '关于印发示例市深化示例改革三年行动实施方案的通知',
      deadlines: [],
    };
    expect(lineOf(long).text).toBe('关于印发示例市深化示例改革三年行动…');
  });

  test('asks for a look when it is not sure, or read too little', () => {
    const unsure = { ...RECOGNITION, confidence: { ...RECOGNITION.confidence, title: 0.6 } };
    expect(lineOf(unsure)).toEqual({ text: '示办发〔2026〕12号 · 2处期限 · 请核对', sure: false });
    expect(lineOf({ ...RECOGNITION, docNumber: null, title: null }).text).toBe('识别不全 · 请核对');
  });
});

test('each field says whether it was read, guessed or not found', () => {
  const fields = fieldsOf({ ...RECOGNITION, docNumber: null });
  expect(fields.map(field => [field.label, field.value, field.sure])).toEqual([
    ['标题', '关于深化示例改革的通知', 'read'],
    ['发文字号', '', 'missing'],
    ['发文机关', '示例市委办公室、示例市政府办公室', 'guessed'],
    ['成文日期', '2026年11月20日', 'read'],
  ]);
});

describe('the chip', () => {
  test('offers 入账 for a document that is not in the ledger', () => {
    expect(viewOfDocument(RECOGNITION, null, TODAY)).toMatchObject({ tone: 'plain', action: '入账' });
    expect(
      viewOfDocument(RECOGNITION, { known: false, question: false, dueOn: null, calendar: builtInCalendar }, TODAY),
    ).toMatchObject({
      tone: 'plain',
    });
  });

  test('asks for a look where one number stands over two titles, or a title alone is there', () => {
    const view = viewOfDocument(
      RECOGNITION,
      { known: false, question: true, dueOn: null, calendar: builtInCalendar },
      TODAY,
    );
    expect(view).toMatchObject({ tone: 'warn', text: '台账中有相近文件 · 请核对', action: '核对' });
  });

  test('says where a document stands that is there', () => {
    const known = viewOfDocument(
      RECOGNITION,
      { known: true, question: false, dueOn: isoDate('2026-12-10'), calendar: builtInCalendar },
      TODAY,
    );
    expect(known).toMatchObject({ tone: 'known', symbol: '✔', text: '已入账 · 余12个工作日', action: '打开' });
  });
});
