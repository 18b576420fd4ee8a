/** What is said of a sentence looked for on its page, where it is not simply pointed out. */
export const SENTENCE_WORDS = {
  changed: '原文有改动，已指出最相近的一句，请核对。',
  lost: '原文已变，未找到这句。',
  unreachable: '未能读取原文页面。网站已授权的，请刷新该页后再试。',
} as const;
