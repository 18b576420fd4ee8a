import { describe, expect, it } from 'vitest';
import { headLayout } from '../../../shared/render/head.ts';
import { mmOf, ROW } from '../../../shared/render/measures.ts';
import { letter } from './sample-letter.ts';

describe('the head of a 信函 (GB/T 9704-2012, 10.1)', () => {
  const { mark, bars, numberTop, titleTop, bottom } = headLayout(letter());
  const [thick, thin, lowerThin, lowerThick] = bars;

  it('has its 标志 30 mm below the paper’s edge', () => expect(mark.top).toBe(30));

  it('has a red double rule 4 mm below it, thick over thin, 170 mm long, in the middle of the paper', () => {
    expect(thick?.top).toBeCloseTo(30 + mmOf(mark.points) + 4, 5);
    expect(thick?.height).toBeGreaterThan(thin?.height ?? 9);
    for (const bar of bars) expect([bar.left, bar.width]).toEqual([20, 170]);
  });

  it('has another 20 mm above the paper’s lower edge, thin over thick', () => {
    expect((lowerThick?.top ?? 0) + (lowerThick?.height ?? 0)).toBeCloseTo(297 - 20, 5);
    expect(lowerThin?.height).toBeLessThan(lowerThick?.height ?? 0);
  });

  it('has its 文号 seven eighths of a character below the rule, its title two rows further', () => {
    expect(numberTop - (thin?.top ?? 0) - (thin?.height ?? 0)).toBeCloseTo((5.644 * 7) / 8, 2);
    expect(titleTop - numberTop).toBeCloseTo(3 * ROW, 5);
  });

  it('may be filled to seven eighths of a character above the lower rule, and is, by whole rows', () => {
    expect((lowerThin?.top ?? 0) - bottom).toBeCloseTo((5.644 * 7) / 8, 2);
    expect(((bottom - numberTop) / ROW) % 1).toBeCloseTo(0, 1);
  });

  it('sets 份号 and 紧急程度 in rows of their own, the title below the last', () => {
    const both = headLayout(letter({ copyNumber: '000123' }));
    expect(both.left).toEqual(['000123', '加急']);
    expect(both.titleTop - both.numberTop).toBeCloseTo(4 * ROW, 5);
  });
});

describe('the head of 文件 and 纪要 (GB/T 9704-2012, 7.2, 10.3)', () => {
  it.each(['document', 'minutes'] as const)(
    '%s: 标志 35 mm below the top of 版心, red rule 4 mm below the 文号',
    form => {
      const { mark, bars, numberTop, titleTop } = headLayout(letter({ form, mark: '中共淄博市委文件' }));
      expect(mark.top).toBe(37 + 35);
      expect(numberTop).toBeCloseTo(72 + mmOf(mark.points) + 2 * ROW, 5);
      expect(bars).toHaveLength(1);
      expect(bars[0]).toMatchObject({ left: 28, width: 156 });
      expect(bars[0]?.top).toBeCloseTo(numberTop + mmOf(16) + 4, 5);
      expect(titleTop).toBeCloseTo((bars[0]?.top ?? 0) + 0.7 + 2 * ROW, 5);
    },
  );

  it.each(['中共淄博市委文件', '中共淄博市委全面深化改革委员会办公室文件', '市'])('%s fits 版心', name => {
    const { mark } = headLayout(letter({ form: 'document', mark: name }));
    expect((mmOf(mark.points) * name.length * mark.stretch) / 100).toBeLessThanOrEqual(156);
    expect(mark.stretch).toBeGreaterThanOrEqual(66);
  });
});
