import { expect } from 'vitest';
import { id, person, World } from '../world.ts';

/** 科员 of the office. */
export const CLERK = person('office.clerk', 'office');
/** 科室负责人 of the office. */
export const COLLEAGUE = person('office.section-head', 'office');
/** 专职副主任 of the office. */
export const DEPUTY = person('office.deputy-director', 'office');
/** 主任 of the office. */
export const DIRECTOR = person('office.director', 'office');
/** 区县改革办 of the district that leads the task. */
export const NORTH = person('district.office', 'north');
/** 区县改革办 of another district. */
export const SOUTH = person('district.office', 'south');
/** A leader of the city, who only reads. */
export const LEADER = person('leader', 'city');
/** The registered document. */
export const DOCUMENT = id(1);
/** Its one task. */
export const TASK = id(2);

/** The terms the task is set with. */
export const TERMS = {
  content: '制定示例实施方案',
  deliverable: '实施方案',
  leadUnitId: 'north',
  coUnitIds: ['housing', 'north'],
  dueOn: '2026-12-25',
  dueRule: null,
  quote: null,
};
const FACTS = {
  title: '关于示例改革的通知',
  number: '示改办发〔2026〕3号',
  issuers: ['示例省委改革办'],
  issuedOn: '2026-11-20',
  genre: '通知',
  urgency: null,
  dissemination: null,
  sourceUrl: 'http://oa.example/doc/3',
};

/** A world in which the office registered a document and set one task of it. */
export function withTask(world = new World()): World {
  world.run(CLERK, 'documents.tag', { documentId: DOCUMENT, keptBy: 'office', facts: FACTS });
  const added = world.run(CLERK, 'ledger.addTask', {
    taskId: TASK,
    documentId: DOCUMENT,
    keptBy: 'office',
    terms: TERMS,
  });
  expect(added.ok).toBe(true);
  return world;
}

/** Why a command was refused; null when it was not. */
export const refusal = (result: ReturnType<World['run']>) => (result.ok ? null : result.refusal.code);
