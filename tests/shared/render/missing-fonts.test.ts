import { expect, it } from 'vitest';
import { missingFonts } from '../../../shared/render/missing-fonts.ts';

it('finds which fonts of the standard are lacking, under any of their names', async () => {
  const installed = new Set(['黑体', 'SimSun', 'FangSong_GB2312']);
  expect(await missingFonts(async name => installed.has(name))).toEqual(['方正小标宋简体', '楷体_GB2312']);
});

it('counts a font that cannot be asked for as lacking', async () => {
  const all = await missingFonts(() => Promise.reject(new Error('no')));
  expect(all).toHaveLength(5);
});
