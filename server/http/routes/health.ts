import * as z from 'zod';
import { errorFields } from '../../log.ts';
import { StorageProblem } from '../../store/problem.ts';
import { jsonReply } from '../reply.ts';
import { defineRoute } from '../route.ts';

const healthSchema = z.object({
  /** The process answers. */
  live: z.literal(true),
  /** The database can be read. */
  ready: z.boolean(),
});

/** For whatever watches over the server; tells strangers nothing but yes or no. */
export const healthRoutes = [
  defineRoute({
    method: 'get',
    path: '/health',
    summary: '健康检查：进程在运行，数据库可读；不可读时为503',
    access: 'anyone',
    rate: 'open',
    gives: { what: '健康状况', schema: healthSchema },
    handle({ deps, request }) {
      const ready = canRead();
      return jsonReply(request, JSON.stringify({ live: true, ready }), ready ? 200 : 503);

      function canRead(): boolean {
        try {
          return deps.sync.store.read(view => view.head()).rev >= 0;
        } catch (error) {
          if (!(error instanceof StorageProblem)) throw error;
          deps.log.error(errorFields(error), 'health check failed');
          return false;
        }
      }
    },
  }),
];
