import type { Entropy } from '../../shared/kernel/ids.ts';

/** A seeded source of choices: the same seed gives the same run (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2654435761) >>> 0;
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let value = this.#state;
    value = Math.imul(value ^ (value >>> 15), value | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  }

  /** Whole numbers from 0 to below `most`. */
  below(most: number): number {
    return Math.floor(this.next() * most);
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(things: readonly T[]): T {
    return things[this.below(things.length)] as T;
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256));
  }
}

/** A clock that only moves when told, and may be set wrong. */
export class Clock implements Entropy {
  milliseconds: number;
  readonly #chance: Chance;

  constructor(milliseconds: number, chance: Chance) {
    this.milliseconds = milliseconds;
    this.#chance = chance;
  }

  now(): number {
    return this.milliseconds;
  }

  bytes(length: number): Uint8Array {
    return this.#chance.bytes(length);
  }
}
