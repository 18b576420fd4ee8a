// npm test: everything this project promises, checked on whatever machine it stands.
import { ensureInstalled } from '../server/install.mjs';

ensureInstalled(); // before the guard: the newer Node it hands over to comes with the packages
await import('../server/node-guard.mjs');

const { runSuite } = await import('./runner/suite.mjs');
process.exitCode = runSuite(process.argv[2] ?? 'all', process.argv.slice(3));
