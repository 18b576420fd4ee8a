/** The paper, A4 in millimetres (GB/T 9704-2012, 5.2.1). */
export const PAPER = { width: 210, height: 297 };
/** 天头, 订口 and what they leave over, in millimetres (GB/T 9704-2012, 5.2.1). */
export const MARGIN = { top: 37, left: 28, right: 26, bottom: 35 };
/** 版心 in millimetres (GB/T 9704-2012, 5.2.1). */
export const TYPE_AREA = { width: 156, height: 225 };

const MM_PER_POINT = 25.4 / 72;
const TWIPS_PER_MM = 1440 / 25.4;
const EMU_PER_MM = 36_000;

/** Points as millimetres. */
export const mmOf = (points: number): number => points * MM_PER_POINT;
/** Millimetres as twips, 1/1440 inch. */
export const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);
/** Millimetres as the unit of drawings, 1/36000 mm. */
export const emu = (mm: number): number => Math.round(mm * EMU_PER_MM);

/** A row in twips: twenty-two of them fill 版心 to a third of a millimetre (GB/T 9704-2012, 5.2.3). */
export const ROW_TWIPS = 579;
/** A row in millimetres. */
export const ROW = ROW_TWIPS / TWIPS_PER_MM;
/** 三号 is 15.75 points: twenty-eight of them fill a row. Word has it as 16 points set 0.25 points closer. */
export const CHARACTER_TWIPS = 315;

/** Sizes of type in points: 二号, 三号, 四号. */
export const SIZE = { two: 22, three: 16, four: 14 };

/** Rules of 版记 in millimetres: the outer two and those between (GB/T 9704-2012, 7.4.1). */
export const CLOSING_RULE = { outer: 0.35, inner: 0.25 };
/** 页码: the dashes stand so far below 版心, in millimetres (GB/T 9704-2012, 7.5). */
export const PAGE_NUMBER_BELOW = 7;

/** Distances of the head, in millimetres (GB/T 9704-2012, 7.2.4, 7.2.7, 10.1, 10.3). */
export const HEAD = {
  /** 文件 and 纪要: from the top of 版心 to the 标志. */
  markBelowTypeArea: 35,
  /** 信函: from the top of the paper to the 标志. */
  markBelowPaper: 30,
  /** From the 标志 (信函) or the 文号 (文件) to the red rule. */
  toRule: 4,
  /** 信函: length of the red double rules. */
  letterRule: 170,
  /** 信函: from the bottom of the paper to the lower red double rule. */
  lowerRule: 20,
  /** 信函: between a double rule and text, seven eighths of a character of 三号. */
  ruleToText: (mmOf(SIZE.three) * 7) / 8,
};

/** A red double rule: the thick one, the gap and the thin one, in millimetres; the standard leaves them open. */
export const DOUBLE_RULE = { thick: 0.8, gap: 0.5, thin: 0.3 };
/** The red rule of 文件, in millimetres; the standard leaves it open. */
export const RED_RULE = 0.7;

/** Fonts as the standard names them; none is shipped, programs without one take the next like it. */
export const FONTS = {
  mark: '方正小标宋简体',
  title: '方正小标宋简体',
  text: '仿宋_GB2312',
  black: '黑体',
  script: '楷体_GB2312',
  song: '宋体',
} as const;

/** A font of the standard. */
export type Font = (typeof FONTS)[keyof typeof FONTS];

/** What stands in where a font is missing, the best first. */
export const FALLBACKS: Readonly<Record<Font, readonly string[]>> = {
  方正小标宋简体: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'STZhongsong', '华文中宋', 'Noto Serif CJK SC', 'SimSun'],
  仿宋_GB2312: ['FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC'],
  楷体_GB2312: ['KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti', 'LXGW WenKai', 'Noto Serif CJK SC'],
  黑体: ['SimHei', 'STHeiti', 'Noto Sans CJK SC'],
  宋体: ['SimSun', 'STSong', 'Noto Serif CJK SC'],
};
