import { instantAt } from '../../../shared/kernel/dates.ts';
import { PATHS } from '../../../shared/protocol/paths.ts';
import { type Greeting, greetingSchema } from '../../../shared/protocol/session.ts';
import { OLDEST_PULL, OLDEST_PUSH, PROTOCOL } from '../../../shared/protocol/version.ts';
import { readJurisdiction } from '../../modules/accounts/read-directory.ts';
import { jsonReply } from '../reply.ts';
import { defineRoute } from '../route.ts';

/** What anyone may know before signing in. */
export const greetingRoutes = [
  defineRoute({
    method: 'get',
    path: PATHS.greeting,
    summary: '问候：这是不是本系统的服务器，协议版本，辖区名称',
    access: 'anyone',
    rate: 'open',
    gives: { what: '服务器的基本情况', schema: greetingSchema },
    handle({ deps, request }) {
      const jurisdiction = deps.sync.store.read(readJurisdiction);
      const greeting: Greeting = {
        product: 'six-ones',
        protocol: PROTOCOL,
        oldestPull: OLDEST_PULL,
        oldestPush: OLDEST_PUSH,
        jurisdictionName: jurisdiction?.name ?? null,
        setUp: jurisdiction !== null,
        serverNow: instantAt(deps.sync.entropy.now()),
      };
      return jsonReply(request, JSON.stringify(greeting));
    },
  }),
];
