import * as z from 'zod';
import type { Actor } from '../domain/accounts/actor.ts';
import { idSchema } from '../domain/records/fields.ts';
import { isBuiltIn } from '../domain/sites/built-in.ts';
import { tallySchema, taughtSiteSchema } from '../domain/sites/types.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { type Change, type Command, defineCommand, type Moment, put, type Rows } from './define.ts';

/** 发布文档系统: a taught system for everybody of the jurisdiction; what was published for its host before stays and gives way. */
export const publishAdapter = defineCommand({
  name: 'sites.publishAdapter',
  args: z.object({ adapterId: idSchema, site: taughtSiteSchema, tally: tallySchema }),
  needs: 'sites.publish',
  reads: args => [{ kind: 'siteAdapter', id: args.adapterId }],
  decide(rows, { adapterId, site, tally }, moment) {
    if (isBuiltIn(adapterId) || rows.get('siteAdapter', adapterId) !== null) return refuse('site.exists');
    const published = { publishedAt: moment.at, publishedBy: nameOf(moment.actor) };
    return ok([put('siteAdapter', adapterId, { v: 1, site, tally, ...published })]);
  },
});

const switchArgs = z.object({ siteId: idSchema });
const switchReads = ({ siteId: id }: z.infer<typeof switchArgs>) => [
  { kind: 'siteAdapter', id } as const,
  { kind: 'siteSwitch', id } as const,
];

/** 停用文档系统: nobody's pages are read by it any more, from their next look on. */
export const switchOff = defineCommand({
  name: 'sites.switchOff',
  args: switchArgs,
  needs: 'sites.switch',
  reads: switchReads,
  decide: (rows, { siteId }, moment) => turn(rows, siteId, true, moment),
});

/** 启用文档系统. */
export const switchOn = defineCommand({
  name: 'sites.switchOn',
  args: switchArgs,
  needs: 'sites.switch',
  reads: switchReads,
  decide: (rows, { siteId }, moment) => turn(rows, siteId, false, moment),
});

function turn(rows: Rows, siteId: string, off: boolean, moment: Moment): Result<readonly Change[]> {
  if (!isBuiltIn(siteId) && rows.get('siteAdapter', siteId) === null) return refuse('site.unknown');
  if ((rows.get('siteSwitch', siteId)?.off ?? false) === off) return ok([]);
  return ok([put('siteSwitch', siteId, { v: 1, off, changedAt: moment.at, changedBy: nameOf(moment.actor) })]);
}

const nameOf = (actor: Actor): string => (actor.kind === 'person' ? actor.personId : 'system');

/** The commands of document systems. */
export const sitesCommands = [publishAdapter, switchOff, switchOn] as unknown as readonly Command[];
