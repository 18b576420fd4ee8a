import { useEffect, useState } from 'preact/hooks';
import { withoutRest } from '../../../shared/domain/reminders/rules.ts';
import type { ReminderSettings, ReminderState } from '../../../shared/domain/reminders/types.ts';
import { clockTime } from '../../../shared/words/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import type { ReminderKeep } from './keep.ts';

type ReminderOptionsProps = {
  readonly keep: ReminderKeep;
  /** What a muted task says; null when it is not in the ledger any more. */
  readonly contentOf: (taskId: string) => string | null;
};

const HALF_HOUR = 30;
const SCOPES = [
  { value: 'all' as const, label: '牵头和配合事项' },
  { value: 'lead' as const, label: '只提醒牵头事项' },
];

const timesBetween = (from: number, to: number) =>
  Array.from({ length: Math.floor((to - from) / HALF_HOUR) + 1 }, (_, step) => from + step * HALF_HOUR).map(minute => ({
    value: String(minute),
    label: clockTime(minute),
  }));

/** When and of what a person is reminded; each change holds at once. */
export function ReminderOptions({ keep, contentOf }: ReminderOptionsProps) {
  const [state, setState] = useState<ReminderState | null>(null);
  useEffect(() => {
    void keep.read().then(setState);
    return keep.onChange(setState);
  }, [keep]);
  if (state === null) return null;
  const { digestAt, quietBefore, quietAfter, leadOnly } = state.settings;
  const change = (part: Partial<ReminderSettings>) =>
    void keep.change(before => ({ ...before, settings: { ...before.settings, ...part } }));
  const time = (name: 'digestAt' | 'quietBefore' | 'quietAfter') => ({
    value: String(state.settings[name]),
    onChange: (value: string) => change({ [name]: Number(value) }),
  });
  return (
    <>
      <div class="option-fields">
        <Select label="每日汇总" choices={timesBetween(quietBefore, quietAfter - HALF_HOUR)} {...time('digestAt')} />
        <Select label="不早于" choices={timesBetween(6 * 60, digestAt)} {...time('quietBefore')} />
        <Select label="不晚于" choices={timesBetween(digestAt + HALF_HOUR, 22 * 60)} {...time('quietAfter')} />
      </div>
      <SegmentedControl
        label="提醒范围"
        value={leadOnly ? 'lead' : 'all'}
        choices={SCOPES}
        onChange={scope => change({ leadOnly: scope === 'lead' })}
      />
      <p class="hint">工作日每天至多两次：一次汇总；今日到期仍未报送的，下午再提醒一次。节假日和上述时间以外不提醒。</p>
      {state.muted.length > 0 && (
        <ul class="option-rows" aria-label="不再提醒的任务">
          {state.muted.map(id => (
            <li key={id}>
              <span>{contentOf(id) ?? '任务已不在台账中'}</span>
              <span class="hint">不再提醒</span>
              <Button small onPress={() => void keep.change(before => withoutRest(before, id))}>
                恢复
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
