import { once } from 'node:events';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { dateInChina } from '../../shared/kernel/dates.ts';
import { createOffice } from './office.ts';

const PREFERRED_PORT = 8791;

/** Starts the sample office system beside the server, on another port when its own is taken, and gives back its address. */
export async function startOffice(): Promise<string> {
  const { fetch } = createOffice(dateInChina(Date.now()));
  const listen = async (port: number): Promise<string> => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }) as Server;
    if (!server.listening) await once(server, 'listening');
    const bound = server.address();
    // nb. the demo ends with the server it stands beside
    server.unref();
    return `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}`;
  };
  return listen(PREFERRED_PORT).catch(() => listen(0));
}
