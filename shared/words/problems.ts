/** The sentence for each problem of protocol/errors: what happened and what to do. `{name}` is filled from its detail. */
const PROBLEMS = {
  'bad-request': '请求内容有误，服务器未处理。请刷新或升级扩展后重试。',
  'not-signed-in': '尚未登录或登录已到期。请重新登录，待发内容不会丢失。',
  'device-revoked': '本设备已被移出，不能继续使用。请重新登录，或联系管理员。',
  'wrong-password': '登录名或密码不正确。请核对后重试。',
  'account-locked': '登录失败次数过多，已暂停登录。请于{minutes}分钟后重试，或请管理员解除。',
  'account-stopped': '账号已停用。请联系管理员。',
  'activation-unknown': '激活码不正确。请核对后重试，或请管理员重新发放。',
  'activation-expired': '激活码已过期或已使用。请管理员重新发放。',
  'password-weak': '密码不符合要求：{reason}。',
  'login-taken': '登录名“{login}”已被占用。请换一个。',
  'set-up-closed': '初始设置链接无效、已使用或已过期。需要再次设置的，请在服务器上操作。',
  'import-broken': '未导入：共{count}处错误，数据没有变动。请改正后重新导入。',
  'not-permitted': '当前账号无此权限。需要办理的，请联系管理员。',
  'not-found': '没有这个地址或内容。请核对服务器地址，或刷新后重试。',
  'too-many-requests': '请求过于频繁。请于{seconds}秒后重试。',
  'too-large': '内容超过{limit}上限，服务器未处理。请减少内容后重试。',
  'client-too-old': '扩展版本过旧，不能接收新内容。请升级扩展，待发内容不会丢失。',
  'server-too-old': '服务器版本低于扩展。请管理员升级服务器，待发内容不会丢失。',
  'client-taken': '本设备的同步编号属于另一账号。请退出后重新登录。',
  gap: '待发内容的编号不连续，服务器未处理。将自动补发。',
  'storage-full': '服务器磁盘已满，内容未保存。请管理员清理磁盘，待发内容不会丢失。',
  'database-busy': '服务器正忙，内容未保存。将自动重试。',
  'audit-broken': '审计记录校验未通过，服务器停止写入。请管理员运行 six-ones audit verify 查明。',
  internal: '服务器出错，内容未保存。请重试；仍不成功的，将编号{requestId}告知管理员。',
} as const;

/** The sentence a person reads for a problem. */
export const problemText = (problem: keyof typeof PROBLEMS, detail: Readonly<Record<string, unknown>> = {}): string =>
  PROBLEMS[problem].replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? ''));
