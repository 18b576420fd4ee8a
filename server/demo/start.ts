import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { dateInChina } from '../../shared/kernel/dates.ts';
import { storageText } from '../../shared/words/storage.ts';
import { readConfig } from '../config.ts';
import { ListenProblem, listen } from '../listen.ts';
import { StorageProblem } from '../store/problem.ts';
import { createOffice } from './office.ts';
import { DEMO_PASSWORD, setUpDemo } from './set-up.ts';

const OFFICE = { host: '127.0.0.1', port: 8791 };
const entropy = {
  now: () => Date.now(),
  bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
};

const PEOPLE = [
  ['shaomuyang', '邵沐阳', '市委改革办督察科科员'],
  ['qinhechuan', '秦禾川', '临淄区委改革办主任'],
  ['jiwangshu', '季望舒', '市财政局经办人'],
  ['shenwendi', '沈闻笛', '经济体制改革专项小组联络员'],
  ['xiajibai', '夏既白', '市委副书记'],
  ['jiangrudi', '江如砥', '系统管理员'],
] as const;

/**
 * Makes the demo where it is not yet, starts the sample office system and says how to look around. Gives back false, having said why,
 * when the demo cannot be made; wrong settings are left for the server to complain of.
 */
export async function startDemo(environment: NodeJS.ProcessEnv, workingFolder: string): Promise<boolean> {
  const reading = readConfig(environment, workingFolder);
  if (!reading.ok) return true;
  try {
    const outcome = await setUpDemo(reading.config, entropy);
    if (outcome === 'made') console.log(`演示数据已生成，在 ${reading.config.folder}。删除该文件夹即可重新生成。`);
  } catch (error) {
    if (!(error instanceof StorageProblem)) throw error;
    console.error(storageText(error.fault, error.about));
    return false;
  }
  const office = await startOffice();
  const rows = PEOPLE.map(([login, name, post]) => `  ${login.padEnd(12)}${name}　${post}`);
  console.log(['', `示例办公系统　${office}`, '', `演示账号（密码均为 ${DEMO_PASSWORD}）`, ...rows].join('\n'));
  return true;
}

/** Starts the sample office system, on any other port when its own is taken. */
async function startOffice(): Promise<string> {
  const { fetch } = createOffice(dateInChina(entropy.now()));
  const start = async (port: number): Promise<string> => {
    const server = createAdaptorServer({ fetch }) as Server;
    // nb. it ends with the server it stands beside
    server.unref();
    return listen(server, { ...OFFICE, port });
  };
  try {
    return await start(OFFICE.port);
  } catch (error) {
    if (!(error instanceof ListenProblem)) throw error;
    return start(0);
  }
}
