// npm start, npm run demo: everything from a fresh clone to a listening server. Run again, it finds the work done.
import { ensureInstalled } from './install.mjs';

ensureInstalled(); // before the guard: the newer Node it hands over to comes with the packages
await import('./node-guard.mjs');

const { buildExtension } = await import('./build-extension.mjs');
const failure = buildExtension();
if (failure) {
  console.error(failure);
  process.exit(1);
}
if (process.argv[2] === 'demo') {
  process.env.SIX_ONES_FOLDER ??= 'data/demo';
  const { runCli } = await import('./cli/main.ts');
  const code = await runCli(['demo'], process);
  if (code !== 0) process.exit(code);
  const { startOffice } = await import('./demo/start.ts');
  console.log(`示例办公系统：${await startOffice()}`);
}
await import('./main.ts');
