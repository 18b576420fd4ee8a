import type { Light } from '../../shared/domain/calendar/lights.ts';

/** A drawn symbol on a field of 12 × 12: outlines to be stroked and areas to be filled, as SVG path data. */
export type Glyph = { readonly stroke?: string; readonly fill?: string };

const RING = 'M6 1.6a4.4 4.4 0 1 0 0 8.8a4.4 4.4 0 1 0 0-8.8Z';
const CHECK = { stroke: 'M1.8 6.4l2.9 3L10.2 3' } as const;
const TRIANGLE = { fill: 'M6 1.2L11.3 10.6H.7Z' } as const;

/** The symbols of the states, drawn: fonts of office machines have them in uneven sizes, in colour, or not at all. */
export const statusGlyphs: Readonly<Record<Light, readonly Glyph[]>> = {
  far: [{ stroke: RING }],
  soon: [{ stroke: RING, fill: 'M6 6V1.6A4.4 4.4 0 0 1 10.4 6Z' }],
  near: [{ stroke: RING, fill: 'M6 1.6a4.4 4.4 0 0 1 0 8.8Z' }],
  today: [{ stroke: RING, fill: 'M6 3.6a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 1 0 0-4.8Z' }],
  overdue: [TRIANGLE],
  review: [{ stroke: 'M6 1.2L10.8 6L6 10.8L1.2 6Z' }],
  done: [CHECK],
  'done-late': [CHECK, TRIANGLE],
  none: [{ stroke: 'M2.6 6H9.4' }],
  unsent: [{ stroke: 'M2.9 4.7L6 1.6L9.1 4.7M6 2V4.6M6 6.2V7.8M6 9.4V11' }],
};
