import type { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { AppDeps } from '../../server/http/deps.ts';
import { LiveStreams } from '../../server/http/live.ts';
import { ALLOWANCES, type Allowances, createRateLimits } from '../../server/http/rate-limits.ts';
import type { AppEnv } from '../../server/http/request-log.ts';
import type { AccountsDeps } from '../../server/modules/accounts/deps.ts';
import { setUp } from '../../server/modules/accounts/set-up.ts';
import { createLog } from '../../server/pino-log.ts';
import { createAccountStore } from '../../server/store/sqlite/account-store.ts';
import { type OpenOptions, openStore, type SqliteStore } from '../../server/store/sqlite/open.ts';
import { createSync } from '../../server/sync/deps.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { Problem } from '../../shared/protocol/errors.ts';
import { PATHS } from '../../shared/protocol/paths.ts';
import type { SessionReply } from '../../shared/protocol/session.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { type SeededEntropy, seededEntropy } from './store/entropy.ts';

/** Everyone’s password in tests; long, and nobody’s login. */
export const PASSWORD = '春天的第一场改革会议';

/** A small city. */
export const UNITS = [
  '名称,简称,类型,上级,拼音首字母',
  '青云市,青云市,市,,qys',
  '青云市改革办,改革办,改革办,青云市,qysggb',
  '经济体制改革专项小组,经济小组,专项小组,青云市,jjxz',
  '青云市住房和城乡建设局,市住建局,市直部门,青云市,szjj',
  '北河区,北河区,区县,青云市,bhq',
  '南山县,南山县,区县,青云市,nsx',
  '柳林镇,柳林镇,镇办,南山县,llz',
].join('\n');

/** Someone of every role, called by it; and two more districts’ worth of them. */
export const PEOPLE = [
  '姓名,登录名,单位,职务,角色',
  '管一,administrator,改革办,,管理员',
  '科一,clerk,改革办,科员,科员',
  '室一,section-head,改革办,科长,科室负责人',
  '副一,deputy,改革办,专职副主任,专职副主任',
  '主一,director,改革办,主任,主任',
  '区一,north,北河区,,区县改革办',
  '县一,south,南山县,,区县改革办',
  '组一,liaison,经济小组,,小组联络员',
  '部一,handler,市住建局,,部门经办人',
  '领一,leader,青云市,,领导',
  '督一,inspector,改革办,,督察人员',
].join('\n');

/** How a test wants its server. */
export type ServerOptions = {
  path?: string;
  store?: Partial<OpenOptions>;
  allowances?: Partial<Allowances>;
  isSetUp?: boolean;
  config?: Partial<AppDeps['config']>;
};

/** A reply as a test looks at it. */
export type Reply<T = unknown> = { status: number; headers: Headers; body: T };

/** A whole server on a real database, without a socket. */
export class TestServer {
  readonly entropy: SeededEntropy = seededEntropy();
  readonly store: SqliteStore;
  readonly deps: AppDeps;
  readonly app: Hono<AppEnv>;
  readonly logged: string[] = [];

  private constructor(options: ServerOptions) {
    this.store = openStore(options.path ?? ':memory:', { entropy: this.entropy, ...options.store });
    const log = createLog('debug', { write: (line: string) => void this.logged.push(line) });
    const sync = createSync(this.store, this.entropy);
    const live = new LiveStreams(sync.notices, { heartbeat: 20, gather: 1 });
    this.deps = {
      sync,
      accounts: createAccountStore(this.store),
      idleDays: 30,
      sessionDays: 180,
      onEnded: deviceIds => live.end(deviceIds),
      log,
      live,
      limits: createRateLimits({ ...ALLOWANCES, ...options.allowances }),
      config: { publicAddress: null, trustedProxies: [], ...options.config },
    };
    this.app = createApp(this.deps);
  }

  /** A server, set up with the small city unless told otherwise; closed when the test is over. */
  static async start(options: ServerOptions = {}): Promise<TestServer> {
    const server = new TestServer(options);
    onTestFinished(() => server.close());
    if (options.isSetUp !== false) await setUpCity(server.deps);
    return server;
  }

  close(): void {
    this.deps.live.close();
    if (this.store.database.open) this.store.close();
  }

  /** A request with a JSON body, as a device sends it. */
  async send<T = unknown>(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    { token, body, headers }: { token?: string | undefined; body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Reply<T>> {
    const response = await this.app.request(path, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as T };
  }

  /** Signs someone of the small city in. */
  async signIn(login: string, password = PASSWORD): Promise<SessionReply> {
    const body = { protocol: PROTOCOL, login, password, deviceName: '办公室电脑' };
    const reply = await this.send<SessionReply>('POST', PATHS.session, { body });
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
    return reply.body;
  }

  /** The id of someone of the small city. */
  personId(login: string): string {
    return must(this.deps.accounts.credentialOf(login), login).personId;
  }

  /** The id of a unit by its short name. */
  unitId(shortName: string): string {
    return this.store.read(view => {
      for (const [, kind, id] of [...view.members('all')]) {
        const body = kind === 'unit' ? JSON.parse(must(view.record(kind, id)?.body, id)) : null;
        if (body?.shortName === shortName) return id;
      }
      throw new Error(`no unit ${shortName}`);
    });
  }
}

/** Sets the small city up; everyone has the password. */
export async function setUpCity(deps: AccountsDeps): Promise<void> {
  const tables = { name: '青云市', level: 'city' as const, units: UNITS, people: PEOPLE };
  const administrator = { login: 'administrator', name: '管一', password: PASSWORD };
  const answer = await setUp(deps, tables, administrator, PASSWORD);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
}

/** What a reply said went wrong. */
export const problemIn = (reply: Reply): string => (reply.body as Problem).problem;

/** A push with one document to register. */
export const pushOf = (clientId: string, seq: number, keptBy: string, title: string) => ({
  protocol: PROTOCOL,
  clientId,
  oldest: 1,
  sentAt: '2026-11-24T01:00:00.000Z',
  commands: [
    {
      seq,
      name: 'documents.tag',
      args: {
        documentId: `0190a000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
        keptBy,
        facts: {
          title,
          number: null,
          issuers: [],
          issuedOn: null,
          genre: null,
          urgency: null,
          dissemination: null,
          sourceUrl: null,
        },
      },
      seen: {},
      madeAt: '2026-11-24T01:00:00.000Z',
    },
  ],
});
