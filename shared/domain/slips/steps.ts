import type { Slip, SlipState } from './types.ts';

/** From which states each act is taken (domain §A6). */
const FROM = {
  edit: ['draft', 'checked'],
  check: ['draft'],
  sendBack: ['checked'],
  issue: ['checked'],
  sign: ['issued'],
  reply: ['received', 'returned'],
  accept: ['replied'],
  return: ['replied'],
  close: ['accepted'],
  withdraw: ['draft', 'checked', 'issued', 'received', 'replied', 'accepted', 'returned'],
} as const satisfies Readonly<Record<string, readonly SlipState[]>>;

/** Something done to a slip. */
export type SlipAct = keyof typeof FROM;

/** Every act, for tests and screens. */
export const SLIP_ACTS = Object.keys(FROM) as SlipAct[];

/** Whether the slip stands so that this can be done to it. */
export const canStep = (slip: Pick<Slip, 'state'>, act: SlipAct): boolean =>
  (FROM[act] as readonly SlipState[]).includes(slip.state);

/** Whether nothing more happens to the slip. */
export const isOver = ({ state }: Pick<Slip, 'state'>): boolean => state === 'closed' || state === 'withdrawn';

/** Whether the slip was sent and stands: drafts and what was withdrawn count for nothing. */
export const isSent = ({ issuedOn, state }: Pick<Slip, 'issuedOn' | 'state'>): boolean =>
  issuedOn !== null && state !== 'withdrawn';
