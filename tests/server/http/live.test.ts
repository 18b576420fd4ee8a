import { expect, it, vi } from 'vitest';
import { PATHS } from '../../../shared/protocol/paths.ts';
import { pushOf, TestServer } from '../a-server.ts';

/** Opens the live stream of a device and gathers what it says. */
async function listen(server: TestServer, token: string) {
  const response = await server.app.request(PATHS.live, { headers: { authorization: `Bearer ${token}` } });
  const heard = { status: response.status, type: response.headers.get('content-type'), text: '', ended: false };
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  const read = async (): Promise<void> => {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      heard.text += decoder.decode(part.value);
    heard.ended = true;
  };
  const reading = read();
  const hints = () => heard.text.match(/^event: changed$/gm)?.length ?? 0;
  return { heard, hints, reading, leave: () => reader.cancel() };
}

const tell = (server: TestServer, token: string, keptBy: string, seq = 1) =>
  server.send('POST', PATHS.push, { token, body: pushOf(`client-${keptBy}`, seq, keptBy, '关于推进改革的通知') });

it('hints at once, then after each push that concerns the listener, and never says what it was', async () => {
  const server = await TestServer.start();
  const [clerk, north] = [await server.signIn('clerk'), await server.signIn('north')];
  const ear = await listen(server, clerk.token);
  expect([ear.heard.status, ear.heard.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
  await vi.waitFor(() => expect(ear.hints()).toBe(1));
  expect((await tell(server, north.token, server.unitId('北河区'))).status).toBe(200);
  await vi.waitFor(() => expect(ear.hints()).toBe(2));
  expect(ear.heard.text).not.toContain('改革');
  await ear.leave();
});

it('says nothing of what the listener may not read', async () => {
  const server = await TestServer.start();
  const [north, south] = [await server.signIn('north'), await server.signIn('south')];
  const ear = await listen(server, south.token);
  await tell(server, north.token, server.unitId('北河区'));
  await vi.waitFor(() => expect(ear.heard.text).toContain(': alive'));
  expect(ear.hints()).toBe(1);
  await ear.leave();
});

it('ends with the session: signed out, stopped, or outlived', async () => {
  const server = await TestServer.start();
  const [out, old] = [await server.signIn('clerk'), await server.signIn('north')];
  const ears = [await listen(server, out.token), await listen(server, old.token)];
  await server.send('DELETE', PATHS.session, { token: out.token });
  await ears[0]?.reading;
  expect([ears[0]?.heard.ended, ears[1]?.heard.ended]).toEqual([true, false]);
  server.entropy.time += 31 * 86_400_000;
  await ears[1]?.reading;
  expect(server.deps.live.count).toBe(0);
});

it('is given up when nobody listens any more, and kept to four a device', async () => {
  const server = await TestServer.start();
  const { token } = await server.signIn('clerk');
  const ears = await Promise.all(Array.from({ length: 6 }, () => listen(server, token)));
  expect(server.deps.live.count).toBe(4);
  await Promise.all(ears.slice(2).map(ear => ear.leave()));
  expect(server.deps.live.count).toBe(0);
});

it('ends when the server stops, and does not begin any more', async () => {
  const server = await TestServer.start();
  const { token } = await server.signIn('clerk');
  const ear = await listen(server, token);
  server.deps.live.close();
  await ear.reading;
  const late = await server.send('GET', PATHS.live, { token });
  expect([late.status, late.headers.get('retry-after')]).toEqual([503, '30']);
});
