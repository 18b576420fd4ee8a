/** The fifteen 文种 (中办发〔2012〕14号), and 答复, which a 函 is often called. */
const STATUTORY = '决议 决定 命令 令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 复函 函 纪要 答复'.split(' ');
/** Endings seen in practice that are no 文种 of the regulation: their genre reads 其他. */
const OTHER =
  '方案 规划 计划 要点 台账 清单 办法 规定 细则 讲话 简报 汇报 备忘录 摘要 条例 规则 措施 目录 指南 制度 章程 规程 准则 预案 政策 安排 分工 规范'.split(
    ' ',
  );

const SUFFIX = '(?:[（(][^（()）〔号]{1,24}[)）])?';
const STATUTORY_END = new RegExp(`(${STATUTORY.join('|')})${SUFFIX}$`);
const ANY_END = new RegExp(`(?:${[...STATUTORY, ...OTHER].join('|')}|^中华人民共和国[^。]{2,30}法)${SUFFIX}$`);

/** Source of a pattern for the words a title may end with. */
export const GENRE_WORDS = [...STATUTORY, ...OTHER].join('|');
/** Source of a pattern for the 文种 alone. */
export const STATUTORY_WORDS = STATUTORY.join('|');

/** Whether a title ends as a document's title does. */
export const endsAsTitle = (title: string): boolean => ANY_END.test(title);

/** Whether a title ends with one of the fifteen 文种. */
export const endsStatutory = (title: string): boolean => STATUTORY_END.test(title);

/** The 文种 of a title: one of the fifteen, 其他 for customary ones, null when it ends with neither. */
export function genreOf(title: string): string | null {
  const statutory = STATUTORY_END.exec(title)?.[1];
  if (statutory !== undefined) return statutory === '复函' || statutory === '答复' ? '函' : statutory;
  return ANY_END.test(title) ? '其他' : null;
}
