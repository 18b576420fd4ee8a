import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serve } from '@hono/node-server';
import { readConfig } from '../../server/config.ts';
import { createOffice } from '../../server/demo/office.ts';
import { setUpDemo } from '../../server/demo/set-up.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { PATHS } from '../../shared/protocol/paths.ts';

const root = join(import.meta.dirname, '../..');
const START_WITHIN = 20_000;

/** Something that listens, until it is closed. */
export type Listening = { readonly address: string; close(): Promise<void> };

/** The sample office system on a free port, its dates counted from `today`; under another host name than the server, to be granted apart. */
export async function serveOffice(today: IsoDate): Promise<Listening> {
  const server = serve({ fetch: createOffice(today).fetch, port: 0, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('the office has no port');
  return {
    address: `http://localhost:${bound.port}`,
    close: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    },
  };
}

/** The real server as its own process on a folder of its own; it can be stopped, killed and started again on the same address. */
export class ServerProcess {
  readonly address: string;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #folder: string;
  #process: ChildProcess | null = null;
  #said = '';

  constructor(port: number) {
    this.address = `http://127.0.0.1:${port}`;
    this.#folder = mkdtempSync(join(tmpdir(), 'six-ones-server-'));
    this.#environment = {
      PATH: process.env.PATH,
      SIX_ONES_PORT: String(port),
      SIX_ONES_FOLDER: this.#folder,
      SIX_ONES_LOG: 'warn',
    };
  }

  /** Fills its folder with the 淄博 demo, before the first start; everyone signs in with DEMO_PASSWORD. */
  async makeDemo(): Promise<void> {
    const reading = readConfig(this.#environment, root);
    if (!reading.ok) throw new Error(reading.faults.join());
    const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    await setUpDemo(reading.config, { now: () => Date.now(), bytes });
  }

  /** Starts it and waits until it answers; what it said stands in the error if it does not. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['server/main.ts'], { cwd: root, env: this.#environment });
    this.#process = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (this.#said += String(chunk)));
    const until = Date.now() + START_WITHIN;
    while (Date.now() < until && child.exitCode === null) {
      if (await answers(this.address)) return;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    throw new Error(`the server did not start:\n${this.#said}`);
  }

  /** The folder it keeps everything in. */
  get folder(): string {
    return this.#folder;
  }

  /** Everything it printed so far, the set-up link among it. */
  get said(): string {
    return this.#said;
  }

  /** Ends it as an administrator does (SIGTERM), or as a power cut does (SIGKILL). */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  /** Runs the command line on the same folder and gives back what it printed. */
  async cli(...args: readonly string[]): Promise<string> {
    const run = promisify(execFile);
    const options = { cwd: root, env: this.#environment };
    const { stdout } = await run(process.execPath, ['server/six-ones.mjs', ...args], options);
    return stdout;
  }

  /** Stops it and removes its folder. */
  async dispose(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address + PATHS.greeting)).ok;
  } catch {
    return false;
  }
}

/** A port nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const bound = probe.address();
  probe.close();
  if (typeof bound !== 'object' || bound === null) throw new Error('no free port');
  return bound.port;
}
