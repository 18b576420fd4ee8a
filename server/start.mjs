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
  const { startDemo } = await import('./demo/start.ts');
  if (!(await startDemo(process.env, process.cwd()))) process.exit(1);
}
await import('./main.ts');
