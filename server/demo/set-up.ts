import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../shared/kernel/assert.ts';
import { dateInChina } from '../../shared/kernel/dates.ts';
import type { Entropy } from '../../shared/kernel/ids.ts';
import type { Config } from '../config.ts';
import { openInstallation } from '../installation.ts';
import { isSetUp, setUp } from '../modules/accounts/set-up.ts';
import { createDemoClock, writeLedger } from './ledger.ts';
import { lettersOf } from './office.ts';

/** The one password of everyone in the demo. It is printed, and the demo listens on this machine only. */
export const DEMO_PASSWORD = 'demo-zibo-2026';

const ADMINISTRATOR = { login: 'jiangrudi', name: '江如砥', password: DEMO_PASSWORD };
const SINCE_DAYS = 40;

const table = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

/**
 * Makes the 淄博 demo in an empty folder: 11 districts, 8 groups, 67 departments, invented people, and a ledger six weeks old. Does
 * nothing where it has been made; the answer says which. Throws StorageProblem.
 */
export async function setUpDemo(config: Config, entropy: Entropy): Promise<'made' | 'there'> {
  const clock = createDemoClock(entropy);
  const { store, deps } = openInstallation(config, clock);
  try {
    if (isSetUp(deps)) return 'there';
    clock.daysAgo = SINCE_DAYS;
    const tables = { name: '淄博市', level: 'city' as const, units: table('units.csv'), people: table('people.csv') };
    const made = await setUp(deps, tables, ADMINISTRATOR, DEMO_PASSWORD);
    assert(made.ok, `the demo was not set up: ${JSON.stringify(made)}`);
    writeLedger(deps, clock, lettersOf(dateInChina(entropy.now())));
    return 'made';
  } finally {
    store.close();
  }
}
