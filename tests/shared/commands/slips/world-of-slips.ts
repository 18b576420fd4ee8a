import { expect } from 'vitest';
import type { Slip } from '../../../../shared/domain/slips/types.ts';
import { id, person, World } from '../world.ts';

/** 科员 of the office. */
export const CLERK = person('office.clerk', 'office');
/** 科室负责人. */
export const HEAD = person('office.section-head', 'office');
/** 专职副主任. */
export const DEPUTY = person('office.deputy-director', 'office');
/** 主任. */
export const DIRECTOR = person('office.director', 'office');
/** The addressee’s person. */
export const NORTH = person('district.office', 'north');
/** A person of another district. */
export const SOUTH = person('district.office', 'south');
/** The slip everything here is about. */
export const SLIP = id(1);

/** What a slip says, with whatever else matters. */
export const terms = (more: object = {}) => ({
  addresseeId: 'north',
  toCommittee: null,
  coUnitIds: ['housing'],
  items: [
    {
      taskId: id(9),
      matter: '示例改革',
      basis: '示改办发〔2026〕3号',
      quote: null,
      requirement: '按时限办结。',
      dueOn: '2026-12-25',
    },
  ],
  replyWorkdays: 3,
  contact: null,
  previousIds: [],
  skipReason: '任务已列入台账，未另发交办单。',
  reasons: [],
  ...more,
});

/** Does something that must be taken. */
export function done(result: ReturnType<World['run']>): void {
  if (!result.ok) expect(result.refusal).toBeNull();
}

/** Why something was refused; null where it was not. */
export const refusal = (result: ReturnType<World['run']>): string | null => (result.ok ? null : result.refusal.code);

/** A world in which a clerk drew up a slip. */
export function drafted(type: Slip['type'], more: object = {}, world = new World(), slipId = SLIP): World {
  done(world.run(CLERK, 'slips.draft', { slipId, type, keptBy: 'office', rule: null, terms: terms(more) }));
  return world;
}

/** Passes a drafted slip on for signing. */
export function check(world: World, slipId = SLIP) {
  const { previousIds = [] } = world.get('slip', slipId) ?? {};
  return world.run(CLERK, 'slips.check', { slipId, previousIds });
}

/** Signs and sends a slip as it stands now. */
export function issue(world: World, actor = DIRECTOR, slipId = SLIP, more: object = {}) {
  const slip = world.get('slip', slipId);
  const { type = 'press', addresseeId = 'north', coUnitIds = [], previousIds = [] } = slip ?? {};
  return world.run(actor, 'slips.issue', {
    slipId,
    type,
    addresseeId,
    coUnitIds,
    previousIds,
    on: world.today,
    ...more,
  });
}

/** Sends back what the addressee replied, asking once more. */
export const returned = (world: World, actor = CLERK) =>
  world.run(actor, 'slips.return', { slipId: SLIP, addresseeId: 'north', reason: '未写原因', on: world.today });

/** A world in which a slip was sent. */
export function sent(type: Slip['type'], more: object = {}): World {
  const world = drafted(type, more);
  done(check(world));
  done(issue(world));
  return world;
}

/** The addressee’s reply to a slip. */
export const reply = (world: World, more: object = {}, actor = NORTH) =>
  world.run(actor, 'slips.reply', {
    slipId: SLIP,
    replyId: id(70),
    text: '等待上位文件',
    newDueOn: '2026-12-31',
    ...more,
  });
