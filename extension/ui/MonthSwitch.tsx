import type { Month } from '../../shared/kernel/dates.ts';

export type MonthSwitchProps = {
  readonly month: Month;
  readonly onChange: (month: Month) => void;
  /** The last month that can be looked at, usually this one. */
  readonly last?: Month;
};

/** Goes month by month: ‹ 2026年11月 ›. */
export function MonthSwitch({ month, onChange, last }: MonthSwitchProps) {
  const barred = last !== undefined && month >= last;
  return (
    <fieldset class="month-switch" aria-label="月份">
      <button type="button" aria-label="上月" onClick={() => onChange(monthAfter(month, -1))}>
        ‹
      </button>
      <output class="nobr">{monthWords(month)}</output>
      <button type="button" aria-label="下月" disabled={barred} onClick={() => onChange(monthAfter(month, 1))}>
        ›
      </button>
    </fieldset>
  );
}

function monthAfter(month: Month, step: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + step;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}` as Month;
}

function monthWords(month: Month): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}
