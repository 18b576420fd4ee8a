import { rawRecordsIn } from '../../extension/local/read.ts';
import { Chance, Clock } from './chance.ts';
import { PEOPLE } from './city.ts';
import { CityServer } from './city-server.ts';
import { Device, type MakeStore } from './device.ts';
import { endCheck } from './end-check.ts';
import { Killed } from './faults.ts';
import { faultyTransport } from './faulty-transport.ts';
import { keepersOrder, type Sight, someOrder } from './orders.ts';
import { SmallSnapshots } from './small-snapshots.ts';

/** How a simulation ended: what is wrong (nothing, when all is well), and everything that happened, line by line. */
export type Ending = { wrong: readonly string[]; trace: readonly string[] };

const BEGIN = Date.parse('2026-11-24T01:00:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TEN_YEARS = 3650 * DAY;

/** A city for some hours or years: people who enter and undo, devices that die, a network and a server that fail; then peace, and the end check. */
export async function simulate(seed: number, operations: number, makeStore: MakeStore): Promise<Ending> {
  const world = new World(seed, makeStore);
  await world.begin();
  for (let nth = 0; nth < operations; nth += 1) await world.operate();
  await world.heal();
  const wrong = await endCheck(world.server, world.devices);
  world.server.close();
  return { wrong, trace: world.trace };
}

type Operation = readonly [share: number, name: string, run: (world: World) => Promise<string> | string];

class World {
  readonly trace: string[] = [];
  readonly chance: Chance;
  readonly server: CityServer;
  readonly devices: readonly Device[];
  readonly late: (() => void)[] = [];
  readonly snapshots = new SmallSnapshots();
  isRough = true;
  #token = 0;
  #depth = 0;
  readonly #busy = new Set<Device>();

  constructor(seed: number, makeStore: MakeStore) {
    this.chance = new Chance(seed);
    this.server = new CityServer(new Clock(BEGIN, this.chance));
    const count = 2 + this.chance.below(4);
    this.devices = Array.from({ length: count }, (_, index) => {
      const { id } = index === 0 ? PEOPLE[1] : this.chance.pick(PEOPLE);
      const clock = new Clock(BEGIN + this.chance.below(10 * MINUTE), this.chance);
      return new Device(`${index}-${id}`, id, clock, makeStore, device => this.#connect(device));
    });
  }

  #connect(device: Device) {
    return faultyTransport({
      server: this.server,
      snapshots: this.snapshots,
      chance: this.chance,
      personId: device.personId,
      life: device.life,
      isRough: () => this.isRough,
      meanwhile: () => this.meanwhile(),
      late: this.late,
      note: line => void this.trace.push(`  ${device.name} ${line}`),
    });
  }

  async begin(): Promise<void> {
    for (const device of this.devices) {
      await device.start();
      this.note(`${device.name} starts`);
    }
  }

  note(line: string): void {
    this.trace.push(line);
  }

  async operate(): Promise<void> {
    this.#pass(this.chance.below(5 * MINUTE));
    let dice = this.chance.next();
    for (const [share, name, run] of OPERATIONS) {
      dice -= share;
      if (dice >= 0) continue;
      this.note(`${name}: ${await run(this)}`);
      return;
    }
  }

  /** While one request is on its way the rest of the world goes on. */
  async meanwhile(): Promise<void> {
    if (!this.isRough || this.#depth > 0 || !this.chance.happens(0.08)) return;
    this.#depth += 1;
    this.note('meanwhile');
    await this.operate();
    this.#depth -= 1;
  }

  #pass(milliseconds: number): void {
    this.server.clock.milliseconds += milliseconds;
    for (const { clock } of this.devices) clock.milliseconds += milliseconds;
  }

  pass(milliseconds: number): string {
    this.#pass(milliseconds);
    return `${milliseconds} ms`;
  }

  get device(): Device {
    return this.chance.pick(this.devices);
  }

  async enter(device = this.device): Promise<string> {
    const count = this.chance.happens(0.15) ? 2 : 1;
    const sight = await sightOf(device);
    const tokens = Array.from({ length: count }, () => (this.#token += 1));
    const orders = tokens.map(token => someOrder(this.chance, device.clock, device.personId, sight, token));
    const taken = await device.enter(orders, tokens);
    return `${device.name} ${orders.map(({ name }) => name).join()} ${tokens.join()} ${taken ? 'taken' : 'refused here'}`;
  }

  async sync(device = this.device): Promise<string> {
    // a second round waits for the one under way, and that one for this to end
    if (this.#busy.has(device)) return this.enter(device);
    this.#busy.add(device);
    await device.sync();
    this.#busy.delete(device);
    await device.takeStock();
    return device.name;
  }

  /** Another context of the same device wants a round at the same time. */
  async alongside(device: Device): Promise<void> {
    if (this.#depth === 0) await device.sync();
  }

  /** A device dies somewhere within what it does next, and is started again, perhaps dying over that too. */
  async kill(): Promise<string> {
    const { device } = this;
    device.life.endAfter(this.chance.below(60));
    const what = this.chance.happens(0.7) ? await this.sync(device) : await this.enter(device);
    device.life.spare();
    const died = !device.isRunning;
    if (died) await this.restart(device);
    return `${what} ${died ? 'died' : 'lived'}`;
  }

  async restart(device: Device): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const starting = device.start();
      if (tries < 2 && this.chance.happens(0.2)) device.life.endAfter(this.chance.below(4));
      try {
        await starting;
        device.life.spare();
        return;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
    }
  }

  /** Accounts stopped on the way: what waits on their devices may go out. */
  #startEveryone(): void {
    for (const { id } of PEOPLE) this.server.run({ name: 'accounts.setActive', args: { personId: id, active: true } });
  }

  /** Everything works again and everyone may: all that waits goes out and comes in. */
  async heal(): Promise<void> {
    this.isRough = false;
    this.note('peace');
    for (const deliver of this.late.splice(0)) deliver();
    for (let turn = 0; turn < 5; turn += 1) {
      this.#pass(2 * 60 * MINUTE);
      if (turn < 3) this.#startEveryone();
      for (const device of this.devices) {
        if (!device.isRunning) await this.restart(device);
        await this.sync(device);
      }
    }
  }
}

async function sightOf({ disk }: Device): Promise<Sight> {
  return disk.read(['rows', 'packs', 'optimistic', 'meta'], async tx => {
    const there = async (kind: string) => [...(await rawRecordsIn(tx, kind))].filter(([, { body }]) => body !== null);
    return {
      documents: (await there('document')).map(([id]) => id),
      tasks: (await there('task')).map(([id, { body }]) => ({
        id,
        documentId: (body as { documentId: string }).documentId,
      })),
      conflicts: (await there('conflict'))
        .filter(([, { body }]) => !(body as { settled: boolean }).settled)
        .map(([id, { body }]) => ({ id, taskId: (body as { aboutId: string }).aboutId })),
    };
  });
}

const OPERATIONS: readonly Operation[] = [
  [0.38, 'enter', world => world.enter()],
  [0.27, 'sync', world => world.sync()],
  [
    0.02,
    'sync twice at once',
    async world => {
      const { device } = world;
      return (await Promise.all([world.sync(device), device.isRunning && world.alongside(device)]))[0];
    },
  ],
  [
    0.05,
    'undo',
    async world => {
      const { device } = world;
      return `${device.name} ${await device.undo()}`;
    },
  ],
  [0.09, 'kill', world => world.kill()],
  [
    0.03,
    'rights change',
    world => {
      const order = keepersOrder(world.chance, 0);
      return `${order.name} ${(order.args as { personId: string }).personId} ${world.server.run(order)}`;
    },
  ],
  [0.05, 'time passes', world => world.pass(world.chance.below(3 * 60 * MINUTE))],
  [
    0.02,
    'a clock is set',
    world => {
      const { device } = world;
      device.clock.milliseconds += world.chance.pick([-TEN_YEARS, -DAY, DAY, TEN_YEARS]);
      device.clock.milliseconds = Math.max(0, device.clock.milliseconds);
      return device.name;
    },
  ],
  [
    0.005,
    'the server’s clock is set',
    world => {
      world.server.clock.milliseconds += world.chance.pick([-60 * MINUTE, DAY]);
      return '';
    },
  ],
  [
    0.03,
    'late',
    world => {
      for (const deliver of world.late.splice(0)) deliver();
      return '';
    },
  ],
  [
    0.012,
    'the server starts again',
    world => {
      world.server.restart();
      world.snapshots.forget();
      return '';
    },
  ],
  [
    0.02,
    'backup',
    world => {
      world.server.backUp();
      return '';
    },
  ],
  [
    0.006,
    'restore',
    world => {
      // what the network still held went to a process that is no more
      world.late.length = 0;
      world.snapshots.forget();
      return String(world.server.restore());
    },
  ],
  [
    0.002,
    'half a year',
    async world => {
      for (const device of world.devices) await device.takeStock();
      world.pass(200 * DAY);
      world.server.trim();
      world.server.backUp();
      return '';
    },
  ],
  [
    0.003,
    'signs out and in',
    async world => {
      const { device } = world;
      await device.signOutAndIn();
      return device.name;
    },
  ],
  [
    0.006,
    'database lost',
    async world => {
      const { device } = world;
      await device.takeStock();
      await device.loseDatabase();
      await world.restart(device);
      return device.name;
    },
  ],
  [
    0.01,
    'database',
    async world => {
      const { device } = world;
      await device.takeStock();
      if (world.chance.happens(0.6)) {
        await device.rememberDatabase();
        return `${device.name} remembered`;
      }
      const rolled = await device.rollBackDatabase();
      if (rolled) await world.restart(device);
      return `${device.name} ${rolled ? 'rolled back' : 'kept'}`;
    },
  ],
];
