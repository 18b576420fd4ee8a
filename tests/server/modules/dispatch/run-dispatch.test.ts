import { expect, test } from 'vitest';
import { runDispatch } from '../../../../server/modules/dispatch/run-dispatch.ts';
import { burdenMonthId } from '../../../../shared/domain/burden/types.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { Device, SmallServer, task } from '../../sync/small-server.ts';

// 2026-11-20 is a Friday, the 25th a Wednesday; the server's clock stands on the 24th
const on = (day: number) => isoDate(`2026-11-${day}`);

const dated = (taskId: string, unitId: string, dueOn: string) => {
  const set = task(taskId, unitId);
  return { ...set, terms: { ...set.terms, dueOn } };
};

function withTasks() {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  clerk.do('ledger.addTask', dated('due-soon', 'north', '2026-12-10'));
  clerk.do('ledger.addTask', dated('far', 'north', '2027-06-30'));
  clerk.do('ledger.addTask', dated('told', 'south', '2026-12-10'));
  new Device(server, 'southern').do('ledger.report', { taskId: 'told', reportId: 'r1', state: 'going', text: '在办' });
  return { server, clerk };
}

test('the month’s dispatch opens on its day, asks only about what nothing else tells, and charges each question', () => {
  const { server } = withTasks();
  expect(runDispatch(server.sync, on(19))).toEqual({});
  expect(runDispatch(server.sync, on(24))).toEqual({ tasks: 3, inferred: 2, asked: 1 });
  expect(server.body('cycle', 'cycle-2026-11')).toMatchObject({
    ...{ month: '2026-11', openOn: '2026-11-20', closeOn: '2026-11-25', closedAt: null },
    counts: { tasks: 3, inferred: 2 },
  });
  expect(server.body('question', 'question-2026-11-due-soon')).toMatchObject({ unitId: 'north', why: 'due' });
  expect(server.body('burdenMonth', burdenMonthId('north', on(24)))).toMatchObject({
    entries: [{ what: 'question', aboutId: 'question-2026-11-due-soon', minutes: 3, by: null }],
  });
  expect(runDispatch(server.sync, on(24))).toEqual({});
});

test('it closes after its last day, once, and a month slept through is not opened late', () => {
  const { server } = withTasks();
  runDispatch(server.sync, on(24));
  expect(runDispatch(server.sync, on(25))).toEqual({});
  expect(runDispatch(server.sync, on(26))).toEqual({ closed: 1 });
  expect(runDispatch(server.sync, on(27))).toEqual({});
  const slept = withTasks().server;
  expect(runDispatch(slept.sync, on(26))).toEqual({});
  expect(slept.body('cycle', 'cycle-2026-11')).toBeNull();
});

test('a unit is asked as far as its budget of the month reaches', () => {
  const { server, clerk } = withTasks();
  const deputy = new Device(server, 'admin');
  const burden = { slip: 20, question: 3, meeting: 120, visit: 90, paper: 10, monthly: 3 };
  expect(deputy.do('regime.change', { set: { burden }, reset: [] }).outcome).toBe('applied');
  clerk.do('ledger.addTask', dated('due-too', 'north', '2026-12-11'));
  expect(runDispatch(server.sync, on(24))).toMatchObject({ inferred: 2, asked: 1 });
});
