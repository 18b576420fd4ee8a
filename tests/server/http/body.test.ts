import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PATHS } from '../../../shared/protocol/paths.ts';
import type { PushReply } from '../../../shared/protocol/push.ts';
import { PROTOCOL } from '../../../shared/protocol/version.ts';
import { problemIn, pushOf, TestServer } from '../a-server.ts';

async function aClerk() {
  const server = await TestServer.start();
  const { token } = await server.signIn('clerk');
  const post = async (body: BodyInit, headers: Record<string, string> = {}, path: string = PATHS.push) => {
    const response = await server.app.request(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body,
      ...({ duplex: 'half' } as object),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  return { server, token, post };
}

const nothing = { protocol: PROTOCOL, clientId: 'client-1', oldest: 1, sentAt: '', commands: [] };
const inEncoding = { 'content-encoding': 'gzip' };

describe('a request body', () => {
  it('may come compressed with gzip', async () => {
    const { server, post } = await aClerk();
    const push = pushOf('client-1', 1, server.unitId('改革办'), '关于推进改革的通知');
    const reply = await post(new Uint8Array(gzipSync(JSON.stringify(push))), inEncoding);
    expect(reply.status).toBe(200);
    expect((reply.body as PushReply).results[0]?.outcome.outcome).toBe('applied');
  });

  it('is refused above its size, whatever it says of its length', async () => {
    const { post } = await aClerk();
    const large = JSON.stringify({ ...nothing, sentAt: 'x'.repeat(2_100_000) });
    const told = await post(large);
    expect([told.status, problemIn(told)]).toEqual([413, 'too-large']);
    expect(told.body).toMatchObject({ message: '内容超过2MB上限，服务器未处理。请减少内容后重试。' });
    const stream = new ReadableStream({
      start(controller) {
        for (let n = 0; n < 30; n += 1) controller.enqueue(Buffer.alloc(100_000, 32));
        controller.close();
      },
    });
    expect((await post(stream)).status).toBe(413);
  });

  it('is not inflated beyond its limit: a thousandfold bomb costs no more than 8 MB', async () => {
    const { post } = await aClerk();
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    expect(bomb.length).toBeLessThan(2_000_000);
    const before = process.memoryUsage().arrayBuffers;
    const reply = await post(new Uint8Array(bomb), inEncoding);
    expect([reply.status, problemIn(reply)]).toEqual([413, 'too-large']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64_000_000);
  });

  it('is not taken compressed where nothing large is sent', async () => {
    const { post } = await aClerk();
    const reply = await post(new Uint8Array(gzipSync('{}')), inEncoding, PATHS.pull);
    expect([reply.status, reply.body]).toMatchObject([400, { detail: { where: 'content-encoding' } }]);
  });

  it.each([
    ['cut short', `${JSON.stringify(nothing).slice(0, 40)}`, {}, 'json'],
    ['empty', '', {}, 'json'],
    ['no JSON at all', '<html>', {}, 'json'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), {}, 'json'],
    ['a broken gzip', Buffer.from('this is no gzip'), inEncoding, 'gzip'],
    ['a gzip cut short', gzipSync(JSON.stringify(nothing)).subarray(0, 30), inEncoding, 'gzip'],
    ['in an unknown encoding', JSON.stringify(nothing), { 'content-encoding': 'br' }, 'content-encoding'],
    ['said to be text', JSON.stringify(nothing), { 'content-type': 'text/plain' }, 'content-type'],
    [
      'said to be a form',
      JSON.stringify(nothing),
      { 'content-type': 'application/x-www-form-urlencoded' },
      'content-type',
    ],
    ['a million arrays deep', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, {}, 'shape'],
    ['33 objects deep', `${'{"a":'.repeat(33)}1${'}'.repeat(33)}`, {}, 'shape'],
    ['of 900,000 members', `[${'0,'.repeat(900_000)}0]`, {}, 'shape'],
    ['of another shape', JSON.stringify({ ...nothing, clientId: 7 }), {}, 'clientId'],
    ['wrong in one command', JSON.stringify({ ...nothing, commands: [{ seq: 0 }] }), {}, 'commands.0.seq'],
  ])('%s is refused with the place where it is wrong', async (_what, body, headers, where) => {
    const { post } = await aClerk();
    const reply = await post(typeof body === 'string' ? body : new Uint8Array(body), headers);
    expect([reply.status, reply.body]).toMatchObject([400, { problem: 'bad-request', detail: { where } }]);
  });

  it('of a newer protocol says that the server is too old, whatever else is new in it', async () => {
    const { post } = await aClerk();
    const reply = await post(JSON.stringify({ protocol: PROTOCOL + 1, brandNew: true }));
    expect([reply.status, problemIn(reply)]).toEqual([426, 'server-too-old']);
  });

  it('cannot reach the prototype of anything', async () => {
    const { server, post } = await aClerk();
    const push = pushOf('client-1', 1, server.unitId('改革办'), '关于推进改革的通知');
    const poisoned = JSON.stringify(push)
      .replace('"facts":{', '"facts":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},')
      .replace('"seen":{}', '"seen":{"__proto__":5}');
    const reply = await post(poisoned);
    expect(reply.status).toBe(200);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const stored = server.store.read(view => view.record('document', push.commands[0]?.args.documentId ?? ''));
    expect(Object.keys(JSON.parse(stored?.body ?? '{}'))).not.toContain('constructor');
  });

  it('may have brackets and escapes in its texts', async () => {
    const { server, post } = await aClerk();
    const title = `${'['.repeat(60)}“\\"{${'\\\\'.repeat(10)}`;
    const reply = await post(JSON.stringify(pushOf('client-1', 1, server.unitId('改革办'), title)));
    expect((reply.body as PushReply).results[0]?.outcome.outcome).toBe('applied');
  });
});
