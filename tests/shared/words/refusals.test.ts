import { expect, test } from 'vitest';
import { REFUSAL_CODES } from '../../../shared/kernel/refusal-codes.ts';
import { refusalText } from '../../../shared/words/refusals.ts';

test('each refusal has one sentence of its own that says what happened and what to do', () => {
  const sentences = REFUSAL_CODES.map(code => refusalText({ code }));
  expect(new Set(sentences).size).toBe(REFUSAL_CODES.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[^！!]+。$/);
});

test('a sentence names the thing', () => {
  expect(refusalText({ code: 'document.in-use', detail: { title: '示例方案', count: 2 } })).toBe(
    '未撤出：《示例方案》名下还有2项任务。请先撤项，再撤出文件。',
  );
});

test('a detail that is itself a pattern is shown as it is', () => {
  expect(refusalText({ code: 'task.closed', detail: { content: '{count}$&' } })).toContain('“{count}$&”');
});
