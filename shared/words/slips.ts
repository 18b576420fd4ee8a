/** 三单一书 by their names. */
export const SLIP_TYPE_WORDS = { notice: '提示单', assign: '交办单', press: '催办单', order: '责令书' } as const;

/** How a slip stands, as people read it. */
export const SLIP_STATE_WORDS = {
  draft: '拟制',
  checked: '待签发',
  issued: '待签收',
  received: '已签收',
  replied: '待认可',
  accepted: '已认可',
  returned: '已退回',
  closed: '已办结',
  withdrawn: '已撤回',
} as const;

/** What is done to a slip, as people read it. */
export const SLIP_ACT_WORDS = {
  edit: '修改',
  check: '送审',
  sendBack: '退回修改',
  issue: '签发',
  sign: '签收',
  reply: '反馈',
  accept: '认可',
  return: '退回',
  close: '办结',
  withdraw: '撤回',
} as const;

/** Who signs which slip (domain §C5). */
export const SLIP_APPROVER_WORDS = {
  notice: '科室负责人',
  assign: '专职副主任',
  press: '专职副主任',
  order: '主任',
} as const;

/** The rule by which a slip was proposed; null for one drawn up by hand. */
export const SLIP_RULE_WORDS = {
  verdict: '研判为需配套，尚未明确时限',
  'no-draft': '临近时限，尚未起草',
  fixed: '牵头单位和时限已定',
  near: '临近时限，尚未报送',
  overdue: '逾期未办结',
  unheeded: '催办后仍未办结',
} as const;

const LETTERS = { notice: '提', assign: '交', press: '催' } as const;

/** The number of a slip in its own series: `淄改催〔2026〕5号`; a 责令书 is counted in 期, `第4期〔2026〕`. */
export const slipNumber = (type: keyof typeof SLIP_TYPE_WORDS, agency: string, year: number, nth: number): string =>
  type === 'order' ? `第${nth}期〔${year}〕` : `${agency}${LETTERS[type]}〔${year}〕${nth}号`;

/** What a slip is called in a sentence: its kind and its number where it has one. */
export const slipName = (slip: {
  readonly type: keyof typeof SLIP_TYPE_WORDS;
  readonly number: string | null;
}): string => `${SLIP_TYPE_WORDS[slip.type]}${slip.number ?? ''}`;

const ZONE = /(?:开发区|高新区|度假区|新区|园区)$/;

/** How a slip to a district is addressed: to its 改革办, or by authority of the 市委 to its 党委 and 政府 (T8). */
export function districtAddressee(name: string, toCommittee: boolean): string {
  const party = ZONE.test(name) ? `${name}党工委` : `${name}委`;
  if (!toCommittee) return `${party}改革办`;
  return `${party}、${ZONE.test(name) ? '管委会' : `${name.slice(-1)}政府`}`;
}
