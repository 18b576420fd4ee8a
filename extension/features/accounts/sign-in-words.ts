import { type SyncProblem, type SyncProblemCode, syncProblemText } from '../../../shared/words/sync-problems.ts';
import type { AddressFault } from '../../local/server-address.ts';

/** The fields of signing in, so that each error stands beside its own. */
export type SignInField = 'server' | 'login' | 'password' | 'code';

/** Why an address is not taken, and what to do. */
export const ADDRESS_WORDS: Readonly<Record<AddressFault, string>> = {
  'not-an-address': '地址不完整。格式如 https://gai.example.gov.cn。',
  insecure: '服务器须用 https；http 只用于本机（127.0.0.1 或 localhost）。',
  'with-credentials': '地址中不要带账号和密码。',
  'with-path': '只填到域名和端口，去掉后面的路径。',
};

/** Said where a person declined the browser's question about the server's host. */
export const NOT_GRANTED = '浏览器未允许连接该地址。请重新登录，并在浏览器的提示中选择允许。';

const OF_LOGIN: readonly SyncProblemCode[] = ['account-locked', 'account-stopped', 'too-many-requests'];
const OF_PASSWORD: readonly SyncProblemCode[] = ['wrong-password', 'password-weak'];
const OF_CODE: readonly SyncProblemCode[] = ['activation-unknown', 'activation-expired'];

const FIRST_CONTACT: Partial<Record<SyncProblemCode, string>> = {
  'unknown-server': '连接不上。请核对地址和网络；用自建证书的，先在浏览器中打开该地址并信任证书。',
  timeout: '20秒内没有应答。请核对地址，稍后重试。',
  garbled: '应答不完整。请稍后重试；仍不成功的，请联系管理员。',
  'server-failed': '服务器出错。请稍后重试；仍不成功的，请联系管理员。',
  'client-too-old': '扩展版本低于服务器要求。请更新扩展后登录。',
  'server-too-old': '服务器版本低于扩展。请管理员升级服务器。',
};

/** What went wrong when signing in: the field it belongs to, and the sentence. */
export function signInFault(problem: SyncProblem, by: 'password' | 'code'): { field: SignInField; words: string } {
  const { code } = problem;
  const words = FIRST_CONTACT[code] ?? syncProblemText(problem);
  if (OF_PASSWORD.includes(code)) return { field: 'password', words };
  if (OF_CODE.includes(code)) return { field: 'code', words };
  if (OF_LOGIN.includes(code)) return { field: by === 'password' ? 'login' : 'code', words };
  return { field: 'server', words };
}
