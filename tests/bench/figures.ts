import { loadavg } from 'node:os';
import type { Compared } from './measure.ts';

/** An aim: what a figure, or its ratio to the yardstick, is hoped to stay under. It never fails a run. */
export type Aim = { most: number; of: 'figure' | 'ratio'; text: string };

/** An aim for the ratio to the yardstick. */
export const atMostTimes = (most: number): Aim => ({ most, of: 'ratio', text: `≤ ${most}×` });

/** An aim for the figure itself. */
export const atMost = (most: number, unit: string): Aim => ({ most, of: 'figure', text: `≤ ${most} ${unit}` });

const load = (): string => `负载 ${(loadavg()[0] ?? 0).toFixed(1)}`;

const verdict = (value: number, { most, text }: Aim): string =>
  `，目标 ${text}${value <= most ? '，达到' : '，▲ 未达到'}`;

const written = (value: number): string => {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(digits).replace(/\B(?=(\d{3})+$)/g, digits === 0 ? ',' : '');
};

/** Prints one figure with the machine’s load beside it. */
export function print(what: string, value: number, unit: string, aim?: Aim): void {
  console.log(`${what}：${written(value)} ${unit}${aim ? verdict(value, aim) : ''}；${load()}`);
}

/** Prints a figure, its yardstick of the same run and the ratio. */
export function printCompared(what: string, compared: Compared, unit: string, aim?: Aim): void {
  const { subject, yardstick, ratio } = compared;
  const judged = aim ? verdict(aim.of === 'ratio' ? ratio : subject, aim) : '';
  console.log(
    `${what}：${written(subject)} ${unit}，基准 ${written(yardstick)} ${unit}，${ratio.toFixed(2)}×${judged}；${load()}`,
  );
}
