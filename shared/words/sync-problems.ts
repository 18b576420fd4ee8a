/** Why a device cannot exchange with its server; a closed list. */
export type SyncProblemCode =
  | 'offline'
  | 'unknown-server'
  | 'not-our-server'
  | 'redirected'
  | 'timeout'
  | 'garbled'
  | 'busy'
  | 'server-failed'
  | 'not-signed-in'
  | 'device-revoked'
  | 'account-stopped'
  | 'wrong-password'
  | 'account-locked'
  | 'client-too-old'
  | 'server-too-old'
  | 'client-taken'
  | 'store-full'
  | 'store-failed'
  | 'refused-request';

/** What is wrong, with the server's own sentence where it gave one. */
export type SyncProblem = { readonly code: SyncProblemCode; readonly said?: string };

const SENTENCES: Record<SyncProblemCode, string> = {
  offline: '网络不通，或服务器证书不受信任。内容已保存在本机，连通后自动发送。',
  'unknown-server': '找不到服务器。请核对服务器地址。',
  'not-our-server': '该地址不是六个一督察服务器，或网络要求先认证。请核对地址，或先完成网络认证。',
  redirected: '服务器把请求转到了别处，已停止。请核对服务器地址。',
  timeout: '服务器20秒内没有应答。稍后自动重试。',
  garbled: '服务器的应答不完整。稍后自动重试。',
  busy: '服务器繁忙。稍后自动重试。',
  'server-failed': '服务器出错。内容已保存在本机，稍后自动重试；持续出现请联系管理员。',
  'not-signed-in': '登录已失效。请重新登录，未发送的内容仍在本机。',
  'device-revoked': '本设备已被停用。请重新登录，未发送的内容仍在本机。',
  'account-stopped': '账号已停用。请联系管理员，未发送的内容仍在本机。',
  'wrong-password': '账号或密码不对。请核对后重新输入。',
  'account-locked': '登录失败次数过多，账号暂时锁定。请稍后再试，或联系管理员。',
  'client-too-old': '扩展版本过旧。请更新扩展，未发送的内容仍在本机。',
  'server-too-old': '服务器版本过旧。请管理员升级服务器，内容已保存在本机。',
  'client-taken': '本机登记号已被他人使用。请退出后重新登录。',
  'store-full': '本机存储空间已满。请清理磁盘后重试。',
  'store-failed': '本机存储读写失败。请重启浏览器后重试。',
  'refused-request': '服务器没有受理。请联系管理员。',
};

/** The sentence a person reads: what happened and what to do; the server's own where it gave one. */
export const syncProblemText = (problem: SyncProblem): string => problem.said ?? SENTENCES[problem.code];
