import { isIP } from 'node:net';
import { resolve } from 'node:path';
import * as z from 'zod';

const whole = (name: string, from: number, to: number, example: string) => {
  const error = `${name} 应为 ${from}～${to} 的整数，例如 ${name}=${example}`;
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error });
};

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:\/\/[^/@]+\/?$/.test(text) && new URL(text).username === '';

const environmentSchema = z.object({
  SIX_ONES_PORT: whole('SIX_ONES_PORT', 0, 65_535, '8790').default(8790),
  SIX_ONES_HOST: z
    .string()
    .refine(text => text === 'localhost' || isIP(text) > 0, {
      error: 'SIX_ONES_HOST 应为本机的 IP 地址，例如 SIX_ONES_HOST=0.0.0.0（对外服务）或 127.0.0.1（仅本机）',
    })
    .default('127.0.0.1'),
  SIX_ONES_FOLDER: z.string().default('data'),
  SIX_ONES_ADDRESS: z
    .string()
    .refine(isWebAddress, {
      error: 'SIX_ONES_ADDRESS 应为对外的网址，不带路径，例如 SIX_ONES_ADDRESS=https://gaige.example.gov.cn',
    })
    .optional(),
  SIX_ONES_PROXIES: z
    .string()
    .transform(text => text.split(',').map(part => part.trim()))
    .refine(parts => parts.every(part => isIP(part) > 0), {
      error: 'SIX_ONES_PROXIES 应为反向代理的 IP 地址，多个用逗号隔开，例如 SIX_ONES_PROXIES=127.0.0.1',
    })
    .default([]),
  SIX_ONES_LOG: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], {
      error: 'SIX_ONES_LOG 应为 silent、error、warn、info、debug 之一，例如 SIX_ONES_LOG=info',
    })
    .default('info'),
  SIX_ONES_IDLE_DAYS: whole('SIX_ONES_IDLE_DAYS', 1, 365, '30').default(30),
  SIX_ONES_SESSION_DAYS: whole('SIX_ONES_SESSION_DAYS', 1, 730, '180').default(180),
  SIX_ONES_BACKUPS: whole('SIX_ONES_BACKUPS', 0, 365, '7').default(7),
});

/** How this server runs. */
export type Config = {
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** Absolute path of the folder with the database and its backups. */
  folder: string;
  /** The address people type, without a slash at the end; null where nothing stands in front of the server. */
  publicAddress: string | null;
  /** Addresses whose `x-forwarded-for` is believed. */
  trustedProxies: readonly string[];
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Days without contact after which a device must sign in again. */
  idleDays: number;
  /** Days after which a device must sign in again in any case. */
  sessionDays: number;
  /** Nightly backups kept; 0 makes none. */
  backupsKept: number;
};

/** A configuration to run with, with remarks for the log; or everything that is wrong with it, one sentence each. */
export type ConfigReading =
  | { ok: true; config: Config; remarks: readonly string[] }
  | { ok: false; faults: readonly string[] };

/** Reads the settings out of environment variables; relative folders count from `workingFolder`. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  workingFolder: string,
): ConfigReading {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const reading = environmentSchema.safeParse(given);
  if (!reading.success) return { ok: false, faults: reading.error.issues.map(issue => `${issue.message}。`) };
  const read = reading.data;
  const config: Config = {
    host: read.SIX_ONES_HOST,
    port: read.SIX_ONES_PORT,
    folder: resolve(workingFolder, read.SIX_ONES_FOLDER),
    publicAddress: read.SIX_ONES_ADDRESS?.replace(/\/$/, '') ?? null,
    trustedProxies: read.SIX_ONES_PROXIES,
    logLevel: read.SIX_ONES_LOG,
    idleDays: read.SIX_ONES_IDLE_DAYS,
    sessionDays: read.SIX_ONES_SESSION_DAYS,
    backupsKept: read.SIX_ONES_BACKUPS,
  };
  return { ok: true, config, remarks: remarksOn(config, Object.keys(given)) };
}

function remarksOn(config: Config, names: readonly string[]): readonly string[] {
  const unknown = names.filter(name => name.startsWith('SIX_ONES_') && !Object.hasOwn(environmentSchema.shape, name));
  const isLocal = ['127.0.0.1', '::1', 'localhost'].includes(config.host);
  const isPlain = !isLocal && !config.publicAddress?.startsWith('https:');
  return [
    ...unknown.map(name => `不认识的设置 ${name}，未使用。可用的设置见 six-ones help。`),
    ...(isPlain
      ? ['对外服务未用 HTTPS，密码会以明文传输。请在前面架设 HTTPS 反向代理，并设置 SIX_ONES_ADDRESS。']
      : []),
  ];
}
