/** 角色 as people read them. */
export const ROLE_WORDS = {
  administrator: '管理员',
  'office.clerk': '科员',
  'office.section-head': '科室负责人',
  'office.deputy-director': '专职副主任',
  'office.director': '主任',
  'district.office': '区县改革办',
  'group.liaison': '小组联络员',
  'department.handler': '部门经办人',
  leader: '领导',
  inspector: '督察人员',
} as const;

/** 单位类型 as people read them. */
export const UNIT_KIND_WORDS = {
  city: '市',
  office: '改革办',
  group: '专项小组',
  department: '市直部门',
  district: '区县',
} as const;

/** The fields of a document system a person can point at, as they are asked for. */
export const TAUGHT_FIELD_WORDS = {
  title: '标题',
  number: '发文字号',
  body: '正文',
  issuer: '发文机关',
  written: '成文日期',
  marking: '密级',
} as const;

/** 进展 as a handler reports it. */
export const PROGRESS_WORDS = { going: '正常推进', submitted: '已送审', difficult: '有困难' } as const;

/** 任务状态. */
export const TASK_STATE_WORDS = { open: '在办', review: '待核对', closed: '已销号' } as const;

/** 配套要求 as a document's page says it: what a person found, or that nobody has looked. */
export function demandWords(verdict: boolean | null): string {
  if (verdict === null) return '待核对';
  return verdict ? '要求制定配套文件' : '不要求配套';
}

/** 配套文件 from 待定 to 印发. */
export const POLICY_STAGE_WORDS = {
  todo: '待定',
  drafting: '起草',
  consulting: '征求意见',
  submitted: '送审',
  deliberating: '审议',
  issued: '印发',
} as const;

/** Why a task was asked about. */
export const ASK_REASON_WORDS = { due: '下次调度前到期', late: '已逾期', silent: '两个月没有消息' } as const;

/** What a unit is asked, as 负担账本 counts it. */
export const ASKED_FOR_WORDS = {
  slip: '单子',
  question: '提问',
  meeting: '会议',
  visit: '到访',
  paper: '材料',
} as const;

/** 研判结论. */
export const VERDICT_WORDS = { direct: '直接执行', support: '需配套', merge: '并入', none: '无需配套' } as const;

/** Names of the fields two people may write at once, for the conflict line. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  title: '标题',
  number: '发文字号',
  issuers: '发文机关',
  issuedOn: '成文日期',
  receivedOn: '收文日期',
  genre: '文种',
  urgency: '紧急程度',
  dissemination: '公开属性',
  sourceUrl: '来源网址',
  demand: '配套要求',
  content: '任务内容',
  deliverable: '成果形式',
  leadUnitId: '牵头单位',
  coUnitIds: '配合单位',
  leader: '责任领导',
  dueOn: '完成时限',
  dueRule: '期限依据',
  quote: '原文',
  state: '状态',
  evidence: '销号依据',
  addresseeId: '主送单位',
  toCommittee: '主送对象',
  items: '事项',
  replyWorkdays: '反馈时限',
  contact: '反馈方式和联系人',
  skipReason: '越级理由',
  reasons: '红线说明',
  body: '会议名称',
  nth: '第几次',
  heldOn: '召开日期',
  url: '报道网址',
  documentId: '会议纪要',
  studiedOn: '学习传达',
  startedOn: '贯彻落实',
  schemeOn: '制定配套方案',
  inWriting: '书面传达',
  basis: '依据',
  item: '认领事项',
  isFirst: '第一责任人',
  taskId: '对应任务',
};

/** Where a number is still to be given by the server. */
export const NUMBER_PENDING = '待编号';
