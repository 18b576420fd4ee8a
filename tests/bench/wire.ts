import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';

/** What one exchange put on the wire, its head lines included, in bytes. */
export type OnWire = { sent: number; received: number; status: number };

/** One kept-open connection to a server, as a browser has it, counting what goes over it. */
export class Wire {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #address: string;
  readonly #token: string;
  #counted = { sent: 0, received: 0 };
  #socket: Socket | null = null;

  constructor(address: string, token: string) {
    this.#address = address;
    this.#token = token;
  }

  /** Sends a message (none: a GET), reads the reply to its end without unpacking it. */
  async ask(path: string, body?: unknown): Promise<OnWire> {
    const headers = {
      authorization: `Bearer ${this.#token}`,
      'accept-encoding': 'gzip',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const method = body === undefined ? 'GET' : 'POST';
    const asked = request(this.#address + path, { method, headers, agent: this.#agent });
    asked.once('socket', socket => this.#follow(socket));
    asked.end(body === undefined ? undefined : JSON.stringify(body));
    const [reply] = (await once(asked, 'response')) as [IncomingMessage];
    reply.resume();
    await once(reply, 'end');
    return { ...this.#count(), status: reply.statusCode ?? 0 };
  }

  #follow(socket: Socket): void {
    if (socket === this.#socket) return;
    this.#socket = socket;
    this.#counted = { sent: 0, received: 0 };
  }

  /** What has gone over the connection since it was last asked. */
  #count(): { sent: number; received: number } {
    const { bytesWritten: sent = 0, bytesRead: received = 0 } = this.#socket ?? {};
    const since = { sent: sent - this.#counted.sent, received: received - this.#counted.received };
    this.#counted = { sent, received };
    return since;
  }

  close(): void {
    this.#agent.destroy();
  }
}
