import { person, row, unit } from '../../workbench.ts';

/** The body of a slip the office sent to the east district, with whatever else matters. */
export const slip = (type: 'notice' | 'assign' | 'press' | 'order', more: object = {}) => ({
  v: 1,
  type,
  addresseeId: 'east',
  toCommittee: null,
  coUnitIds: [],
  items: [
    {
      taskId: 'a',
      matter: '制定实施方案',
      basis: '示发〔2026〕1号',
      quote: '各区县应制定实施方案。',
      requirement: '说明未办结的原因，提出新的完成时限。',
      dueOn: '2026-11-20',
    },
  ],
  replyWorkdays: type === 'notice' ? null : 3,
  contact: null,
  previousIds: [],
  skipReason: '任务已列入台账，未另发交办单。',
  reasons: [],
  number: '改催〔2026〕5号',
  proposedBy: { rule: 'overdue', personId: 'clerk' },
  madeOn: '2026-11-23',
  keptBy: 'office',
  state: 'issued',
  checked: { by: 'clerk', on: '2026-11-23' },
  sentBack: null,
  approvals: [{ by: 'clerk', on: '2026-11-23' }],
  issuedOn: '2026-11-23',
  receipt: null,
  replyDueOn: null,
  replies: [],
  closedOn: null,
  withdrawn: null,
  ...more,
});

/** What makes a slip one that is not sent yet. */
export const unsent = (state: 'draft' | 'checked') => ({
  state,
  number: null,
  issuedOn: null,
  approvals: [],
  checked: state === 'draft' ? null : { by: 'clerk', on: '2026-11-23' },
});

/** What makes a slip one that was signed for. */
export const signed = {
  state: 'received',
  receipt: { by: 'clerk', on: '2026-11-23', at: '2026-11-23T01:00:00.000Z', unitId: 'east', onPaper: false },
  replyDueOn: '2026-11-26',
};

/** The person of these tests in another role. */
export const as = (unitId: string, role: string) => row('person', 'clerk', 4, person(unitId, role));

/** A second district. */
export const west = row('unit', 'west', 5, { ...unit('district'), name: '西区', shortName: '西区' });
