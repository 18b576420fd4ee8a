import { hash } from '@node-rs/argon2';
import { expect, it } from 'vitest';
import { hashPassword, isOutdated, isPassword } from '../../../../server/modules/accounts/passwords.ts';
import { PATHS } from '../../../../shared/protocol/paths.ts';
import { PASSWORD, TestServer } from '../../a-server.ts';

it('a hash is argon2id with the parameters of OWASP, salted', async () => {
  const [one, other] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
  expect(await isPassword(PASSWORD, one)).toBe(true);
  expect(await isPassword('another', one)).toBe(false);
});

it('the same password typed in full width or composed otherwise is the same password', async () => {
  expect(await isPassword('ａｂｃ１２３é', await hashPassword('abc123é'))).toBe(true);
});

it('no hash is no password, not even that of the stand-in', async () => {
  expect(await isPassword(PASSWORD, null)).toBe(false);
  expect(await isPassword('', null)).toBe(false);
});

it('a hash of other parameters is made anew when its owner signs in', async () => {
  const server = await TestServer.start();
  const credential = server.deps.accounts.credentialOf('clerk')!;
  const old = await hash(PASSWORD, { memoryCost: 4096, timeCost: 3, parallelism: 1 });
  expect(isOutdated(old)).toBe(true);
  server.deps.accounts.saveCredential({ ...credential, hash: old });
  const { token } = await server.signIn('clerk');
  const renewed = server.deps.accounts.credentialOf('clerk')?.hash ?? '';
  expect(isOutdated(renewed)).toBe(false);
  expect(await isPassword(PASSWORD, renewed)).toBe(true);
  expect((await server.send('GET', PATHS.devices, { token })).status).toBe(200);
});

it('neither passwords nor tokens lie in the database as they are', async () => {
  const server = await TestServer.start();
  const { token } = await server.signIn('clerk');
  const everything = server.store.database.serialize().toString('utf8');
  for (const secret of [PASSWORD, token]) expect(everything).not.toContain(secret);
});
