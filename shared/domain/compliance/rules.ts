import { QUOTATIONS, type Quotation, type RuleId } from './quotations.ts';

/** refuse: what breaks the rule is not done. warn: it is done only with a reason that stays on record. */
export type Severity = 'refuse' | 'warn';

/** One of the compliance rules as data (domain §B5). */
export type Rule = {
  readonly id: RuleId;
  readonly title: string;
  readonly severity: Severity;
  /** What sets it off, in words. */
  readonly trigger: string;
  readonly quote: Quotation;
  /** What the product does by itself. */
  readonly product: string;
  /** What the person does, as one sentence that can follow the finding. */
  readonly whatToDo: string;
};

const rule = (
  id: RuleId,
  severity: Severity,
  title: string,
  { trigger, product, whatToDo }: Pick<Rule, 'trigger' | 'product' | 'whatToDo'>,
): Rule => ({ id, severity, title, trigger, product, whatToDo, quote: QUOTATIONS[id] });

/** T1 to T15 in their order. Only T6, T7, T10, T12 and T14 refuse; the others warn and want a reason. */
export const RULES: readonly Rule[] = [
  rule('T1', 'warn', '排名通报频次', {
    trigger: '在设定的间隔内再次向其他单位公布排名',
    product: '每月计分，各单位只看自己的得分；公布时要填范围、依据和批准人',
    whatToDo: '填写依据文件，或改为仅反馈本单位。',
  }),
  rule('T2', 'warn', '表态发言', {
    trigger: '安排末位单位公开表态发言',
    product: '减负模式下改称情况说明，不自动发邀请',
    whatToDo: '写明安排发言的理由，或改为书面情况说明。',
  }),
  rule('T3', 'warn', '第一时间', {
    trigger: '以是否开会、何时开会发文作为计分来源',
    product: '三个“第一时间”只作信息，不参与计分',
    whatToDo: '改用落实成效作为来源。',
  }),
  rule('T4', 'warn', '配套文件', {
    trigger: '研判为需配套而没有引用文件中的要求',
    product: '默认直接执行；需配套须引原句，并与上年发文数对照',
    whatToDo: '选出文件中提出要求的那句话，或改为直接执行。',
  }),
  rule('T5', 'warn', '实地督察频次', {
    trigger: '同一地点当月的实地督察超过上限，或没有计划备案',
    product: '按地点记录到访，优先书面核查',
    whatToDo: '写明再次到访的理由，或改为书面核查、换月进行。',
  }),
  rule('T6', 'refuse', '宣传批示不计分', {
    trigger: '以批示、刊发稿件作为考核内容',
    product: '宣传只登记，不列入计分目录',
    whatToDo: '去掉这个来源。',
  }),
  rule('T7', 'refuse', '票数不计分', {
    trigger: '以点赞、投票、转发、学习时长排序或计分',
    product: '票数只作旁注，按评审得分排序',
    whatToDo: '改按评审得分排序。',
  }),
  rule('T8', 'warn', '主送对象', {
    trigger: '以改革办名义向区县党委、政府提出指令性要求而没有市委授权文件',
    product: '主送默认区县改革办、部门、专项小组；改送党委、政府要填授权文件',
    whatToDo: '改为主送区县改革办，或填写市委授权文件的文号。',
  }),
  rule('T9', 'warn', '会议和材料篇幅', {
    trigger: '通报超过4000字、材料超过5000字，或为已发文部署的事项再开专门会议',
    product: '以通报代会，起草时计字数',
    whatToDo: '压缩篇幅，或以通报代替会议。',
  }),
  rule('T10', 'refuse', '指尖上的形式主义', {
    trigger: '要求打卡、积分、在线时长，强制下载登录，或强制上传照片、视频、轨迹',
    product: '不记录任何人的使用情况；照片从不必填；书面、电话答复可由改革办代录',
    whatToDo: '去掉这项要求，改以文号、标题等已有依据反馈。',
  }),
  rule('T11', 'warn', '不向基层延伸', {
    trigger: '为镇办、村居开设账号',
    product: '镇办、村居只作地点，默认没有账号',
    whatToDo: '由区县改革办办理，或写明开设账号的理由。',
  }),
  rule('T12', 'refuse', '一票否决和责任状', {
    trigger: '要求实行一票否决或签订责任状',
    product: '没有一票否决；造假属实的可按基本项作废处理',
    whatToDo: '去掉这项要求。',
  }),
  rule('T13', 'warn', '层层加码', {
    trigger: '区县分计划的时限早于市级时限',
    product: '下达分计划时与市级时限比较',
    whatToDo: '改为不早于市级时限，或写明提前的理由。',
  }),
  rule('T14', 'refuse', '涉密不上网', {
    trigger: '内容标有密级',
    product: '不保存任何内容，只计拒收数',
    whatToDo: '清空后通过涉密系统或机要渠道办理。',
  }),
  rule('T15', 'warn', '结论有据、可以复核', {
    trigger: '督察结论没有事实依据、没有听取意见，或由当事单位人员核定',
    product: '发现的问题先反馈当事单位，可申诉、由他人复核',
    whatToDo: '补充依据并先反馈当事单位，由无关人员核定。',
  }),
];

const BY_ID: ReadonlyMap<RuleId, Rule> = new Map(RULES.map(one => [one.id, one]));

/** The rule of an id. */
export const ruleOf = (id: RuleId): Rule => BY_ID.get(id) as Rule;

/** What a checker found: the rule, what is wrong in one sentence, and what to do. */
export type Finding = { readonly rule: RuleId; readonly sentence: string; readonly whatToDo: string };

/** A finding of a rule, with the rule’s own advice. */
export const finding = (rule: RuleId, sentence: string): Finding => ({
  rule,
  sentence,
  whatToDo: ruleOf(rule).whatToDo,
});

/** The findings no reason can lift. */
export const refusing = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(one => ruleOf(one.rule).severity === 'refuse');

/** The findings for which no reason is given yet. */
export const unanswered = (findings: readonly Finding[], reasoned: readonly RuleId[]): readonly Finding[] =>
  findings.filter(one => ruleOf(one.rule).severity === 'refuse' || !reasoned.includes(one.rule));
