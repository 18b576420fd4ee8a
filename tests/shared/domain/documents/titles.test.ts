import { describe, expect, test } from 'vitest';
import { likeness, titleKey, titleTopic } from '../../../../shared/domain/documents/titles.ts';

test.each([
  ['示例省人民政府关于深化甲改革的意见', '关于深化甲改革的意见'],
  ['关于深化甲改革的意见（示政发〔2026〕3号）', '关于深化甲改革的意见'],
  ['关于印发《甲方案》的通知', '关于印发甲方案的通知'],
  ['某市 转发 某省关于甲的通知', '转发某省关于甲的通知'],
  ['甲实施方案（２０２６年版）', '甲实施方案(2026年版)'],
])('%s is compared as %s', (title, key) => expect(titleKey(title)).toBe(key));

describe('what a title is about', () => {
  test.each([
    ['关于深化“高效办成一件事”改革的实施意见', '示例市深化“高效办成一件事”改革实施方案'],
    ['示例省关于推进养老服务综合改革的若干措施', '关于印发《示例市养老服务综合改革工作方案》的通知'],
    ['关于加快培育数据要素市场的意见', '示例市人民政府办公室关于印发《培育数据要素市场行动计划》的通知'],
  ])('%s and %s', (upstream, local) => {
    expect(likeness(titleTopic(upstream), titleTopic(local))).toBeGreaterThan(0.7);
  });

  test.each([
    ['关于深化医保支付方式改革的实施方案', '关于稳慎推进农村宅基地制度改革的若干措施'],
    ['关于开展基本养老服务综合改革试点的通知', '关于推进零基预算改革试点工作的通知'],
    ['示例市教育改革实施方案', '示例市科技改革实施方案'],
  ])('%s is not %s', (upstream, other) => {
    expect(likeness(titleTopic(upstream), titleTopic(other))).toBeLessThan(0.6);
  });
});

test('nothing is like nothing', () => {
  expect([likeness('', ''), likeness('甲', '乙'), likeness('甲', '甲')]).toEqual([0, 0, 1]);
});
