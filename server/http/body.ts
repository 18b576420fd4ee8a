import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type * as z from 'zod';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { quickParse } from '../sync/quick-parse.ts';
import { isWithinShape, type ShapeLimits } from './json-shape.ts';
import { RequestProblem } from './problem.ts';

/** What a request body may weigh: `sent` bytes on the wire, `inflated` after gzip (0: gzip is not taken). */
export type BodyLimits = ShapeLimits & { sent: number; inflated: number };

const MB = 1_000_000;

/** What most requests may weigh. */
export const SMALL_BODY: BodyLimits = { sent: MB, inflated: 0, depth: 16, members: 20_000 };

/** What a push may weigh. */
export const PUSH_BODY: BodyLimits = { sent: 2 * MB, inflated: 8 * MB, depth: 32, members: 300_000 };

/** What an import may weigh: two tables as text. */
export const IMPORT_BODY: BodyLimits = { sent: 2 * MB, inflated: 0, depth: 8, members: 1000 };

const inflate = promisify(gunzip);

/** Reads a JSON body within its limits, looked at before it is parsed, and checks it by the schema. */
export async function readJson<T>(request: Request, schema: z.ZodType<T>, limits: BodyLimits): Promise<T> {
  const type = request.headers.get('content-type') ?? '';
  // a page of another site can send anything but JSON without asking first
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new RequestProblem('bad-request', { where: 'content-type' });
  const bytes = await readBytes(request, limits);
  if (!isWithinShape(bytes, limits)) throw new RequestProblem('bad-request', { where: 'shape' });
  const json = parseJson(bytes);
  const parsed = quickParse(schema, json);
  if (parsed.success) return parsed.data;
  // a newer client may say things we do not know: that is the reason then, not what it says
  if (protocolIn(json) > PROTOCOL) throw new RequestProblem('server-too-old');
  throw new RequestProblem('bad-request', { where: parsed.error.issues[0]?.path.map(String).join('.') ?? '' });
}

/** Reads a body within its limits, inflated where it came compressed. */
export async function readBytes(request: Request, limits: BodyLimits): Promise<Uint8Array> {
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  const gzipped = encoding === 'gzip' && limits.inflated > 0;
  if (!gzipped && encoding !== 'identity') throw new RequestProblem('bad-request', { where: 'content-encoding' });
  const sent = await readSent(request, limits.sent);
  if (!gzipped) return sent;
  try {
    // in one piece where it can be: Node’s own pieces of 16 kB cost a full push more than the inflating
    const chunkSize = Math.min(Math.max(sent.length * 16, 16_384), MB);
    return await inflate(sent, { maxOutputLength: limits.inflated, chunkSize });
  } catch (error) {
    const isBomb = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    throw isBomb ? tooLarge(limits.inflated) : new RequestProblem('bad-request', { where: 'gzip' });
  }
}

async function readSent(request: Request, most: number): Promise<Uint8Array> {
  const said = Number(request.headers.get('content-length') ?? Number.NaN);
  if (said > most) throw tooLarge(most);
  try {
    // HTTP itself ends the body where its said length ends; only one that says nothing is counted as it comes
    const bytes = said >= 0 ? new Uint8Array(await request.arrayBuffer()) : await readCounted(request, most);
    if (bytes.length <= most) return bytes;
  } catch {
    throw new RequestProblem('bad-request', { where: 'cut' });
  }
  throw tooLarge(most);
}

/** The body, or a little more than the most it may be; the rest is left where it is. */
async function readCounted({ body }: Request, most: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done && length <= most; part = await reader.read()) {
    length += part.value.length;
    chunks.push(part.value);
  }
  reader.releaseLock();
  return Buffer.concat(chunks);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new RequestProblem('bad-request', { where: 'json' });
  }
}

const protocolIn = (json: unknown): number =>
  typeof json === 'object' && json !== null && 'protocol' in json && typeof json.protocol === 'number'
    ? json.protocol
    : 0;

const tooLarge = (most: number): RequestProblem => new RequestProblem('too-large', { limit: `${most / MB}MB` });
