import { expect, test } from 'vitest';
import type { KeyValueArea } from '../../../extension/local/key-value-area.ts';
import { countRefused, readRefused } from '../../../extension/local/refused-count.ts';
import { isoDate } from '../../../shared/kernel/dates.ts';

function emptyArea(): { area: KeyValueArea; kept: Record<string, unknown> } {
  const kept: Record<string, unknown> = {};
  const area: KeyValueArea = {
    get: async keys => Object.fromEntries(keys.flatMap(key => (key in kept ? [[key, kept[key]]] : []))),
    all: async () => kept,
    set: async values => void Object.assign(kept, values),
    remove: async keys => {
      for (const key of keys) delete kept[key];
    },
    onChange: () => () => undefined,
  };
  return { area, kept };
}

const alone = (work: () => Promise<void>) => work();

test('of a refused page a date and a number are kept, for ninety days', async () => {
  const { area, kept } = emptyArea();
  await countRefused(area, isoDate('2026-08-01'), alone);
  await countRefused(area, isoDate('2026-11-24'), alone);
  await countRefused(area, isoDate('2026-11-24'), alone);
  expect(kept).toEqual({ refused: { '2026-11-24': 2 } });
  expect(await readRefused(area)).toEqual({ '2026-11-24': 2 });
});

test('what cannot be read counts as nothing', async () => {
  const { area, kept } = emptyArea();
  kept.refused = { '2026-11-24': 'many', elsewhere: 3, '2026-11-23': 4 };
  expect(await readRefused(area)).toEqual({ '2026-11-23': 4 });
});
