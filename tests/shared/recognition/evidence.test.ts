import { describe, expect, test } from 'vitest';
import { citationsIn } from '../../../shared/recognition/citations.ts';
import { evidenceOf, NO_EVIDENCE } from '../../../shared/recognition/evidence.ts';
import { readText } from '../../../shared/recognition/page/read-text.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';

const LETTER = `示例省人民政府文件
示政发〔2026〕8号
关于深化示例改革的意见
各市人民政府：
根据《国务院关于示例改革的意见》（国发〔2025〕3号），提出如下意见。
（一）编制事项清单。2027年3月31日前编制清单。（省教育厅牵头，省财政厅配合）
（二）各市应结合实际制定实施方案，并报省政府备案。
（三）省直部门要研究完善配套措施。
示例省人民政府
2026年11月20日`;

test('the evidence of a document: the sentence of each task, those that may demand 配套, the proposed first, and what it is based on', () => {
  const page = readText(LETTER);
  const recognition = recognise(page);
  const evidence = evidenceOf(page, recognition);
  expect(evidence.tasks).toHaveLength(recognition.tasks.length);
  expect(evidence.tasks[0]?.exact).toContain('2027年3月31日前编制清单');
  expect(evidence.demands[0]?.exact).toContain('各市应结合实际制定实施方案');
  expect(evidence.demands.length).toBeGreaterThan(1);
  expect(evidence.cites).toContainEqual({ title: '国务院关于示例改革的意见', docNumber: '国发〔2025〕3号' });
});

test('a sentence that may demand 配套 is kept whole, with its stop and nothing of what follows', () => {
  const page = readText(LETTER.replace('报省政府备案。', '报省政府备案。（省发展改革委牵头）'));
  expect(evidenceOf(page, recognise(page)).demands[0]?.exact).toBe(
    '（二）各市应结合实际制定实施方案，并报省政府备案。',
  );
});

test.each([{ internal: true }, { official: false }])('of one that is %o nothing is handed on', change => {
  const page = readText(LETTER);
  expect(evidenceOf(page, { ...recognise(page), ...change })).toEqual(NO_EVIDENCE);
});

describe('a citation', () => {
  test.each([
    ['为贯彻落实《甲意见方案》，', [{ title: '甲意见方案', docNumber: null }]],
    ['按照示政办发〔2026〕12号要求，', [{ title: '', docNumber: '示政办发〔2026〕12号' }]],
    ['没有引用。', []],
  ])('in “%s”', (text, found) => expect(citationsIn([text])).toEqual(found));
});
