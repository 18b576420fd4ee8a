import { createHttp } from '../../extension/sync/http.ts';
import { serverTransport } from '../../extension/sync/server-transport.ts';
import type { Transport } from '../../extension/sync/transport.ts';
import { BenchCity } from './bench-city.ts';
import { BenchServer } from './bench-server.ts';
import { OfflineTasks } from './offline-tasks.ts';

const CLERK = 'shaomuyang';

/** The real server over a city whose ledger is filled through it, and the token of a clerk who reads all of it. */
export class FilledServer {
  readonly server: BenchServer;
  readonly token: string;
  readonly transport: Transport;
  readonly #city: BenchCity;
  readonly #tasks: OfflineTasks;
  #lastSeq = 0;

  private constructor(city: BenchCity, server: BenchServer, token: string, tasks: OfflineTasks) {
    this.#city = city;
    this.#tasks = tasks;
    this.server = server;
    this.token = token;
    this.transport = serverTransport(createHttp({ origin: server.address, token }));
  }

  /** Starts it with nothing in the ledger. */
  static async start(): Promise<FilledServer> {
    const city = await BenchCity.make();
    const { token } = city.signIn(CLERK);
    const tasks = new OfflineTasks(city.units, 31);
    city.close();
    return new FilledServer(city, await BenchServer.start(city.folder), token, tasks);
  }

  /** Sends so many more tasks, as the same device each time. */
  async enter(count: number): Promise<void> {
    for (const request of this.#tasks.pushes('measuring-writer', count, this.#lastSeq + 1)) {
      const reply = await this.transport.push(request);
      const applied = reply.ok ? reply.value.results.filter(({ outcome }) => outcome.outcome === 'applied').length : 0;
      if (applied !== request.commands.length) throw new Error(JSON.stringify(reply).slice(0, 300));
    }
    this.#lastSeq += count;
  }

  /** Stops it and removes its folder. */
  async dispose(): Promise<void> {
    await this.server.stop();
    this.#city.dispose();
  }
}
