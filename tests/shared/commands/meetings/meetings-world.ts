import { keyOf } from '../../../../shared/commands/decide.ts';
import type { Kind } from '../../../../shared/domain/kinds.ts';
import { id, person, unit, World } from '../world.ts';

/** The office’s clerk. */
export const CLERK = person('office.clerk', 'office');
/** 改革办 of the district that has a meeting. */
export const NORTH = person('district.office', 'north');
/** 改革办 of another district. */
export const SOUTH = person('district.office', 'south');
/** Who keeps the meetings of the 小组. */
export const LIAISON = person('group.liaison', 'economy');
/** A department’s handler, who keeps none. */
export const HANDLER = person('department.handler', 'housing');

/** The meeting of the centre. */
export const UPSTREAM = id(1);
/** The city’s meeting. */
export const OWN = id(2);
/** The north district’s meeting. */
export const DISTRICT = id(3);

/** What is said of a meeting. */
export const FACTS = { body: '示例深改委', nth: 3, heldOn: '2026-11-10', url: null, documentId: null };

/** The small invented city with a 专项小组 and three meetings. */
export function world(): World {
  const made = new World();
  made.bodies.set(keyOf({ kind: 'unit', id: 'economy' }), unit('经济体制改革专项小组', 'group'));
  register(made, UPSTREAM, { level: 'central' });
  register(made, OWN, { level: 'city', facts: { ...FACTS, body: '示例市委改革委', heldOn: '2026-11-20' } });
  made.run(NORTH, 'meetings.register', {
    meetingId: DISTRICT,
    keptBy: 'north',
    level: 'district',
    facts: { ...FACTS, body: '北区区委改革委', heldOn: '2026-11-21' },
  });
  return made;
}

/** 登记会议 of the city by the office, but for what `set` says. */
export const register = (made: World, meetingId: string, set: object, by = CLERK) =>
  made.run(by, 'meetings.register', { meetingId, keptBy: 'office', level: 'city', facts: FACTS, ...set });

/** The code of a refusal; null where it was done. */
export const refusal = (result: ReturnType<World['run']>) => (result.ok ? null : result.refusal.code);

/** Puts a record as if it had come from elsewhere. */
export const place = (made: World, kind: Kind, name: string, body: unknown) =>
  made.bodies.set(keyOf({ kind, id: name }), body as never);
