import * as z from 'zod';
import { must } from '../../../shared/kernel/assert.ts';
import { PATHS } from '../../../shared/protocol/paths.ts';
import {
  checksumReplySchema,
  checksumRequestSchema,
  pullReplySchema,
  pullRequestSchema,
  snapshotChunkSchema,
  snapshotListSchema,
  snapshotRequestSchema,
} from '../../../shared/protocol/pull.ts';
import { pushReplySchema, pushRequestSchema } from '../../../shared/protocol/push.ts';
import { scopesOfDevice } from '../../modules/accounts/devices.ts';
import { checksum } from '../../sync/checksum.ts';
import { pull } from '../../sync/pull.ts';
import { push } from '../../sync/push.ts';
import { snapshot } from '../../sync/snapshot.ts';
import { PUSH_BODY, SMALL_BODY } from '../body.ts';
import { orProblem, RequestProblem } from '../problem.ts';
import { jsonReply, packedReply } from '../reply.ts';
import { defineRoute } from '../route.ts';

/** The four messages of sync and the live hint. */
export const syncRoutes = [
  defineRoute({
    method: 'post',
    path: PATHS.push,
    summary: '推送：按编号提交本设备的操作，每项只办理一次；可用 gzip',
    access: 'signed-in',
    rate: 'sync',
    takes: { schema: pushRequestSchema, limits: PUSH_BODY },
    gives: { what: '每项操作的结果', schema: pushReplySchema },
    handle: ({ deps, body, session, request }) =>
      jsonReply(request, JSON.stringify(orProblem(push(deps.sync, must(session, 'session'), body)))),
  }),
  defineRoute({
    method: 'post',
    path: PATHS.pull,
    summary: '拉取：各范围自游标以来的变动，一页一页取到最新',
    access: 'signed-in',
    rate: 'sync',
    takes: { schema: pullRequestSchema, limits: SMALL_BODY },
    gives: { what: '一页变动', schema: pullReplySchema },
    handle: ({ deps, body, session, request }) =>
      jsonReply(request, orProblem(pull(deps.sync, must(session, 'session'), body))),
  }),
  defineRoute({
    method: 'post',
    path: PATHS.snapshot,
    summary: '快照：一个范围的全部记录，先取目录，再逐块取',
    access: 'signed-in',
    rate: 'sync',
    takes: { schema: snapshotRequestSchema, limits: SMALL_BODY },
    gives: { what: '快照的目录或其中一块', schema: z.union([snapshotListSchema, snapshotChunkSchema]) },
    async handle({ deps, body, session, request }) {
      const answer = orProblem(await snapshot(deps.sync, must(session, 'session'), body));
      return answer.as === 'list' ? jsonReply(request, answer.text) : packedReply(request, new Uint8Array(answer.gzip));
    },
  }),
  defineRoute({
    method: 'post',
    path: PATHS.checksum,
    summary: '校验：本人可见记录的数目与校验和，按种类',
    access: 'signed-in',
    rate: 'sync',
    takes: { schema: checksumRequestSchema, limits: SMALL_BODY },
    gives: { what: '数目与校验和', schema: checksumReplySchema },
    handle: ({ deps, body, session, request }) =>
      jsonReply(request, JSON.stringify(orProblem(checksum(deps.sync, must(session, 'session'), body)))),
  }),
  defineRoute({
    method: 'get',
    path: PATHS.live,
    summary: '通知：有变动时提示拉取，不含内容；随登录结束',
    access: 'signed-in',
    rate: 'live',
    gives: { what: '事件流，事件 changed', type: 'text/event-stream' },
    handle({ deps, session }) {
      const { deviceId } = must(session, 'session');
      const stream = deps.live.open(deviceId, () => scopesOfDevice(deps, deviceId));
      if (stream === null) throw new RequestProblem('database-busy', { retryAfterSeconds: 30 });
      return new Response(stream, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
    },
  }),
];
