import { expect, test } from 'vitest';
import { reminderKeep } from '../../../../extension/features/reminders/keep.ts';
import { withMuted, withSnoozes } from '../../../../shared/domain/reminders/rules.ts';
import { FRESH_STATE } from '../../../../shared/domain/reminders/types.ts';
import { createMemoryArea } from '../../../sync/memory-area.ts';
import { oneAfterTheOther } from './one-after-the-other.ts';

test('two contexts changing at once lose nothing of each other', async () => {
  const area = createMemoryArea();
  const alone = oneAfterTheOther();
  const popup = reminderKeep(area, 'person-a', alone);
  const worker = reminderKeep(area, 'person-a', alone);
  await Promise.all([
    popup.change(state => withSnoozes(state, { a: 1 })),
    worker.change(state => withMuted(state, 'b')),
    popup.change(state => withSnoozes(state, { c: 2 })),
  ]);
  expect(await worker.read()).toMatchObject({ snoozes: { a: 1, c: 2 }, muted: ['b'] });
});

test('another person begins without rest and marks, but with the settings of the device', async () => {
  const area = createMemoryArea();
  const settings = { ...FRESH_STATE.settings, digestAt: 600 };
  const first = reminderKeep(area, 'person-a', oneAfterTheOther());
  await first.change(state => ({ ...withMuted(state, 'b'), settings }));
  const second = reminderKeep(area, 'person-b', oneAfterTheOther());
  expect(await second.read()).toEqual({ ...FRESH_STATE, settings });
});

test('what cannot be read is begun afresh', async () => {
  const area = createMemoryArea();
  await area.set({ reminders: { of: 'person-a', state: { settings: 'broken' } } });
  expect(await reminderKeep(area, 'person-a', oneAfterTheOther()).read()).toEqual(FRESH_STATE);
});

test('a listener hears what another context changed', async () => {
  const area = createMemoryArea();
  const keep = reminderKeep(area, 'person-a', oneAfterTheOther());
  const heard: string[][] = [];
  const stop = keep.onChange(state => heard.push(state.muted));
  await keep.change(state => withMuted(state, 'a'));
  stop();
  await keep.change(state => withMuted(state, 'b'));
  expect(heard).toEqual([['a']]);
});
