// npm run bench [-- WORD]: runs the measurements whose file name contains WORD, all without it, one after the other.
import '../../server/node-guard.mjs';
import { readdirSync } from 'node:fs';
import { show } from '../runner/process.mjs';

const word = process.argv[2] ?? '';
const all = readdirSync(import.meta.dirname).filter(name => /\.bench\.(mjs|ts)$/.test(name));
const chosen = all.filter(name => name.includes(word));
if (chosen.length === 0) console.error(`没有名称含“${word}”的测量。现有：${all.join('、') || '无'}。`);

let failed = chosen.length === 0;
for (const name of chosen) {
  console.log(`\n— ${name}`);
  failed = !show(process.execPath, ['--expose-gc', `tests/bench/${name}`], { minutes: 30 }) || failed;
}
process.exitCode = failed ? 1 : 0;
