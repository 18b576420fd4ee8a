import { must } from '../../../shared/kernel/assert.ts';
import { instantAt } from '../../../shared/kernel/dates.ts';
import { PATHS } from '../../../shared/protocol/paths.ts';
import { passwordRequestSchema } from '../../../shared/protocol/people.ts';
import {
  activateRequestSchema,
  type SessionReply,
  sessionReplySchema,
  signInRequestSchema,
} from '../../../shared/protocol/session.ts';
import { PROTOCOL } from '../../../shared/protocol/version.ts';
import { activate } from '../../modules/accounts/activation.ts';
import { endDevices } from '../../modules/accounts/devices.ts';
import { readJurisdiction } from '../../modules/accounts/read-directory.ts';
import { changePassword, type SignedIn, signIn } from '../../modules/accounts/sign-in.ts';
import type { Served } from '../../sync/session.ts';
import { SMALL_BODY } from '../body.ts';
import { createGate } from '../gate.ts';
import { orProblem } from '../problem.ts';
import { jsonReply } from '../reply.ts';
import { type Call, defineRoute, type Gives } from '../route.ts';

/** Hashing a password takes 19 MiB and a while: four at once, and nobody waits for long behind a flood. */
const hashing = createGate({ atOnce: 4, waiting: 64 });

const SESSION: Gives = { what: '登录成功，令牌只出示这一次', schema: sessionReplySchema };
const DONE: Gives = { what: '已办理', type: 'none' };

/** Signing in and out, the first password, a new password. */
export const sessionRoutes = [
  defineRoute({
    method: 'post',
    path: PATHS.session,
    summary: '登录',
    access: 'anyone',
    rate: 'credentials',
    takes: { schema: signInRequestSchema, limits: SMALL_BODY },
    gives: SESSION,
    handle: call => startSession(call, () => signIn(call.deps, call.body)),
  }),
  defineRoute({
    method: 'post',
    path: PATHS.activation,
    summary: '用激活码设定密码并登录',
    access: 'anyone',
    rate: 'credentials',
    takes: { schema: activateRequestSchema, limits: SMALL_BODY },
    gives: SESSION,
    handle: call => startSession(call, () => activate(call.deps, call.body)),
  }),
  defineRoute({
    method: 'delete',
    path: PATHS.session,
    summary: '退出：本设备的令牌即时失效',
    access: 'signed-in',
    rate: 'credentials',
    gives: DONE,
    handle({ deps, session }) {
      const device = deps.accounts.deviceOf(must(session, 'session').deviceId);
      endDevices(deps, device === null ? [] : [device], session);
      return new Response(null, { status: 204 });
    },
  }),
  defineRoute({
    method: 'post',
    path: PATHS.password,
    summary: '修改密码：本人的其他设备同时退出',
    access: 'signed-in',
    rate: 'credentials',
    takes: { schema: passwordRequestSchema, limits: SMALL_BODY },
    gives: DONE,
    async handle({ deps, body, session }) {
      orProblem(await hashing(() => changePassword(deps, must(session, 'session'), body)));
      return new Response(null, { status: 204 });
    },
  }),
];

const FAILURES = ['wrong-password', 'activation-unknown', 'activation-expired'];

async function startSession(
  { deps, request, address }: Call,
  start: () => Promise<Served<SignedIn>>,
): Promise<Response> {
  await deps.limits.expectFewFailures(address);
  const answer = await hashing(start);
  if (!answer.ok && FAILURES.includes(answer.problem)) await deps.limits.noteFailure(address);
  const { personId, personName, login, deviceId, token } = orProblem(answer);
  const [jurisdiction, { epoch }] = deps.sync.store.read(view => [readJurisdiction(view), view.head()] as const);
  const reply: SessionReply = {
    protocol: PROTOCOL,
    token,
    deviceId,
    personId,
    personName,
    login,
    jurisdictionName: jurisdiction?.name ?? '',
    epoch,
    serverNow: instantAt(deps.sync.entropy.now()),
  };
  return jsonReply(request, JSON.stringify(reply));
}
