import type { Workplace } from '../local/workplace.ts';
import type { Transport } from './transport.ts';

/** What a round needs: the device's store, copy, clock and randomness, and the server. */
export type SyncPlace = Workplace & { transport: Transport };
