import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { createMemoryStore } from '../contract/memory-store.ts';
import { simulate } from './simulate.ts';
test('debug', async () => { const { trace, wrong } = await simulate(Number(process.env.SEED), 200, async () => createMemoryStore()); writeFileSync('/tmp/trace.txt', trace.join('\n') + '\n' + wrong.join('\n')); }, 60000);
