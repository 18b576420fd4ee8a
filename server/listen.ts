import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Config } from './config.ts';

/** The server cannot listen; the message is for the person who started it. */
export class ListenProblem extends Error {
  override name = 'ListenProblem';
}

/** Listens where the configuration says and gives back the address. Throws ListenProblem. */
export async function listen(server: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<string> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw new ListenProblem(reasonOf(error, host, port), { cause: error });
  }
  const bound = server.address();
  const at = typeof bound === 'object' && bound !== null ? bound.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${at}`;
}

function reasonOf(error: unknown, host: string, port: number): string {
  const { code } = error as { code?: string };
  if (code === 'EADDRINUSE')
    return `端口${port}已被占用，服务器未启动。可能已有一个在运行；要换端口的，设置 SIX_ONES_PORT=${port + 1} 后重试。`;
  if (code === 'EACCES') return `无权使用端口${port}，服务器未启动。请改用1024以上的端口，例如 SIX_ONES_PORT=8790。`;
  if (code === 'EADDRNOTAVAIL') return `本机没有地址 ${host}，服务器未启动。请核对 SIX_ONES_HOST，对外服务用 0.0.0.0。`;
  return `无法监听 ${host} 的端口${port}（${code ?? '原因不明'}），服务器未启动。请核对 SIX_ONES_HOST 和 SIX_ONES_PORT。`;
}
