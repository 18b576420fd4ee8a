import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../../server/modules/audit/verify.ts';
import { PATHS } from '../../../../shared/protocol/paths.ts';
import type { PeopleList } from '../../../../shared/protocol/people.ts';
import type { SessionReply } from '../../../../shared/protocol/session.ts';
import { PROTOCOL } from '../../../../shared/protocol/version.ts';
import { PASSWORD, problemIn, TestServer } from '../../a-server.ts';

const NEW_PASSWORD = '一个自己设定的新密码';

type Slip = { personId: string; name: string; login: string; unitName: string; code: string };

async function anAdministrator() {
  const server = await TestServer.start();
  const { token } = await server.signIn('administrator');
  const activate = (code: string, password = NEW_PASSWORD) =>
    server.send<SessionReply>('POST', PATHS.activation, {
      body: { protocol: PROTOCOL, code, password, deviceName: '电脑' },
    });
  const issue = async (login: string) =>
    (await server.send<Slip>('POST', `${PATHS.people}/${server.personId(login)}/code`, { token })).body;
  const stateOf = async (login: string) =>
    (await server.send<PeopleList>('GET', PATHS.people, { token })).body.people.find(person => person.login === login);
  return { server, token, activate, issue, stateOf };
}

describe('an activation code', () => {
  it('sets the password, signs the device in and is then used up', async () => {
    const { server, activate, issue } = await anAdministrator();
    const old = await server.signIn('clerk');
    const slip = await issue('clerk');
    expect(slip).toMatchObject({ name: '科一', login: 'clerk', unitName: '青云市改革办' });
    expect(slip.code).toMatch(/^[2-9A-HJ-NP-TV-Z]{5}-[2-9A-HJ-NP-TV-Z]{5}$/);
    expect((await server.send('GET', PATHS.devices, { token: old.token })).status, 'until it is used').toBe(200);
    const activated = await activate(slip.code.toLowerCase().replace('-', ' '));
    expect(activated.body).toMatchObject({ login: 'clerk', personName: '科一' });
    expect(problemIn(await server.send('GET', PATHS.devices, { token: old.token }))).toBe('device-revoked');
    const again = await activate(slip.code);
    expect([again.status, problemIn(again)]).toEqual([403, 'activation-expired']);
    expect((await server.signIn('clerk', NEW_PASSWORD)).personName).toBe('科一');
    await expect(server.signIn('clerk', PASSWORD)).rejects.toThrow('wrong-password');
  });

  it('is good for one of two devices that use it at the same moment', async () => {
    const { activate, issue } = await anAdministrator();
    const { code } = await issue('clerk');
    const replies = await Promise.all([activate(code), activate(code)]);
    expect(replies.map(reply => reply.status).sort((a, b) => a - b)).toEqual([200, 403]);
  });

  it('is unknown when it was never given out, and expired after 14 days', async () => {
    const { server, activate, issue } = await anAdministrator();
    expect(problemIn(await activate('AAAAA-AAAAA'))).toBe('activation-unknown');
    const { code } = await issue('clerk');
    server.entropy.time += 14 * 86_400_000;
    const late = await activate(code);
    expect([late.status, problemIn(late)]).toEqual([403, 'activation-expired']);
  });

  it('stays good when the password chosen is too weak', async () => {
    const { activate, issue } = await anAdministrator();
    const { code } = await issue('clerk');
    expect(problemIn(await activate(code, 'clerk-2026-11'))).toBe('password-weak');
    expect((await activate(code)).status).toBe(200);
  });

  it('makes the one before it worthless', async () => {
    const { activate, issue } = await anAdministrator();
    const [first, second] = [await issue('clerk'), await issue('clerk')];
    expect(problemIn(await activate(first.code))).toBe('activation-unknown');
    expect((await activate(second.code)).status).toBe(200);
  });

  it('lies nowhere in the database as it is', async () => {
    const { server, issue } = await anAdministrator();
    const { code } = await issue('clerk');
    const everything = server.store.database.serialize().toString('latin1');
    for (const form of [code, code.replace('-', '')]) expect(everything).not.toContain(form);
  });
});

describe('an administrator', () => {
  it('sees how people stand with signing in, and nothing of how they use it', async () => {
    const { server, token, stateOf } = await anAdministrator();
    const { people } = (await server.send<PeopleList>('GET', PATHS.people, { token })).body;
    expect(people).toHaveLength(11);
    expect(await stateOf('clerk')).toEqual({
      personId: server.personId('clerk'),
      login: 'clerk',
      state: 'active',
      lockedMinutes: 0,
    });
  });

  it('lifts a lock', async () => {
    const { server, token, stateOf } = await anAdministrator();
    for (let n = 0; n < 5; n += 1) await server.signIn('clerk', 'not the password').catch(() => undefined);
    expect((await stateOf('clerk'))?.lockedMinutes).toBe(15);
    const lifted = await server.send('DELETE', `${PATHS.people}/${server.personId('clerk')}/lock`, { token });
    expect(lifted.status).toBe(204);
    expect((await server.signIn('clerk')).personName).toBe('科一');
  });

  it('signs someone out everywhere, as when a device is lost', async () => {
    const { server, token } = await anAdministrator();
    const devices = [await server.signIn('clerk'), await server.signIn('clerk')];
    await server.send('DELETE', `${PATHS.people}/${server.personId('clerk')}/devices`, { token });
    for (const device of devices)
      expect(problemIn(await server.send('GET', PATHS.devices, { token: device.token }))).toBe('device-revoked');
  });

  it.each(['code', 'lock', 'devices'])('is told when there is no such person: %s', async what => {
    const { server, token } = await anAdministrator();
    const reply = await server.send(what === 'code' ? 'POST' : 'DELETE', `${PATHS.people}/nobody/${what}`, { token });
    expect([reply.status, problemIn(reply)]).toEqual([404, 'not-found']);
  });

  it('imports tables: what is new gets codes, what is known is brought up to date', async () => {
    const { server, token, activate, stateOf } = await anAdministrator();
    const body = {
      units: '名称,简称,类型,上级\n东湖区,东湖区,区县,青云市\n北河区,北河,区县,青云市',
      people: '姓名,登录名,单位,职务,角色\n湖一,lake,东湖区,,区县改革办\n区一改,north,北河,主任,区县改革办',
      dryRun: true,
    };
    const before = server.store.read(view => view.head().rev);
    const dry = await server.send('POST', PATHS.directory, { token, body });
    expect(dry.body).toEqual({ units: 2, places: 0, people: 2, codes: [] });
    expect(server.store.read(view => view.head().rev)).toBe(before);
    const northId = server.unitId('北河区');
    const done = await server.send<{ codes: Slip[] }>('POST', PATHS.directory, {
      token,
      body: { ...body, dryRun: false },
    });
    expect(done.body).toMatchObject({ units: 2, people: 2, codes: [{ login: 'lake', unitName: '东湖区' }] });
    expect(server.unitId('北河'), 'the same unit under a new short name').toBe(northId);
    expect((await stateOf('lake'))?.state).toBe('invited');
    expect((await activate(done.body.codes[0]?.code ?? '')).status).toBe(200);
    expect((await server.signIn('north')).personName).toBe('区一改');
  });

  it('imports nothing of a table with one bad line, and is told every one', async () => {
    const { server, token } = await anAdministrator();
    const people =
      '姓名,登录名,单位,职务,角色\n湖一,lake,北河区,,区县改革办\n湖二,,北河区,,区县改革办\n湖三,lake3,西湖区,,科员';
    const body = { units: null, people, dryRun: false };
    const before = server.store.read(view => view.head());
    const reply = await server.send('POST', PATHS.directory, { token, body });
    expect([reply.status, reply.body]).toMatchObject([
      400,
      {
        problem: 'import-broken',
        message: '未导入：共2处错误，数据没有变动。请改正后重新导入。',
        detail: {
          faults: [
            { table: 'people', line: 3, reason: '缺少登录名' },
            { table: 'people', line: 4, reason: '单位“西湖区”不在单位目录中' },
          ],
        },
      },
    ]);
    expect(server.store.read(view => view.head())).toEqual(before);
    expect(server.deps.accounts.credentialOf('lake')).toBeNull();
  });

  it('cannot import the last administrator away', async () => {
    const { server, token } = await anAdministrator();
    const people = '姓名,登录名,单位,职务,角色\n管一,administrator,改革办,,科员';
    const reply = await server.send('POST', PATHS.directory, { token, body: { units: null, people, dryRun: false } });
    expect(reply.body).toMatchObject({ detail: { faults: [{ reason: expect.stringContaining('最后一名管理员') }] } });
  });

  it('leaves a trace of all of it in the audit chain, which still verifies', async () => {
    const { server, token, issue } = await anAdministrator();
    await issue('clerk');
    await server.send('DELETE', `${PATHS.people}/${server.personId('clerk')}/lock`, { token });
    const adminId = server.personId('administrator');
    const events = server.store.read(view => [...view.events(1)].map(({ event }) => JSON.parse(event)));
    expect(events.map(event => event.command)).toEqual(
      expect.arrayContaining(['accounts.imported', 'accounts.signedIn', 'accounts.codesIssued', 'accounts.lockLifted']),
    );
    const issued = events.find(event => event.command === 'accounts.codesIssued');
    expect(issued).toMatchObject({ person: adminId, args: { personIds: [server.personId('clerk')] } });
    expect(verifyAudit(server.store).ok).toBe(true);
  });
});
