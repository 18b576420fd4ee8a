import type * as z from 'zod';
import { type Problem, problemSchema } from '../../shared/protocol/errors.ts';
import { type Failure, failureOf, type Reply } from './transport.ts';

/** Whom to talk to: the origin of a server, and the device's token, which goes there and nowhere else. */
export type Address = { origin: string; token: string | null };

/** What a request says. `compress`: the server takes the body with gzip. */
export type Ask<T> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  reply: z.ZodType<T>;
  compress?: boolean;
};

/** The one way to a server. A reply that is not exactly what was asked for is a failure with a sentence, never a value. */
export type Http = {
  send<T>(ask: Ask<T>): Promise<Reply<T>>;
  /** Opens an event stream; without a time limit, closed by the signal. */
  stream(path: string, signal: AbortSignal): Promise<Reply<ReadableStream<Uint8Array>>>;
};

/** A worker loses a fetch that takes longer than 30 s (reliability 10). */
const TIME_LIMIT = 20_000;

const COMPRESS_FROM = 4 * 1024;

/** Far above any page or chunk; what is larger comes from something else than our server. */
const MOST_BYTES = 24 * 1024 * 1024;

/** The way to a server by the browser's own fetch, or by another one in tests. */
export function createHttp({ origin, token }: Address, fetcher: typeof fetch = fetch, timeLimit = TIME_LIMIT): Http {
  const request = (path: string, init: RequestInit): Promise<Response> =>
    fetcher(origin + path, {
      ...init,
      headers: { ...init.headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      // a redirect is looked at and refused, never followed: the token stays with the server a person named
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  return {
    async send({ method, path, body, reply, compress = false }) {
      const signal = AbortSignal.timeout(timeLimit);
      try {
        const sent = body === undefined ? {} : await bodyOf(body, compress);
        const response = await request(path, { method, signal, ...sent });
        return await readReply(response, reply);
      } catch (error) {
        return { ok: false, failure: failureOfError(error, signal) };
      }
    },
    async stream(path, signal) {
      try {
        const response = await request(path, { method: 'GET', signal, headers: { accept: 'text/event-stream' } });
        if (response.ok && isOfType(response, 'text/event-stream') && response.body !== null)
          return { ok: true, value: response.body };
        await response.body?.cancel();
        return { ok: false, failure: failureOf(response.type === 'opaqueredirect' ? 'redirected' : 'server-failed') };
      } catch (error) {
        return { ok: false, failure: failureOfError(error, signal) };
      }
    },
  };
}

async function bodyOf(body: unknown, compress: boolean): Promise<Pick<RequestInit, 'body' | 'headers'>> {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const headers = { 'content-type': 'application/json' };
  if (!compress || bytes.length < COMPRESS_FROM) return { body: bytes, headers };
  const gzip = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return { body: await new Response(gzip).arrayBuffer(), headers: { ...headers, 'content-encoding': 'gzip' } };
}

async function readReply<T>(response: Response, schema: z.ZodType<T>): Promise<Reply<T>> {
  if (response.type === 'opaqueredirect' || response.redirected || (response.status >= 300 && response.status < 400))
    return { ok: false, failure: failureOf('redirected') };
  if (!isOfType(response, 'application/json')) {
    await response.body?.cancel();
    // a gateway before our server speaks HTML too; only a success in HTML is someone else's page
    const failure = failureOf(response.status >= 500 ? 'server-failed' : 'not-our-server');
    return { ok: false, failure: { ...failure, retryAfter: retryAfterOf(response) } };
  }
  const value = parseJson(await readText(response));
  if (!response.ok) return { ok: false, failure: problemIn(response, value) };
  const parsed = schema.safeParse(value);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, failure: failureOf('garbled') };
}

const isOfType = (response: Response, type: string): boolean =>
  (response.headers.get('content-type') ?? '').toLowerCase().split(';')[0]?.trim() === type;

function problemIn(response: Response, value: unknown): Failure {
  const retryAfter = retryAfterOf(response);
  const parsed = problemSchema.safeParse(value);
  if (!parsed.success) return { ...failureOf(response.status >= 500 ? 'server-failed' : 'not-our-server'), retryAfter };
  const { problem: code, message: said, detail }: Problem = parsed.data as Problem;
  const lastSeq = detail?.lastSeq;
  const gap = code === 'gap' && typeof lastSeq === 'number' ? { gapAfter: lastSeq } : {};
  return { problem: { code, said }, retryAfter, ...gap };
}

function retryAfterOf(response: Response): number | null {
  const seconds = response.headers.get('retry-after');
  return seconds !== null && /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : null;
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

async function readText(response: Response): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      return '';
    }
    text += decoder.decode(value, { stream: true });
  }
}

function failureOfError(error: unknown, signal: AbortSignal): Failure {
  if (signal.aborted) return failureOf('timeout');
  // nb. fetch says TypeError for no network, an unknown host, a refused connection and a bad certificate alike
  return failureOf(error instanceof TypeError ? 'offline' : 'garbled');
}
