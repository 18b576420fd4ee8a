import { problemText } from './problems.ts';

/** What a device finds out by itself when it cannot exchange with its server: the sentence says what happened and what to do. */
const OWN = {
  offline: '网络不通，或服务器证书不受信任。内容已保存在本机，连通后自动发送。',
  'unknown-server': '连不上服务器：地址不对、网络不通，或证书不受信任。请核对地址，或联系管理员。',
  'not-our-server': '该地址不是六个一督察服务器，或网络要求先认证。请核对地址，或先完成网络认证。',
  redirected: '服务器把请求转到了别处，已停止。请核对服务器地址。',
  timeout: '服务器20秒内没有应答。稍后自动重试。',
  garbled: '服务器的应答不完整。稍后自动重试。',
  'server-failed': '服务器出错。内容已保存在本机，稍后自动重试；持续出现的，请联系管理员。',
  'store-full': '本机存储空间已满。请清理磁盘后重试。',
  'store-failed': '本机存储读写失败。请重启浏览器后重试。',
} as const;

/** A problem a device finds by itself, or one the server names (protocol/errors). */
export type SyncProblemCode = keyof typeof OWN | Parameters<typeof problemText>[0];

/** What is wrong, with the server's own sentence where it gave one. */
export type SyncProblem = { readonly code: SyncProblemCode; readonly said?: string };

const isOwn = (code: SyncProblemCode): code is keyof typeof OWN => Object.hasOwn(OWN, code);

/** The sentence a person reads: what happened and what to do. */
export const syncProblemText = ({ code, said }: SyncProblem): string =>
  said ?? (isOwn(code) ? OWN[code] : problemText(code));
