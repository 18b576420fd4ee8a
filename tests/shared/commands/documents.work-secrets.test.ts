import { expect, test } from 'vitest';
import { WORK_SECRETS_ID } from '../../../shared/domain/documents/work-secrets.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { person, World } from './world.ts';

const ADMIN = person('administrator', 'office');
const sentence = (result: ReturnType<World['run']>) => (result.ok ? null : refusalText(result.refusal));
const permit = { level: 3, basis: '示保发〔2026〕2号' };

test('an administrator lets 工作秘密 be registered whole, with level, basis, who and when, and takes it back', () => {
  const world = new World();
  expect(sentence(world.run(ADMIN, 'documents.decideWorkSecrets', { permit }))).toBeNull();
  expect(world.get('workSecrets', WORK_SECRETS_ID)).toEqual({
    v: 1,
    permit,
    decidedAt: '2026-11-24T01:00:00.000Z',
    decidedBy: ADMIN.kind === 'person' ? ADMIN.personId : '',
  });
  expect(sentence(world.run(ADMIN, 'documents.decideWorkSecrets', { permit: null }))).toBeNull();
  expect(world.get('workSecrets', WORK_SECRETS_ID)?.permit).toBeNull();
});

test.each([
  ['office.director', 'office'],
  ['district.office', 'east'],
] as const)('%s does not decide it', (role, unit) => {
  const refused = sentence(new World().run(person(role, unit), 'documents.decideWorkSecrets', { permit }));
  expect(refused).toContain('当前账号无此权限');
});

test.each([
  ['a server below 等保三级', { ...permit, level: 2 }],
  ['no basis', { ...permit, basis: '  ' }],
])('%s is no ground for it', (_, wrong) => {
  const world = new World();
  expect(world.run(ADMIN, 'documents.decideWorkSecrets', { permit: wrong }).ok).toBe(false);
  expect(world.get('workSecrets', WORK_SECRETS_ID)).toBeNull();
});
