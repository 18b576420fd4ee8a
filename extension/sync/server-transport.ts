import { PATHS } from '../../shared/protocol/paths.ts';
import {
  checksumReplySchema,
  pullReplySchema,
  snapshotChunkSchema,
  snapshotListSchema,
} from '../../shared/protocol/pull.ts';
import { pushReplySchema } from '../../shared/protocol/push.ts';
import type { Http } from './http.ts';
import type { Transport } from './transport.ts';

/** The server over HTTP. */
export const serverTransport = ({ send }: Http): Transport => ({
  push: body => send({ method: 'POST', path: PATHS.push, body, reply: pushReplySchema, compress: true }),
  pull: body => send({ method: 'POST', path: PATHS.pull, body, reply: pullReplySchema }),
  snapshotList: body => send({ method: 'POST', path: PATHS.snapshot, body, reply: snapshotListSchema }),
  snapshotChunk: body => send({ method: 'POST', path: PATHS.snapshot, body, reply: snapshotChunkSchema }),
  checksum: body => send({ method: 'POST', path: PATHS.checksum, body, reply: checksumReplySchema }),
});
