import { describe, expect, it } from 'vitest';
import { NUMBER_WITH_UNIT, officialText, widthOf } from '../../../shared/render/typography.ts';

describe('official typography', () => {
  it.each([
    ['现就有关事项交办如下,请认真办理;', '现就有关事项交办如下，请认真办理；'],
    ['联系人:张某某(电话:2180000)', '联系人：张某某（电话：2180000）'],
    ['于 2026 年 12 月 31 日 前', '于2026年12月31日前'],
    ['淄发[2026]5号', '淄发〔2026〕5号'],
    ['淄改组发（2017）8号', '淄改组发〔2017〕8号'],
    ['比重为12.5%,见 http://zibo.gov.cn/a?b=1', '比重为12.5%，见 http://zibo.gov.cn/a?b=1'],
    ['上午10:30开会', '上午10:30开会'],
    ['A, B (C)', 'A, B (C)'],
  ])('sets %s', (typed, set) => expect(officialText(typed)).toBe(set));

  it('lets no control character through, which no XML part may hold', () => {
    expect(officialText(`任务${String.fromCharCode(1)}内容${String.fromCharCode(0x1f)}`)).toBe('任务内容');
  });

  it('counts letters and digits as half a character', () => {
    expect(widthOf('2026年11月24日')).toBe(7);
    expect(widthOf('淄改〔2026〕8号')).toBe(7.5);
  });

  it.each([
    ['收到之日起10个工作日内反馈', ['10个工作日']],
    ['于2026年12月31日前', ['2026年', '12月', '31日']],
    ['得86.42分，列第3名', ['86.42分', '3名']],
    ['淄发〔2026〕5号', ['〔2026〕5号']],
  ])('keeps numbers and units of %s together', (text, kept) => {
    expect(Array.from(text.matchAll(NUMBER_WITH_UNIT), match => match[0])).toEqual(kept);
  });
});
