import { FONTS, type Font } from './measures.ts';

/** Other names of the very same fonts. */
const SAME: Partial<Readonly<Record<Font, readonly string[]>>> = {
  方正小标宋简体: ['FZXiaoBiaoSong-B05S'],
  仿宋_GB2312: ['FangSong_GB2312'],
  楷体_GB2312: ['KaiTi_GB2312'],
  黑体: ['SimHei'],
  宋体: ['SimSun'],
};

/** The fonts of the standard this device lacks, asked for one by one; a font that cannot be asked for counts as lacking. */
export async function missingFonts(has: (name: string) => Promise<boolean>): Promise<readonly Font[]> {
  const all = [...new Set<Font>(Object.values(FONTS))];
  const there = await Promise.all(
    all.map(async font => {
      for (const name of [font, ...(SAME[font] ?? [])]) if (await has(name).catch(() => false)) return true;
      return false;
    }),
  );
  return all.filter((_font, at) => !there[at]);
}
