import type { RefusalCode } from '../kernel/refusal-codes.ts';
import type { Refusal } from '../kernel/result.ts';

/** The sentence for each refusal: what happened and what to do. `{name}` is filled from the refusal's detail. */
const REFUSALS: Record<RefusalCode, string> = {
  'account.not-permitted': '未办理：当前账号无此权限。需要办理的，请联系改革办。',
  'account.person-unknown': '未办理：没有这个人员。请刷新后重试。',
  'account.unit-unknown': '未办理：单位“{name}”不在单位目录中。请先导入该单位。',
  'account.last-administrator': '未办理：这是最后一名管理员。请先指定另一名管理员。',
  'account.already-set-up': '未办理：辖区已经设定，不能再次设定。',
  'conflict.unknown': '未办理：这处冲突已不存在。请刷新后查看。',
  'conflict.settled': '未办理：这处冲突已由他人处理。请刷新后查看。',
  'document.unknown': '未办理：文件不在台账中，可能已被撤出。请重新入账。',
  'document.in-use': '未撤出：《{title}》名下还有{count}项任务。请先撤项，再撤出文件。',
  'document.full': '未立项：《{title}》名下任务已满500项。请将后续任务另行立项。',
  'document.marked': '未登记：所填内容标有密级，未保存任何内容。请清空后通过涉密系统或机要渠道办理。',
  'document.internal':
    '未登记：文件标为内部或工作秘密，本辖区未设定可以登记其标题。标题请填“内部文件（标题不登记）”，或由管理员在设置中设定。',
  'task.full': '未登记：任务“{content}”的进展已满400条。请销号后另行立项。',
  'task.unknown': '未办理：任务不在台账中，可能已被撤项。',
  'task.exists': '未立项：同一任务已经立项。',
  'task.closed': '未办理：任务“{content}”已销号，不能再修改。确需修改的，请联系改革办。',
  'task.has-reports': '未撤项：任务“{content}”已有{count}条进展。请改为销号。',
  'progress.exists': '未重复登记：这条进展已经登记。',
  'site.exists': '未发布：这个文档系统已经发布。请在列表中查看。',
  'site.unknown': '未办理：没有这个文档系统。请刷新后重试。',
  'calendar.other-year': '未采用：只能采用上年、本年和下一年的放假安排，{year}年不在其内。请核对年份。',
  'calendar.unsound': '未采用：{year}年放假安排有误。{problem}请对照通知原文核对。',
  'calendar.future-notice': '未采用：通知的成文日期{issuedOn}晚于今天。请核对落款。',
  'calendar.older-notice': '未采用：{year}年已按成文日期更晚的{number}执行。请核对通知。',
  'sync.malformed': '未办理：内容有误（{where}）。请核对后重新填写。',
  'sync.unknown-command': '未办理：服务器不认识这项操作。请管理员升级服务器。',
  'sync.set-aside': '已搁置：服务器三次处理这项操作都出错。内容仍保留在“待处理”中，请联系管理员。',
};

/** The sentence a person reads for a refusal. */
export const refusalText = (refusal: Refusal): string =>
  REFUSALS[refusal.code].replace(/\{(\w+)\}/g, (_, name: string) => String(refusal.detail?.[name] ?? ''));
