import { expect, test } from 'vitest';
import { badgeOf } from '../../../../extension/features/reminders/badge.ts';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import { dueFor } from '../../../../shared/domain/reminders/due.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { actorAt, taskDue } from '../../../shared/domain/reminders/task-at-hand.ts';

const due = dueFor(
  [taskDue('a', '2026-11-24'), taskDue('b', '2026-11-27')],
  actorAt('housing'),
  builtInCalendar,
  isoDate('2026-11-24'),
);

test.each([
  ['what is due comes first', { due, pressing: 1, unsent: 2, refused: 3 }, '1', 'seal'],
  ['then what was refused', { due: [], pressing: 0, unsent: 2, refused: 3 }, '3', 'amber'],
  ['then what waits to be sent', { due: [], pressing: 0, unsent: 2, refused: 0 }, '⇡2', 'grey'],
  ['nothing shows nothing', { due: [], pressing: 0, unsent: 0, refused: 0 }, '', 'grey'],
  ['more than fits', { due, pressing: 120, unsent: 0, refused: 0 }, '99+', 'seal'],
])('%s', (_, sources, text, tone) => expect(badgeOf(sources)).toMatchObject({ text, tone }));

test('the title says all of it in words', () => {
  expect(badgeOf({ due, pressing: 1, unsent: 2, refused: 1 }).title).toBe(
    '六个一督察：今日到期1件，5个工作日内1件；未办理1项，待处理；待发2项',
  );
  expect(badgeOf({ due: [], pressing: 0, unsent: 0, refused: 0 }).title).toBe('六个一督察');
});
