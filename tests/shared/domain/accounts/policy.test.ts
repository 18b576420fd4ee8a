import { expect, test } from 'vitest';
import { type Actor, SYSTEM } from '../../../../shared/domain/accounts/actor.ts';
import { ACTIONS, type Action, may, type Subject } from '../../../../shared/domain/accounts/policy.ts';
import { ROLES, type Role } from '../../../../shared/domain/accounts/types.ts';

const at = (role: Role, unitId: string): Actor => ({
  kind: 'person',
  personId: 'p',
  unitId,
  grants: [{ role, unitId }],
});
const OWN: Subject = { keptBy: 'mine', answeredBy: ['mine'] };
const LED_BY_US: Subject = { keptBy: 'office', answeredBy: ['other', 'mine'] };
const FOREIGN: Subject = { keptBy: 'office', answeredBy: ['other'] };

const DIRECTORS = { 'office.deputy-director': 'all', 'office.director': 'all' } as const;
const HEADS = { 'office.section-head': 'all', ...DIRECTORS } as const;

/** Who may do what: on the own unit's record, on the office's record that names the own unit, on a foreign one. */
const EXPECTED: Record<Action, Partial<Record<Role, 'all' | 'own' | 'own or named'>>> = {
  'accounts.setUp': {},
  'accounts.manage': { administrator: 'all' },
  'documents.tag': { ...office('all'), ...unit('own') },
  'documents.change': { ...office('all'), ...unit('own') },
  'ledger.addTask': { ...office('all'), ...unit('own') },
  'ledger.changeTask': { ...office('all'), ...unit('own') },
  'ledger.report': { ...office('all'), ...unit('own or named') },
  'documents.judge': { ...office('all'), ...unit('own') },
  'documents.confirmJudgement': { ...HEADS, ...unit('own') },
  'ledger.askClosure': { ...office('all'), ...unit('own or named') },
  'ledger.closeOut': { ...office('all'), ...unit('own') },
  'ledger.reopen': { ...office('all'), ...unit('own') },
  'ledger.askExtension': { ...office('all'), ...unit('own or named') },
  'ledger.decideExtension': DIRECTORS,
  'dispatch.run': office('all'),
  'dispatch.answer': { ...office('all'), ...unit('own or named') },
  'regime.change': { administrator: 'all', ...DIRECTORS },
  'slips.draft': office('all'),
  'slips.review': office('all'),
  'slips.issue': office('all'),
  'slips.issueNotice': HEADS,
  'slips.issueAssign': DIRECTORS,
  'slips.issuePress': DIRECTORS,
  'slips.issueOrder': { 'office.director': 'all' },
  'slips.answer': { ...office('all'), ...unit('own or named') },
  'calendar.adopt': { administrator: 'all', ...office('all') },
  'sites.publish': { administrator: 'all' },
  'sites.switch': { administrator: 'all', ...office('all') },
  'meetings.keep': { ...office('all'), 'district.office': 'own', 'group.liaison': 'own' },
  'meetings.noteStudy': { ...office('all'), ...unit('own or named') },
  'claims.keep': { ...office('all'), ...unit('own') },
  'documents.decideWorkSecrets': { administrator: 'all' },
};

function office<T>(right: T) {
  return {
    'office.clerk': right,
    'office.section-head': right,
    'office.deputy-director': right,
    'office.director': right,
  };
}

function unit<T>(right: T) {
  return { 'district.office': right, 'group.liaison': right, 'department.handler': right };
}

test.each(ACTIONS.flatMap(action => ROLES.map(role => [role, action] as const)))('%s and %s', (role, action) => {
  const right = EXPECTED[action][role];
  expect(may(at(role, 'mine'), action, OWN)).toBe(right !== undefined);
  expect(may(at(role, 'mine'), action, LED_BY_US)).toBe(right === 'all' || right === 'own or named');
  expect(may(at(role, 'mine'), action, FOREIGN)).toBe(right === 'all');
});

test('only the server sets a jurisdiction up', () => {
  expect(may(SYSTEM, 'accounts.setUp')).toBe(true);
  expect(may(SYSTEM, 'ledger.report', OWN)).toBe(false);
});

test('a unit may not give work to another unit', () => {
  expect(may(at('district.office', 'mine'), 'ledger.addTask', { keptBy: 'mine', answeredBy: ['mine', 'other'] })).toBe(
    false,
  );
});

test('someone without a role may do nothing', () => {
  const nobody: Actor = { kind: 'person', personId: 'p', unitId: 'mine', grants: [] };
  for (const action of ACTIONS) expect(may(nobody, action, OWN)).toBe(false);
});
