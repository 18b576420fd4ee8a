import { expect, test } from 'vitest';
import { QUOTATIONS, quotationWords, SOURCES } from '../../../../shared/domain/compliance/quotations.ts';
import { finding, RULES, refusing, ruleOf, unanswered } from '../../../../shared/domain/compliance/rules.ts';

test('there are fifteen rules, each with a source, a trigger and advice', () => {
  expect(RULES.map(({ id }) => id)).toEqual(Array.from({ length: 15 }, (_, nth) => `T${nth + 1}`));
  for (const { id, quote, trigger, whatToDo, product } of RULES) {
    expect(SOURCES[quote.source], id).toBeDefined();
    expect(quote.text.length, id).toBeGreaterThan(5);
    expect(`${trigger}${product}`.length, id).toBeGreaterThan(10);
    expect(whatToDo, id).toMatch(/。$/);
  }
});

test('only T6, T7, T10, T12 and T14 refuse outright', () => {
  expect(RULES.filter(({ severity }) => severity === 'refuse').map(({ id }) => id)).toEqual([
    'T6',
    'T7',
    'T10',
    'T12',
    'T14',
  ]);
});

test('words that are given exactly stand in quotation marks, a sense without', () => {
  expect(quotationWords(QUOTATIONS.T1)).toBe(
    '《整治形式主义为基层减负若干规定》（中共中央办公厅、国务院办公厅，2024年）：“不得按月度、季度频繁搞排名通报”',
  );
  expect(quotationWords(QUOTATIONS.T13)).toMatch(/：不得层层加码$/);
});

test('a reason lifts a warning and never a refusal', () => {
  const findings = [finding('T8', '主送区政府。'), finding('T12', '不得要求。')];
  expect(unanswered(findings, [])).toEqual(findings);
  expect(unanswered(findings, ['T8', 'T12'])).toEqual([findings[1]]);
  expect(refusing(findings)).toEqual([findings[1]]);
  expect(findings[0]?.whatToDo).toBe(ruleOf('T8').whatToDo);
});
