import { describe, expect, it } from 'vitest';
import { titleLines } from '../../../shared/render/title-lines.ts';
import { widthOf } from '../../../shared/render/typography.ts';

const TITLES = [
  '关于交办全市重点领域改革任务进一步完善工作推进机制的通知',
  '中共淄博市委改革办关于印发《2026年全面深化改革工作要点》的通知',
  '淄博市人民政府办公室关于加快推进数字政府建设实施方案若干重点任务分工的通知',
  '关于进一步做好高新技术产业开发区和经济开发区管理体制机制改革创新试点有关工作落实情况督察发现问题整改的通知',
];

describe('a title in lines', () => {
  it('stays on one line where it fits', () => {
    expect(titleLines('关于召开会议的通知')).toEqual(['关于召开会议的通知']);
  });

  it('is broken where the writer broke it', () => {
    expect(titleLines('关于改革任务的\n通知')).toEqual(['关于改革任务的', '通知']);
  });

  it.each(TITLES)('loses no character and fits 版心: %s', title => {
    const lines = titleLines(title);
    expect(lines.join('')).toBe(title);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(20);
  });

  it.each(TITLES)('is a trapezoid or a diamond: %s', title => {
    const widths = titleLines(title).map(widthOf);
    const peak = widths.indexOf(Math.max(...widths));
    const rising = widths.slice(0, peak + 1);
    const falling = widths.slice(peak);
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    expect(new Set(widths).size).toBeGreaterThan(1);
  });

  it.each(TITLES)('begins no line with 的, 和 or a closing sign, ends none with 关于 or 《: %s', title => {
    for (const line of titleLines(title)) {
      expect(line).not.toMatch(/^[的和与》、]/);
      expect(line).not.toMatch(/(?:关于|《|和)$/);
    }
  });

  it('is set in moments even where it has a thousand characters without a word', () => {
    const title = '一'.repeat(1000);
    expect(titleLines(title).join('')).toBe(title);
  });
});
