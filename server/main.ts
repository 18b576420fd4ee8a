import './node-guard.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { storageText } from '../shared/words/storage.ts';
import { readConfig } from './config.ts';
import { ListenProblem } from './listen.ts';
import { createLog } from './pino-log.ts';
import { type RunningServer, startServer } from './server.ts';
import { StorageProblem } from './store/problem.ts';
import { welcomeLines } from './welcome.ts';

const EX_CONFIG = 78;
const extension = join(import.meta.dirname, '../.output/chrome-mv3');

const entropy = {
  now: () => Date.now(),
  bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
};

// a person at a terminal reads sentences; whatever collects logs gets every request
const SIX_ONES_LOG = process.stdout.isTTY ? 'warn' : 'info';
const reading = readConfig({ SIX_ONES_LOG, ...process.env }, process.cwd());
if (!reading.ok) fail(['设置有误，服务器未启动：', ...reading.faults.map(fault => `  ${fault}`)]);

const { config, remarks } = reading;
const log = createLog(config.logLevel);
const server = await start();
const lines = welcomeLines({
  address: server.address,
  publicAddress: config.publicAddress,
  extension: existsSync(join(extension, 'manifest.json')) ? extension : null,
  setUpToken: server.setUpToken,
  remarks,
});
console.log(lines.join('\n'));

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

async function start(): Promise<RunningServer> {
  try {
    return await startServer(config, entropy, log);
  } catch (error) {
    if (error instanceof StorageProblem) fail([storageText(error.fault, error.about)]);
    if (error instanceof ListenProblem) fail([error.message]);
    throw error;
  }
}

async function stop(): Promise<void> {
  // a second Ctrl+C means now; what was acknowledged is on the disk already
  if (isStopping) process.exit(1);
  isStopping = true;
  console.log('正在停止：等待未完成的请求…');
  await server.close();
  console.log('已停止。');
  process.exit(0);
}

function fail(sentences: readonly string[]): never {
  console.error(sentences.join('\n'));
  process.exit(EX_CONFIG);
}
