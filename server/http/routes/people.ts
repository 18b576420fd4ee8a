import type * as z from 'zod';
import { PATHS } from '../../../shared/protocol/paths.ts';
import {
  codeSlipSchema,
  importReplySchema,
  importRequestSchema,
  type PeopleList,
  peopleListSchema,
} from '../../../shared/protocol/people.ts';
import { issueCodes } from '../../modules/accounts/activation.ts';
import { liftLock } from '../../modules/accounts/attempts.ts';
import { devicesOf, endDevices } from '../../modules/accounts/devices.ts';
import { broken, importTables, readTables, slipsOf } from '../../modules/accounts/import-tables.ts';
import { peopleStates } from '../../modules/accounts/people-states.ts';
import { readDirectory } from '../../modules/accounts/read-directory.ts';
import type { Credential } from '../../store/account-store.ts';
import { IMPORT_BODY } from '../body.ts';
import { orProblem, RequestProblem } from '../problem.ts';
import { jsonReply } from '../reply.ts';
import { type Call, defineRoute } from '../route.ts';

/** What administrators do with accounts; rights and names are records and changed by commands. */
export const peopleRoutes = [
  defineRoute({
    method: 'get',
    path: PATHS.people,
    summary: '人员的登录情况',
    access: 'administrator',
    rate: 'administration',
    gives: { what: '登录情况列表', schema: peopleListSchema },
    handle: ({ deps, request }) =>
      jsonReply(request, JSON.stringify({ people: [...peopleStates(deps)] } satisfies PeopleList)),
  }),
  defineRoute({
    method: 'post',
    path: `${PATHS.people}/:personId/code`,
    summary: '发放激活码：用于首次登录或忘记密码，此前未用的作废',
    access: 'administrator',
    rate: 'administration',
    gives: { what: '激活码，只出示这一次', schema: codeSlipSchema },
    async handle(call) {
      const { personId } = credentialOf(call);
      const codes = await issueCodes(call.deps, [personId], call.session);
      const [slip] = slipsOf(codes, readDirectory(call.deps));
      if (slip === undefined) throw new RequestProblem('not-found');
      return jsonReply(call.request, JSON.stringify(slip));
    },
  }),
  defineRoute({
    method: 'delete',
    path: `${PATHS.people}/:personId/lock`,
    summary: '解除登录锁定',
    access: 'administrator',
    rate: 'administration',
    gives: { what: '已解除', type: 'none' },
    handle(call) {
      liftLock(call.deps, credentialOf(call), call.session);
      return new Response(null, { status: 204 });
    },
  }),
  defineRoute({
    method: 'delete',
    path: `${PATHS.people}/:personId/devices`,
    summary: '移出一人的全部设备，如设备遗失',
    access: 'administrator',
    rate: 'administration',
    gives: { what: '已移出', type: 'none' },
    handle(call) {
      endDevices(call.deps, devicesOf(call.deps, credentialOf(call).personId), call.session);
      return new Response(null, { status: 204 });
    },
  }),
  defineRoute({
    method: 'post',
    path: PATHS.directory,
    summary: '导入单位和人员：全部导入或一项不动；dryRun 只检查',
    access: 'administrator',
    rate: 'administration',
    takes: { schema: importRequestSchema, limits: IMPORT_BODY },
    gives: { what: '导入的数目和新人员的激活码', schema: importReplySchema },
    async handle({ deps, body: { dryRun, ...tables }, session, request }) {
      if (!dryRun) return jsonReply(request, JSON.stringify(orProblem(await importTables(deps, tables, session))));
      const { units, places, people, faults } = readTables(deps, tables);
      if (faults.length > 0) orProblem(broken(faults));
      const counts = { units: units.length, places: places.length, people: people.length };
      return jsonReply(request, JSON.stringify({ ...counts, codes: [] } satisfies z.infer<typeof importReplySchema>));
    },
  }),
];

function credentialOf({ deps, parameters }: Call): Credential {
  const credential = deps.accounts.credential(parameters.personId ?? '');
  if (credential === null) throw new RequestProblem('not-found');
  return credential;
}
