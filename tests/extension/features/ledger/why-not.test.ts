import { describe, expect, it } from 'vitest';
import { whyNot, whyNotWithdraw } from '../../../../extension/features/ledger/why-not.ts';
import type { Actor } from '../../../../shared/domain/accounts/actor.ts';
import type { Role } from '../../../../shared/domain/accounts/types.ts';
import { reportOf, taskOf } from './tasks.ts';

const actor = (role: Role, unitId: string): Actor => ({
  kind: 'person',
  personId: 'p',
  unitId,
  grants: [{ role, unitId }],
});
const clerk = actor('office.clerk', 'office');
const lead = actor('district.office', 'east');
const stranger = actor('department.handler', 'water');
const leader = actor('leader', 'city');
const task = taskOf('任务', '2026-12-01');

describe('what greys out a button says why', () => {
  it.each([
    ['ledger.report', clerk, null],
    ['ledger.report', lead, null],
    ['ledger.report', stranger, '牵头单位、配合单位和改革办可报进展。'],
    ['ledger.report', leader, '牵头单位、配合单位和改革办可报进展。'],
    ['ledger.changeTask', clerk, null],
    ['ledger.changeTask', lead, '改革办和立项单位可调整任务。'],
    ['ledger.closeOut', clerk, null],
    ['ledger.closeOut', lead, '改革办可销号。'],
  ] as const)('%s', (action, who, why) => {
    expect(whyNot(who, action, task)).toBe(why);
  });

  it('leaves a closed task alone, whoever asks', () => {
    expect(whyNot(clerk, 'ledger.report', { ...task, state: 'closed' })).toBe('任务已销号。');
  });

  it('points to closing a task that has reports instead of withdrawing it', () => {
    expect(whyNotWithdraw(clerk, task)).toBeNull();
    expect(whyNotWithdraw(clerk, { ...task, reports: [reportOf('going')] })).toBe('已有1条进展，请改为销号。');
    expect(whyNotWithdraw(lead, task)).toBe('改革办和立项单位可调整任务。');
  });
});
