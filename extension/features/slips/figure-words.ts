/** The figures of the funnel as people read them. */
export const FIGURE_WORDS = {
  sent: '发出',
  signed: '签收',
  replied: '反馈',
  accepted: '认可',
  closed: '办结',
  late: '逾期未反馈',
} as const;

/** The periods as people read them. */
export const PERIOD_WORDS = { month: '本月', year: '今年以来', 'last-year': '上年' } as const;
