import type { Bodies, Kind } from '../../shared/domain/kinds.ts';

/** A record as screens see it: the newest the device knows, what is not sent yet included. */
export type Entry<K extends Kind = Kind> = {
  readonly id: string;
  /** The jurisdiction's revision of the confirmed record; 0 while only this device has it. */
  readonly rev: number;
  readonly body: Bodies[K];
  /** Whether something entered here about it has not reached the server: ⇡ 待同步. */
  readonly pending: boolean;
};
