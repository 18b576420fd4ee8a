// npm run measure:recognition [-- FOLDER]: the figures of recognition on the corpus beside the checkout, every miss listed.
import '../../server/node-guard.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '../..');
const corpus = resolve(process.argv[2] ?? join(root, '../shared/corpus'));
if (existsSync(join(corpus, 'cases.json'))) {
  const recognise = [process.execPath, join(root, 'server/six-ones.mjs'), 'recognise'];
  const measure = [join(corpus, 'measure.mjs'), '--misses', '--', ...recognise];
  process.exitCode = spawnSync(process.execPath, measure, { stdio: 'inherit' }).status ?? 1;
} else {
  console.warn(`没有测量识别率：${corpus} 不存在。把语料文件夹放在检出目录旁边的 shared/corpus，或写明它的位置。`);
}
