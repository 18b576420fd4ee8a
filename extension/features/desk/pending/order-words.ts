import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import { FIELD_WORDS, POLICY_STAGE_WORDS, PROGRESS_WORDS, ROLE_WORDS } from '../../../../shared/words/terms.ts';
import type { Directory } from '../../units/directory.ts';
import type { Address } from '../address.ts';
import { valueWords } from '../value-words.ts';

/** An order as it was given: its name and what was typed. */
export type GivenOrder = { readonly name: string; readonly args: unknown };

/** What names mean, for telling what was typed. */
export type Names = {
  readonly directory: Directory;
  readonly today: IsoDate;
  readonly taskContent: (id: string) => string | null;
  readonly documentTitle: (id: string) => string | null;
};

/** One thing typed: 完成时限 – 12月10日 周四. */
export type Typed = { readonly name: string; readonly value: string };

const ORDER_WORDS: Readonly<Record<string, string>> = {
  'documents.tag': '入账',
  'documents.correct': '更正文件',
  'documents.setDemand': '核对配套要求',
  'documents.relate': '认定配套',
  'documents.withdraw': '撤出台账',
  'documents.bringBack': '处理冲突',
  'ledger.addTask': '立项',
  'ledger.changeTask': '调整任务',
  'ledger.retag': '打标签',
  'ledger.report': '报进展',
  'ledger.closeOut': '销号',
  'ledger.askClosure': '提请销号',
  'ledger.returnClosure': '退回销号',
  'ledger.reopen': '恢复办理',
  'ledger.askExtension': '申请延期',
  'ledger.decideExtension': '审批延期',
  'ledger.setStage': '更新配套阶段',
  'ledger.mergeInto': '并入配套',
  'ledger.setMilestone': '设节点',
  'ledger.dropMilestone': '撤节点',
  'ledger.reachMilestone': '节点完成',
  'ledger.setWaits': '设先后',
  'regime.change': '调整制度设定',
  'dispatch.open': '开始调度',
  'dispatch.ask': '调度提问',
  'dispatch.answer': '答复调度',
  'dispatch.close': '结束调度',
  'dispatch.writeMinutes': '写调度纪要',
  'documents.judge': '研判',
  'documents.confirmJudgement': '确认研判',
  'ledger.withdrawTask': '撤项',
  'ledger.bringBack': '处理冲突',
  'slips.draft': '拟制单子',
  'slips.edit': '修改单子',
  'slips.check': '送审单子',
  'slips.sendBack': '退回修改单子',
  'slips.bringBack': '处理冲突',
  'slips.issue': '签发单子',
  'slips.withdraw': '撤回单子',
  'slips.sign': '签收单子',
  'slips.reply': '反馈单子',
  'slips.accept': '认可反馈',
  'slips.return': '退回反馈',
  'slips.close': '办结单子',
  'meetings.register': '登记会议',
  'meetings.correct': '更正会议',
  'meetings.withdraw': '撤出会议',
  'meetings.bringBack': '处理冲突',
  'meetings.addItem': '列入议题',
  'meetings.changeItem': '修改议题',
  'meetings.raiseItem': '上移议题',
  'meetings.dropItem': '撤下议题',
  'meetings.addDecisions': '记入议定事项',
  'meetings.changeDecision': '改写议定事项',
  'meetings.dropDecision': '撤下议定事项',
  'meetings.noteStudy': '登记学习传达',
  'meetings.bringBackStudy': '处理冲突',
  'claims.claim': '认领',
  'claims.correct': '更正认领',
  'claims.withdraw': '撤出认领',
  'claims.bringBack': '处理冲突',
  'claims.noteStep': '登记亲自抓',
  'claims.transfer': '移交认领',
  'calendar.adoptYear': '采用放假安排',
  'documents.decideWorkSecrets': '设定工作秘密登记',
  'sites.publishAdapter': '发布文档系统',
  'sites.switchOff': '停用文档系统',
  'sites.switchOn': '启用文档系统',
  'accounts.changeGrants': '调整角色',
  'accounts.setActive': '停用或启用账号',
  'accounts.importUnits': '导入单位',
  'accounts.importPeople': '导入人员',
};

/** What was done, in the word of its button. */
export const orderWord = (order: GivenOrder): string => ORDER_WORDS[order.name] ?? order.name;

type Args = Readonly<Record<string, unknown>>;
const argsOf = (order: GivenOrder): Args =>
  typeof order.args === 'object' && order.args !== null ? (order.args as Args) : {};
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** What it was done to: the task's content, the document's title, the person's name. */
export function orderSubject(order: GivenOrder, names: Names): string {
  const { taskId, documentId, terms, facts, personId } = argsOf(order);
  const [item] = ((terms as Args | undefined)?.items ?? []) as readonly Args[];
  const stated =
    textOf((terms as Args | undefined)?.content) ?? nameIn(facts) ?? nameIn(argsOf(order).item) ?? textOf(item?.matter);
  if (stated !== null) return stated;
  if (typeof taskId === 'string') return names.taskContent(taskId) ?? '台账中已没有的任务';
  if (typeof documentId === 'string') return names.documentTitle(documentId) ?? '登记中已没有的文件';
  return typeof personId === 'string' ? names.directory.personName(personId) : '';
}

/** Arguments that are one line of text, as they are named to people. */
const LINES: Readonly<Record<string, string>> = {
  text: '说明',
  reason: '理由',
  note: '意见',
  evidence: '销号依据',
  minutes: '纪要',
};

/** Arguments that are a date. */
const DATES: Readonly<Record<string, string>> = { toOn: '新时限', newDueOn: '新的完成时限' };

/** Arguments that are words of a list. */
const LISTS: Readonly<Record<string, string>> = { tags: '标签', add: '加标签', take: '去标签' };

const nameIn = (facts: unknown): string | null => {
  const { title, body, item } = (facts ?? {}) as Args;
  return textOf(title) ?? textOf(body) ?? textOf(item);
};

/** What was typed, field by field, so that nothing of it is lost. */
export function orderTyped(order: GivenOrder, names: Names): readonly Typed[] {
  const args = argsOf(order);
  const { terms, facts, set, state, stage, evidence, grants } = args;
  const fields = { ...(terms as Args), ...(facts as Args), ...(set as Args) };
  const words = (field: string, value: unknown) => valueWords(field, value, names.directory, names.today);
  const typed: Typed[] = Object.entries(fields)
    .filter(([field]) => field in FIELD_WORDS)
    .map(([field, value]) => ({ name: FIELD_WORDS[field] ?? field, value: words(field, value) }));
  if (typeof state === 'string') typed.push({ name: '进展', value: PROGRESS_WORDS[state as 'going'] ?? state });
  if (typeof stage === 'string') typed.push({ name: '配套进度', value: POLICY_STAGE_WORDS[stage as 'todo'] ?? stage });
  typed.push(...named(args, LINES, textOf));
  typed.push(...named(args, DATES, value => (textOf(value) === null ? null : words('dueOn', value))));
  typed.push(...named(args, LISTS, value => textOf(listed(value).join('、'))));
  for (const one of listed(evidence)) typed.push({ name: '销号依据', value: String((one as Args).name) });
  typed.push(...recordsTyped(args, names));
  for (const grant of listed(grants) as { role: keyof typeof ROLE_WORDS; unitId: string }[]) {
    const unit = names.directory.unitName(grant.unitId);
    typed.push({ name: '角色', value: `${ROLE_WORDS[grant.role] ?? grant.role}（${unit}）` });
  }
  return typed;
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const named = (
  args: Args,
  all: Readonly<Record<string, string>>,
  wordsOf: (value: unknown) => string | null,
): Typed[] =>
  Object.entries(all).flatMap(([field, name]) => {
    const value = wordsOf(args[field]);
    return value === null ? [] : [{ name, value }];
  });

/** What was typed of a meeting or a claim: decisions, a step with its 依据, who takes over. */
function recordsTyped({ decisions, step, to, on }: Args, names: Names): readonly Typed[] {
  const said = (name: string, value: unknown): Typed[] =>
    textOf(value) === null ? [] : [{ name, value: String(value) }];
  const { on: stepOn, reference } = (step ?? {}) as Args;
  const { name, post } = (to ?? {}) as Args;
  const texts = Array.isArray(decisions) ? (decisions as readonly Args[]).map(({ text }) => text) : [];
  const day = stepOn ?? on;
  return [
    ...texts.flatMap(text => said('议定事项', text)),
    ...said('日期', day === undefined ? '' : valueWords('on', day, names.directory, names.today)),
    ...said('依据', reference),
    ...said('接任领导', textOf(name) === null ? '' : `${String(name)}（${String(post)}）`),
  ];
}

/** Everything of an order as plain text, for the clipboard. */
export function orderText(order: GivenOrder, names: Names): string {
  const typed = orderTyped(order, names).map(({ name, value }) => `${name}：${value}`);
  return [`${orderWord(order)}：${orderSubject(order, names)}`, ...typed].join('\n');
}

type Form = Partial<Address> & Pick<Address, 'screen'>;

const FORMS: Readonly<Record<string, (args: Args) => Form>> = {
  'ledger.report': args => ({ screen: 'tasks', id: String(args.taskId), query: { do: 'report' } }),
  'ledger.closeOut': args => ({ screen: 'tasks', id: String(args.taskId), query: { do: 'close' } }),
  'ledger.askClosure': args => ({ screen: 'tasks', id: String(args.taskId), query: { do: 'ask' } }),
  'ledger.returnClosure': args => ({ screen: 'tasks', id: String(args.taskId), query: { do: 'return' } }),
  'ledger.reopen': args => ({ screen: 'tasks', id: String(args.taskId), query: { do: 'reopen' } }),
  'ledger.askExtension': args => ({ screen: 'tasks', id: String(args.taskId), query: { do: 'extend' } }),
  'ledger.decideExtension': args => ({ screen: 'tasks', id: String(args.taskId), query: {} }),
  'ledger.setStage': args => ({ screen: 'tasks', id: String(args.taskId), query: {} }),
  'ledger.setMilestone': args => ({ screen: 'tasks', id: String(args.taskId), query: { do: 'milestone' } }),
  'ledger.reachMilestone': args => ({ screen: 'tasks', id: String(args.taskId), query: {} }),
  'documents.judge': args => ({ screen: 'documents', id: String(args.documentId), query: { do: 'judge' } }),
  'documents.confirmJudgement': args => ({ screen: 'documents', id: String(args.documentId), query: {} }),
  'ledger.withdrawTask': args => ({ screen: 'tasks', id: String(args.taskId), query: { do: 'withdraw' } }),
  'ledger.changeTask': args => ({ screen: 'tasks', id: String(args.taskId), query: { do: firstField(args.set) } }),
  'ledger.retag': args => ({ screen: 'tasks', id: String(args.taskId), query: {} }),
  'ledger.bringBack': args => ({ screen: 'tasks', id: String(args.taskId), query: {} }),
  'ledger.addTask': args =>
    args.documentId === null
      ? { screen: 'tasks', query: { do: 'add' } }
      : { screen: 'documents', id: String(args.documentId), query: { do: 'add' } },
  'documents.correct': args => ({
    screen: 'documents',
    id: String(args.documentId),
    query: { do: firstField(args.set) },
  }),
  'documents.withdraw': args => ({ screen: 'documents', id: String(args.documentId), query: { do: 'withdraw' } }),
  'documents.bringBack': args => ({ screen: 'documents', id: String(args.documentId), query: {} }),
  'slips.edit': args => slipForm(args, 'edit'),
  'slips.check': args => slipForm(args, null),
  'slips.sendBack': args => slipForm(args, 'sendBack'),
  'slips.issue': args => slipForm(args, 'issue'),
  'slips.withdraw': args => slipForm(args, 'withdraw'),
  'slips.sign': args => slipForm(args, null),
  'slips.reply': args => slipForm(args, 'reply'),
  'slips.accept': args => slipForm(args, null),
  'slips.return': args => slipForm(args, 'return'),
  'slips.draft': () => ({ screen: 'dispatch', query: { tab: 'slips', do: 'draft' } }),
  'documents.tag': () => ({ screen: 'documents', query: { do: 'register' } }),
  'accounts.changeGrants': args => ({ screen: 'units', query: { person: String(args.personId), do: 'grants' } }),
  'accounts.setActive': args => ({ screen: 'units', query: { person: String(args.personId) } }),
};

const slipForm = ({ slipId }: Args, act: string | null): Form => ({
  screen: 'dispatch',
  id: String(slipId),
  query: { tab: 'slips', ...(act === null ? {} : { do: act }) },
});

/** Where the form is in which the order can be given again; null where there is none, or what it is about is gone. */
export function formOf(order: GivenOrder, names: Names): Form | null {
  const form = FORMS[order.name]?.(argsOf(order)) ?? null;
  // a slip says itself where it is gone
  if (form?.id == null || form.screen === 'dispatch') return form;
  const known = form.screen === 'tasks' ? names.taskContent(form.id) : names.documentTitle(form.id);
  return known === null ? null : form;
}

const firstField = (set: unknown): string =>
  typeof set === 'object' && set !== null ? (Object.keys(set).find(field => field in FIELD_WORDS) ?? '') : '';
