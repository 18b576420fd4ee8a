import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Installation, openInstallation } from '../../server/installation.ts';
import { startDevice } from '../../server/modules/accounts/devices.ts';
import { readDirectory } from '../../server/modules/accounts/read-directory.ts';
import { setUp } from '../../server/modules/accounts/set-up.ts';
import type { Session } from '../../server/sync/session.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { RecordId } from '../../shared/kernel/ids.ts';
import { Chance, Clock } from '../sync/chance.ts';

/** A device of someone of the city, signed in. */
export type SignedIn = { session: Session; token: string };

/** Units that tasks are given to, and who keeps the ledger. */
export type CityUnits = { office: RecordId; answering: readonly RecordId[] };

const NOON = Date.parse('2026-11-24T04:00:00Z');
const table = (name: string): string => readFileSync(join(import.meta.dirname, '../../server/demo', name), 'utf8');

/** The city of the demo, with nothing in its ledger, in a folder of its own on the disk. */
export class BenchCity {
  readonly folder = mkdtempSync(join(tmpdir(), 'six-ones-bench-'));
  readonly clock = new Clock(NOON, new Chance(1));
  #open: Installation | null = null;

  /** Makes the folder and sets the city up. */
  static async make(): Promise<BenchCity> {
    const city = new BenchCity();
    const administrator = { login: 'jiangrudi', name: '江如砥', password: 'demo-zibo-2026' };
    const tables = { name: '淄博市', level: 'city' as const, units: table('units.csv'), people: table('people.csv') };
    const done = await setUp(city.deps, tables, administrator, administrator.password);
    if (!done.ok) throw new Error(JSON.stringify(done));
    return city;
  }

  /** The installation, opened in this process. */
  get installation(): Installation {
    this.#open ??= openInstallation({ folder: this.folder, idleDays: 30, sessionDays: 180 }, this.clock);
    return this.#open;
  }

  get deps() {
    return this.installation.deps;
  }

  /** A new device of a person. */
  signIn(login: string): SignedIn {
    const { personId } = must(this.deps.accounts.credentialOf(login), login);
    const { deviceId, token } = startDevice(this.deps, personId, '测量');
    return { session: { personId, deviceId }, token };
  }

  get units(): CityUnits {
    const { units } = readDirectory(this.deps);
    const answering = units.filter(({ kind }) => kind === 'department' || kind === 'district').map(({ id }) => id);
    return {
      office: must(
        units.find(({ kind }) => kind === 'office'),
        'the office',
      ).id,
      answering,
    };
  }

  /** Closes the database, so that it lies as one file and another process may open it. */
  close(): void {
    this.#open?.store.close();
    this.#open = null;
  }

  /** Closes it and removes the folder. */
  dispose(): void {
    this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
