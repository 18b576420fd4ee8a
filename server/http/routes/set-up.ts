import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemText } from '../../../shared/words/problems.ts';
import type { Fault } from '../../modules/accounts/csv-table.ts';
import { readCsvText } from '../../modules/accounts/csv-text.ts';
import { opensSetUp, readSetUp, setUp } from '../../modules/accounts/set-up.ts';
import { asCsvFile, PEOPLE_TEMPLATE, UNITS_TEMPLATE } from '../../modules/accounts/table-templates.ts';
import { type BodyLimits, readBytes } from '../body.ts';
import { pageReply } from '../pages/page.ts';
import { type SetUpInput, setUpForm } from '../pages/set-up-form.ts';
import { setUpClosed, setUpDone, setUpPreview } from '../pages/set-up-steps.ts';
import { RequestProblem } from '../problem.ts';
import { type Call, defineRoute } from '../route.ts';

const FORM_BODY: BodyLimits = { sent: 3_000_000, inflated: 0, depth: 0, members: 0 };
const FORMS = ['multipart/form-data', 'application/x-www-form-urlencoded'];
const TITLE = '初始设置';
const pages = join(import.meta.dirname, '../pages');

/** The set-up page: plain HTML, reached by the one-time link only. */
export const setUpRoutes = [
  defineRoute({
    method: 'get',
    path: '/set-up',
    summary: '初始设置页，凭一次性链接打开',
    access: 'anyone',
    rate: 'set-up',
    gives: { what: '网页', type: 'text/html' },
    async handle(call) {
      const token = new URL(call.request.url).searchParams.get('token') ?? '';
      if (!(await isKey(call, token))) return closed();
      return pageReply(TITLE, setUpForm(token, { name: '', level: 'city', units: '', people: '' }, []));
    },
  }),
  defineRoute({
    method: 'post',
    path: '/set-up',
    summary: '初始设置：检查表格，确认后导入',
    access: 'anyone',
    rate: 'set-up',
    takesForm: FORMS,
    gives: { what: '网页', type: 'text/html' },
    async handle(call) {
      const form = await readForm(call.request);
      const token = textIn(form, 'token');
      if (!(await isKey(call, token))) return closed();
      return textIn(form, 'step') === 'finish' ? finish(call, token, form) : check(call, token, form);
    },
  }),
  template('/set-up/units.csv', '单位表模板', UNITS_TEMPLATE),
  template('/set-up/people.csv', '人员表模板', PEOPLE_TEMPLATE),
  asset('/page.css', '网页样式', 'text/css'),
  asset('/icon.svg', '网页图标', 'image/svg+xml'),
];

function template(path: string, summary: string, text: string) {
  return defineRoute({
    method: 'get',
    path,
    summary,
    access: 'anyone',
    rate: 'open',
    gives: { what: '表格', type: 'text/csv' },
    handle: () => new Response(asCsvFile(text), { headers: { 'content-type': 'text/csv; charset=utf-8' } }),
  });
}

function asset(path: string, summary: string, type: string) {
  const text = readFileSync(join(pages, path), 'utf8');
  return defineRoute({
    method: 'get',
    path,
    summary,
    access: 'anyone',
    rate: 'open',
    gives: { what: summary, type },
    handle: () =>
      new Response(text, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'max-age=300' } }),
  });
}

async function isKey({ deps, address }: Call, token: string): Promise<boolean> {
  await deps.limits.expectFewFailures(address);
  if (opensSetUp(deps, token)) return true;
  await deps.limits.noteFailure(address);
  return false;
}

const closed = (): Promise<Response> => pageReply(TITLE, setUpClosed(problemText('set-up-closed')), 403);

async function check(call: Call, token: string, form: FormData): Promise<Response> {
  const { input, faults: unreadable } = await inputOf(form);
  const reading = unreadable.length > 0 ? null : readSetUp(call.deps, tablesOf(input));
  const faults = reading === null ? unreadable : reading.faults;
  if (reading === null || faults.length > 0) return pageReply(TITLE, setUpForm(token, input, faults), 400);
  return pageReply(TITLE, setUpPreview(token, input, reading, { login: '', adminName: '' }, null));
}

async function finish(call: Call, token: string, form: FormData): Promise<Response> {
  const { input } = await inputOf(form);
  const administrator = { login: textIn(form, 'login'), adminName: textIn(form, 'adminName') };
  const password = textIn(form, 'password');
  const again = (reason: string): Promise<Response> => {
    const reading = readSetUp(call.deps, tablesOf(input));
    if (reading.faults.length > 0) return pageReply(TITLE, setUpForm(token, input, reading.faults), 400);
    return pageReply(TITLE, setUpPreview(token, input, reading, administrator, reason), 400);
  };
  if (password !== textIn(form, 'again')) return again('两次输入的密码不一致。请重新输入。');
  const first = { login: administrator.login, name: administrator.adminName.trim() || '系统管理员', password };
  const answer = await setUp(call.deps, tablesOf(input), first);
  if (answer.ok) return pageReply(TITLE, setUpDone(input.name, addressFor(call), answer.value.codes));
  if (answer.problem === 'set-up-closed') return closed();
  return again(problemText(answer.problem, answer.detail));
}

const tablesOf = ({ people, ...rest }: SetUpInput) => ({ ...rest, people: people.trim() === '' ? null : people });

const addressFor = ({ deps, request }: Call): string => deps.config.publicAddress ?? new URL(request.url).origin;

async function inputOf(form: FormData): Promise<{ input: SetUpInput; faults: readonly Fault[] }> {
  const faults: Fault[] = [];
  const table = async (name: 'units' | 'people'): Promise<string> => {
    const file = form.get(`${name}File`);
    // without a script a browser sends an empty file where none was chosen
    if (file === null || typeof file === 'string' || file.size === 0) return textIn(form, name);
    const read = readCsvText(new Uint8Array(await file.arrayBuffer()));
    if (read.ok) return read.text;
    faults.push({ table: name, line: null, reason: read.reason });
    return textIn(form, name);
  };
  const level = textIn(form, 'level') === 'district' ? 'district' : 'city';
  const input = {
    name: textIn(form, 'name').trim(),
    level,
    units: await table('units'),
    people: await table('people'),
  };
  return { input: input as SetUpInput, faults };
}

async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  if (!FORMS.some(form => type.startsWith(form))) throw new RequestProblem('bad-request', { where: 'content-type' });
  const bytes = await readBytes(request, FORM_BODY);
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  } catch {
    throw new RequestProblem('bad-request', { where: 'form' });
  }
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
