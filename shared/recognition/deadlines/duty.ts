import { ACTION, ACTION_NEAR } from './actions.ts';
import type { Period } from './period.ts';
import type { PointKind } from './points.ts';
import type { Span } from './spans.ts';

/**
 * What bounds a point in time: 前 or 止 behind it, a label or 最迟 before it, the end of a window, nothing but what is to be done
 * (12月底完成…), or a goal year (到2027年); a year by itself is bounded by nothing.
 */
export type Bound = 'before' | 'until' | 'labelled' | 'closing' | 'window' | 'open' | 'horizon' | 'none';

const AROUND = 40;

const EFFECT_AFTER =
  /^(?:起|之?后)?(?:正式|开始|起|由[^。，；]{0,12}|内?予?以?)?(?:施行|实施(?!方案|细则|意见|办法|计划)|执行(?!情况)|生效|废止|有效|止息|起计)/u;
const HISTORY_AFTER =
  /^(?:已|起|以来|曾|期间|份?以来|出生|参加工作|毕业|取得(?![^。，；]{0,10}(?:成果|成效|实效|进展|突破)(?!的))|年?满|(?:仍|尚|还)?未|的(?!.{0,4}(?:工作|任务))|[^。，；]{0,6}(?:登记|建成|批准|发布|印发|签订|购买|受理|立案|成立|领取|竣工|投产|施行|发生|形成|签发|核发|取得|注册|参保|入学|入职)的(?:[^。，；]{0,6})?(?:企业|单位|人员|项目|车辆|机动车|个人|人|案件|文件|规定|房屋|建筑|合同|证书|产品|职工|学生|事项|存量|问题|行为|设备|用户))/u;
const DONE_WITH =
  /^[^。，；]{0,12}(?:完成|印发|出台|建成|报送|召开|启动|开展|进行|组织|下发|发布|公布)(?:了|过|后|的(?!工作|任务))/u;
const EFFECT_BEFORE =
  /(?:有效期|施行期|执行期限?|实施期限|试行期|服务期|建设期|任期|周期|规划期|公示期|公示时间|保修期|质保期|合同期|聘期|(?<!完成|整改|办结|办理|反馈|报送|上报|提交|交付|落实|销号|回复|递交)期限为?|有效|保留|执行|延续)[^。；，]{0,16}$|《?[自从]$/u;
/** 政策实施期限延长至: how long something holds */
const OF_EFFECT = /(?:实施|执行|试行|施行|有效|优惠)[^。；，]{0,4}期限?[^。；，]{0,8}$/u;
const POINTED_AT =
  /(?:根据|依据|依照|已(?:经)?(?:于|在)?|曾(?:于|在)|出生于|成立于|始于|发布于|印发于|(?<![^。，；]{0,4}(?:前|请|务必))自)$/u;
const RIGHT =
  /申请(?:行政)?复[议核]|提起(?:行政)?(?:公益)?诉讼|提出(?:书面)?异议|可以?(?:申请|要求|查询|依法|自|向)|免征|免缴|减征|减免|减按|缓缴|暂免|不征|享受|有权|(?:申请人|当事人|纳税人)(?:应当?|须|需|必须)|投诉|申诉|要求听证|申请听证|继续执行/u;
const WINDOW_CUE =
  /报名|提交|提供|受理|申报|报送|征集|征求|反馈|协商|投票|选择|登记|缴纳|邮寄|材料|截止|逾期|办理|集中|开展|期限|时间|阶段|自查|整改|排查|填报|评估|验收|行动|清理|整治/u;
const WINDOW_TRAP =
  /召开|举行|举办|会期|会议时间|培训|报到|放假|公示|有效|施行|任期|(?:督查|督察|检查|巡察|调研|暗访)(?:时间|安排|组)|开展(?:实地|现场)?(?:督查|督察|检查|巡察|调研|暗访)|限行|管制|禁火|戒严|停电|停水|封闭|营业|展览|演出|会展|论坛/u;
const MONTH_CUE = /阶段|时限|整改|整治|清理|排查|自查|集中/u;
const CLOSING_CUE =
  /报名|申报|征集|征求|提交|反馈|受理|缴费|投递|材料|意见|报送|发送|推荐|截止(?:时间|日期)|时间截[止至]/u;
const FIGURES = /完成[^。，；]{0,12}\d|完成(?:投资|产值|营业|税收|率)/u;
const PLANNED = /(?:于|在|力争|争取|确保|计划|预计|拟|并|前|务必|请)$/u;
const ASKED_ON = /(?:请|务必|须|应|要|必须|务请)(?:各[^。，；]{0,8})?(?:于|在)$/u;
// 自查报告，于3月20日上报县教育局
const HANDED_ON = /(?:^|[，；：、表单稿况告结料])于$/u;
const HANDED_IN = /^(?:上报|报送|提交|送交|反馈至|[报送交]至|报(?=[省市县区镇乡局厅委办我]))/u;
// 于12月上旬召开: someone is to call a meeting; one that 定于, 将于 or 拟于 takes place is only announced.
const CALLED_ON = /(?<![定将拟])(?:于|在)$/u;
const MEETING = /^[，,]?(?:组织|集中)?(?:召开|举行|举办)/u;
const SENT = /^[，,]?[^。，；]{0,16}?(?:报送|上报|反馈|提交|送交|报(?!名|到|告会)|完成|送达)/u;

/** Whether a point in time binds someone to do something, by the words around it. */
export function bindsAt(text: string, span: Span, bound: Bound, kind: PointKind): boolean {
  const before = text.slice(Math.max(0, span.from - AROUND), span.from);
  const after = text.slice(span.to, span.to + AROUND);
  if (bound === 'none') return false;
  if (bound === 'horizon') return !EFFECT_AFTER.test(after) && !EFFECT_BEFORE.test(before);
  if (HISTORY_AFTER.test(after) || POINTED_AT.test(before)) return false;
  if (bound === 'labelled') return !OF_EFFECT.test(before);
  if (bound === 'window') return windowBinds(before, text.slice(span.from, span.to), after, kind);
  if (EFFECT_BEFORE.test(before)) return false;
  if (bound === 'until' && /施行|生效|有效期|执行期/u.test(text)) return false;
  if (/免[征缴]|减[征按免]|享受|缓缴|继续执行|^[^。，；]{0,8}有效(?=[。，；]|$)/u.test(after)) return false;
  if (bound === 'closing') return CLOSING_CUE.test(before) || /^(?:[，,。]?逾期|止|报名)/u.test(after);
  return bound === 'open' ? openBinds(before, after, kind) : true;
}

function windowBinds(before: string, words: string, after: string, kind: PointKind): boolean {
  if (EFFECT_BEFORE.test(before) || EFFECT_AFTER.test(after) || DONE_WITH.test(after)) return false;
  // 验收组将于5日至6日到校: announced, not asked
  if (/[将定拟]于$/u.test(before)) return false;
  // what follows behind a stop is another matter: 6月10日—15日，报名；6月20日前，公示
  const near = before.slice(-20) + (after.slice(0, 24).split(/[；。]/u, 1)[0] ?? '');
  if (WINDOW_TRAP.test(near)) return false;
  if (/^(?:自|从)?(?:即日|现在)/u.test(words)) return true;
  return (kind === 'month' ? MONTH_CUE : WINDOW_CUE).test(before + after);
}

const isHandedIn = (before: string, after: string): boolean =>
  ASKED_ON.test(before) ? SENT.test(after) : HANDED_ON.test(before) && HANDED_IN.test(after);

function openBinds(before: string, after: string, kind: PointKind): boolean {
  if (EFFECT_AFTER.test(after) || DONE_WITH.test(after)) return false;
  if (kind === 'day' || kind === 'day-only' || kind === 'weekday') return isHandedIn(before, after);
  if (kind === 'month') return PLANNED.test(before) && ACTION_NEAR.test(after) && !FIGURES.test(after);
  // 将本季度进展情况报…: what is to be reported, not by when
  if ((kind === 'half' || kind === 'quarter') && /(?:[将把]|关于)$/u.test(before)) return false;
  if (kind === 'half' || kind === 'quarter') return ACTION.test(after) && !FIGURES.test(after);
  if (kind === 'month-part' && CALLED_ON.test(before) && MEETING.test(after)) return true;
  return ACTION.test(after);
}

/** Whether something must be done by a goal year, not only be reached: 到2027年底，各镇制定出台…. */
export const isAct = (text: string, span: Span): boolean =>
  /^[，,]?[^。，；]{0,14}(?:制定|制订|出台|印发|完成编制|报送|修订完成)/u.test(text.slice(span.to, span.to + 28));

const NO_TERM_WORD = /压缩|缩短|缩减|压减|减少|提速/u;
const NOT_A_TERM =
  /(?:压缩|缩短|缩减|减少|控制|压减|提速|近|最近|过去|连续|累计|满|任意|同一|以|不超过|每)[^，。；]{0,6}$/u;
const ASKING =
  /(?:^|[，；。：:、）)]|于|在|应|须|需|请|要|务必|限|限于|必须|并|后|最迟|尽快|力争|确保|单位|部门|区县)$/u;
const FORBIDDEN = /^[^，。；]{0,8}(?:未|无(?!障)|不得|不予|不再|免|禁止|不能|没有|仍)/u;
const REACHED = /^[，,]?[^，。；]{0,12}(?:实现|建成|达到|完成|基本|全面|建立|形成|消除|翻番|全部)/u;

/** Whether a period is a term for doing something, and whether it is no more than a goal of years. */
export function bindsWithin(text: string, period: Period): 'hard' | 'goal' | null {
  const before = text.slice(Math.max(0, period.from - AROUND), period.from);
  const after = text.slice(period.to, period.to + AROUND);
  if (RIGHT.test(before + text.slice(period.from, period.to) + after) || FORBIDDEN.test(after)) return null;
  if (EFFECT_AFTER.test(after) || /^[^。；，]{0,8}(?:施行|废止)/u.test(after)) return null;
  if (NO_TERM_WORD.test(period.event)) return null;
  if (period.event !== '') return 'hard';
  if (NOT_A_TERM.test(before)) return null;
  if (period.years) return REACHED.test(after) ? 'goal' : null;
  return ASKING.test(before) && ACTION.test(after) ? 'hard' : null;
}
