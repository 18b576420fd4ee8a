import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { must } from '../../shared/kernel/assert.ts';

/** What the server has used: processor time in milliseconds, resident memory in bytes. */
export type Usage = { cpu: number; memory: number };

/** What `npm start` tells Node. */
const AS_STARTED = ['--max-semi-space-size=16'];

/** The real server as a process of its own, which tells what it uses. */
export class BenchServer {
  readonly address: string;
  readonly pid: number;
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess, address: string) {
    this.#process = process;
    this.address = address;
    this.pid = must(process.pid, 'the server’s process');
  }

  /** Starts it on the folder of an installation that nobody else has open. */
  static async start(folder: string): Promise<BenchServer> {
    const child = fork(join(import.meta.dirname, 'server-process.ts'), [folder], { execArgv: AS_STARTED });
    const [address] = (await once(child, 'message')) as [string];
    return new BenchServer(child, address);
  }

  async usage(): Promise<Usage> {
    this.#process.send('usage');
    const [usage] = (await once(this.#process, 'message')) as [Usage];
    return usage;
  }

  /** Processor time the server spends while work is done, in milliseconds. */
  async costOf(work: () => Promise<unknown>): Promise<number> {
    const before = await this.usage();
    await work();
    return (await this.usage()).cpu - before.cpu;
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.send('stop');
    await ended;
  }
}
