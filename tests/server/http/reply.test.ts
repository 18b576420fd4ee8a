import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { jsonReply, packedReply } from '../../../server/http/reply.ts';

const asking = (acceptEncoding: string | null) =>
  new Request('http://localhost/', acceptEncoding === null ? {} : { headers: { 'accept-encoding': acceptEncoding } });
const bytesOf = async (reply: Response) => Buffer.from(await reply.arrayBuffer());
const LONG = JSON.stringify({ text: '改革'.repeat(2000) });

describe('a reply', () => {
  it.each(['gzip', 'gzip, deflate, br', 'br;q=1.0, gzip;q=0.8', '*', 'deflate, GZIP'])(
    'is compressed once for a client that takes %s',
    async accept => {
      const reply = await jsonReply(asking(accept), LONG);
      expect([reply.headers.get('content-encoding'), reply.headers.get('vary')]).toEqual(['gzip', 'accept-encoding']);
      expect(gunzipSync(await bytesOf(reply)).toString()).toBe(LONG);
    },
  );

  it.each([null, '', 'identity', 'br', 'gzip;q=0', 'gzip;q=0.0, br', 'xgzip'])(
    'is sent as it is to a client that takes %j',
    async accept => {
      const reply = await jsonReply(asking(accept), LONG);
      expect(reply.headers.get('content-encoding')).toBeNull();
      expect((await bytesOf(reply)).toString()).toBe(LONG);
    },
  );

  it('too short to be worth it is not compressed', async () => {
    expect((await jsonReply(asking('gzip'), '{"a":1}')).headers.get('content-encoding')).toBeNull();
  });

  it('that lies ready compressed goes out untouched, unpacked only for who cannot read it', async () => {
    const packed = new Uint8Array(gzipSync(LONG));
    const reply = await packedReply(asking('gzip'), packed);
    expect(await bytesOf(reply)).toEqual(Buffer.from(packed));
    const plain = await packedReply(asking(null), packed);
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect((await bytesOf(plain)).toString()).toBe(LONG);
  });
});
