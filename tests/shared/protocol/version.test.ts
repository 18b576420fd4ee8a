import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { by, byText } from '../../../shared/kernel/compare.ts';
import { OLDEST_PULL, OLDEST_PUSH, PROTOCOL } from '../../../shared/protocol/version.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/protocol');

/** Every message schema of the protocol, by name. */
async function messages(): Promise<readonly (readonly [name: string, schema: z.ZodType])[]> {
  const files = readdirSync(FOLDER).filter(name => name.endsWith('.ts'));
  const modules = await Promise.all(files.map(name => import(join(FOLDER, name))));
  return modules
    .flatMap(module => Object.entries(module))
    .filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType)
    .sort(by(([name]) => name, byText));
}

test('a message cannot change its shape without a new PROTOCOL number', async () => {
  const shapes = (await messages()).map(([name, schema]) => [name, z.toJSONSchema(schema, { unrepresentable: 'any' })]);
  const hash = createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 12);
  // changed on purpose? Give PROTOCOL the next number, add its line in shared/protocol/version.ts, then update this
  expect({ PROTOCOL, hash }).toMatchInlineSnapshot(`
    {
      "PROTOCOL": 1,
      "hash": "17af5f745a5c",
    }
  `);
});

test('the messages of sync and session are all locked', async () => {
  const names = (await messages()).map(([name]) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'checksumReplySchema',
      'checksumRequestSchema',
      'outcomeSchema',
      'problemSchema',
      'pullReplySchema',
      'pullRequestSchema',
      'pushReplySchema',
      'pushRequestSchema',
      'sessionReplySchema',
      'signInRequestSchema',
      'snapshotChunkSchema',
      'snapshotListSchema',
      'wireRowSchema',
    ]),
  );
});

test('no side is asked for more than there is', () => {
  expect(OLDEST_PULL).toBeLessThanOrEqual(PROTOCOL);
  expect(OLDEST_PUSH).toBeLessThanOrEqual(OLDEST_PULL);
});
