import { describe, expect, test } from 'vitest';
import type { Badge } from '../../../../extension/features/reminders/badge.ts';
import { reminderKeep } from '../../../../extension/features/reminders/keep.ts';
import type { NoticeCard } from '../../../../extension/features/reminders/notice-words.ts';
import { createReminders } from '../../../../extension/features/reminders/schedule.ts';
import type { Order } from '../../../../shared/commands/decide.ts';
import type { Actor } from '../../../../shared/domain/accounts/actor.ts';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import type { DatedTask } from '../../../../shared/domain/reminders/due.ts';
import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import { actorAt, at, taskDue } from '../../../shared/domain/reminders/task-at-hand.ts';
import { createMemoryArea } from '../../../sync/memory-area.ts';
import { oneAfterTheOther } from './one-after-the-other.ts';

/** A device: its clock, its rows, and what the browser was told to show. */
function device(tasks: readonly DatedTask[], actor: Actor = actorAt('housing')) {
  const area = createMemoryArea();
  const alone = oneAfterTheOther();
  const seen = { badge: null as Badge | null, cards: [] as NoticeCard[], alarm: 0, opened: [] as string[] };
  const state = { now: at('2026-11-24'), tasks, signedIn: true, orders: [] as Order[], refuses: false };
  const start = () =>
    createReminders({
      entropy: { now: () => state.now, bytes: length => new Uint8Array(length) },
      holdings: async () =>
        state.signedIn
          ? {
              held: { actor, calendar: builtInCalendar, tasks: state.tasks, unsent: 0, refused: 0 },
              keep: reminderKeep(area, 'person-a', alone),
            }
          : null,
      run: async (orders): Promise<Result<unknown>> => {
        state.orders.push(...orders);
        return state.refuses ? refuse('task.closed') : ok(null);
      },
      shell: {
        showBadge: async badge => void Object.assign(seen, { badge }),
        notify: async card => void seen.cards.push(card),
        clear: async id => void Object.assign(seen, { cards: seen.cards.filter(card => card.id !== id) }),
        wakeAt: async alarm => void Object.assign(seen, { alarm }),
        openDesk: async place => void seen.opened.push(place),
      },
    });
  return { area, seen, state, start };
}

describe('a wake-up', () => {
  test('sets badge, alarm and the day’s notification', async () => {
    const { seen, start } = device([taskDue('a', '2026-11-24'), taskDue('b', '2026-11-27')]);
    await start().onWake();
    expect(seen.badge).toMatchObject({ text: '1', tone: 'seal' });
    expect(seen.alarm).toBe(at('2026-11-24', '14:00'));
    expect(seen.cards).toEqual([
      {
        id: 'reminder/digest/2026-11-24//open+later',
        title: '今日到期1件，5个工作日内1件',
        message: '今日到期 任务a\n余3个工作日 任务b',
        context: '',
        buttons: ['查看', '稍后'],
      },
    ]);
  });

  test('before anything was received does not use up the day’s notification', async () => {
    const { seen, state, start } = device([]);
    await start().onWake();
    expect(seen.cards).toEqual([]);
    state.tasks = [taskDue('a', '2026-11-24')];
    await start().onWake();
    expect(seen.cards).toMatchObject([{ id: expect.stringMatching(/^reminder\/digest\/2026-11-24\//) }]);
  });

  test('by several workers at once shows one notification', async () => {
    const { seen, start } = device([taskDue('a', '2026-11-24')]);
    await Promise.all([start().onWake(), start().onWake(), start().onWake()]);
    await start().onWake();
    expect(seen.cards).toHaveLength(1);
  });

  test('that changes nothing writes nothing, so that it does not wake itself', async () => {
    const { area, start } = device([taskDue('a', '2026-11-24')]);
    await start().onWake();
    let writes = 0;
    area.onChange(() => {
      writes += 1;
    });
    await start().onWake();
    expect(writes).toBe(0);
  });

  test('while nobody is signed in says so and shows nothing else', async () => {
    const { seen, state, start } = device([taskDue('a', '2026-11-24')]);
    state.signedIn = false;
    await start().onWake();
    expect(seen.badge).toMatchObject({ text: '', title: '六个一督察：未登录' });
    expect(seen.cards).toEqual([]);
  });
});

describe('one task', () => {
  test('is named with its date and number and can be reported on', async () => {
    const { seen, start } = device([taskDue('a', '2026-11-27', { number: '改〔2026〕12-01' })]);
    await start().onWake();
    expect(seen.cards[0]).toMatchObject({
      title: '余3个工作日（11月27日 周五）',
      message: '任务a',
      context: '改〔2026〕12-01',
      buttons: ['已送审', '稍后'],
    });
  });

  test('of an internal document is only counted', async () => {
    const { seen, start } = device([
      taskDue('a', '2026-11-27', { content: '不得外传', number: '改〔2026〕9-01' }, true),
    ]);
    await start().onWake();
    expect(seen.cards[0]).toMatchObject({ message: '内部事项1件', context: '' });
    expect(JSON.stringify(seen.cards)).not.toContain('不得外传');
  });

  test('that a clerk set and others do is not theirs to report', async () => {
    const clerk = actorAt('office', 'office.clerk', 'clerk');
    const { seen, start } = device([taskDue('a', '2026-11-27')], clerk);
    await start().onWake();
    expect(seen.cards[0]?.buttons).toEqual(['查看', '稍后']);
  });
});

describe('a button pressed after the worker died', () => {
  test('已送审 reports the task and takes the notification away', async () => {
    const { seen, state, start } = device([taskDue('a', '2026-11-24')]);
    await start().onWake();
    await start().onNoticeButton(seen.cards[0]!.id, 0);
    expect(state.orders).toEqual([
      { name: 'ledger.report', args: expect.objectContaining({ taskId: 'a', state: 'submitted', text: '' }) },
    ]);
    expect([seen.cards, seen.opened]).toEqual([[], []]);
  });

  test('已送审 that is refused opens the task, so that the person sees why', async () => {
    const { seen, state, start } = device([taskDue('a', '2026-11-24')]);
    await start().onWake();
    state.refuses = true;
    await start().onNoticeButton(seen.cards[0]!.id, 0);
    expect(seen.opened).toEqual(['#/tasks/a']);
  });

  test('稍后 takes the task off the badge until the moment', async () => {
    const { seen, state, start } = device([taskDue('a', '2026-11-24')]);
    await start().onWake();
    await start().onNoticeButton(seen.cards[0]!.id, 1);
    expect(seen.badge?.text).toBe('');
    expect(seen.alarm).toBe(at('2026-11-24', '11:00'));
    state.now = at('2026-11-24', '11:00');
    await start().onWake();
    expect(seen.badge?.text).toBe('1');
  });

  test('稍后 on a digest puts off what was announced, not what came since', async () => {
    const { seen, state, start } = device([taskDue('a', '2026-11-24'), taskDue('b', '2026-11-24')]);
    await start().onWake();
    state.tasks = [...state.tasks, taskDue('c', '2026-11-24')];
    await start().onNoticeButton(seen.cards[0]!.id, 1);
    expect(seen.badge?.text).toBe('1');
  });

  test('查看 opens today', async () => {
    const { seen, start } = device([taskDue('a', '2026-11-24'), taskDue('b', '2026-11-24')]);
    await start().onWake();
    await start().onNoticeButton(seen.cards[0]!.id, 0);
    expect(seen.opened).toEqual(['#/today']);
  });

  test('a click on the notification opens its task; another extension part’s notification is left alone', async () => {
    const { seen, start } = device([taskDue('a', '2026-11-24')]);
    await start().onWake();
    await start().onNoticeClick('something/else');
    expect(seen.opened).toEqual([]);
    await start().onNoticeClick(seen.cards[0]!.id);
    expect([seen.opened, seen.cards]).toEqual([['#/tasks/a'], []]);
  });
});
