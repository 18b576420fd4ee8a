import { describe, expect, it } from 'vitest';
import { openSetUp } from '../../../../server/modules/accounts/set-up.ts';
import { PATHS } from '../../../../shared/protocol/paths.ts';
import { PROTOCOL } from '../../../../shared/protocol/version.ts';
import { PASSWORD, PEOPLE, TestServer, UNITS } from '../../a-server.ts';

const HOUR = 3_600_000;

type Fields = Record<string, string | Blob>;

const filled = (token: string, more: Fields = {}): Fields => ({
  token,
  step: 'check',
  name: '青云市',
  level: 'city',
  units: UNITS,
  people: PEOPLE,
  ...more,
});

const finished = (token: string, more: Fields = {}): Fields =>
  filled(token, {
    step: 'finish',
    login: 'administrator',
    adminName: '',
    password: PASSWORD,
    again: PASSWORD,
    ...more,
  });

async function anEmptyServer() {
  const server = await TestServer.start({ isSetUp: false });
  const token = openSetUp(server.deps) ?? '';
  const post = async (fields: Fields) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const response = await server.app.request('/set-up', { method: 'POST', body: form });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { server, token, post };
}

describe('the set-up link', () => {
  it('opens the page, in Chinese, without a script, sending forms only home', async () => {
    const { server, token } = await anEmptyServer();
    const page = await server.send<string>('GET', `/set-up?token=${token}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain('<html lang="zh-CN">');
    expect(page.body).not.toMatch(/<script|onclick|style=/i);
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it.each(['', '?token=', `?token=${'a'.repeat(43)}`])('does not open with %j', async query => {
    const { server } = await anEmptyServer();
    const page = await server.send<string>('GET', `/set-up${query}`);
    expect(page.status).toBe(403);
    expect(page.body).toContain('初始设置链接无效、已使用或已过期');
  });

  it('is good for a day', async () => {
    const { server, token } = await anEmptyServer();
    server.entropy.time += 23 * HOUR;
    expect((await server.send('GET', `/set-up?token=${token}`)).status).toBe(200);
    server.entropy.time += HOUR;
    expect((await server.send('GET', `/set-up?token=${token}`)).status).toBe(403);
  });

  it('is replaced by the next one', async () => {
    const { server, token } = await anEmptyServer();
    const next = openSetUp(server.deps);
    expect((await server.send('GET', `/set-up?token=${token}`)).status).toBe(403);
    expect((await server.send('GET', `/set-up?token=${next}`)).status).toBe(200);
  });

  it('is worn out when the set-up is done, and there is no other', async () => {
    const { server, token, post } = await anEmptyServer();
    expect((await post(finished(token))).status).toBe(200);
    expect((await server.send('GET', `/set-up?token=${token}`)).status).toBe(403);
    expect((await post(finished(token))).status).toBe(403);
    expect(openSetUp(server.deps)).toBeNull();
  });

  it('sets up once, also when it is sent twice at the same moment', async () => {
    const { server, token, post } = await anEmptyServer();
    const replies = await Promise.all([post(finished(token)), post(finished(token))]);
    expect(replies.map(reply => reply.status).sort((a, b) => a - b)).toEqual([200, 403]);
    expect(server.deps.accounts.credentials()).toHaveLength(11);
  });
});

describe('checking', () => {
  it('shows what would be imported and writes nothing', async () => {
    const { server, token, post } = await anEmptyServer();
    const page = await post(filled(token));
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/区县 <b>2<\/b>/);
    expect(page.text).toMatch(/人员 <b>11<\/b>/);
    expect(server.store.read(view => view.head().rev)).toBe(0);
  });

  it('names every bad line of both tables with its number and reason, beside what stands there', async () => {
    const { server, token, post } = await anEmptyServer();
    const units = `${UNITS}\n重名局,市住建局,部门,青云市,\n"半个引号,x,市直部门,青云市,`;
    const people = `${PEOPLE}\n,nobody,改革办,,科员`;
    const page = await post(filled(token, { units, people }));
    expect(page.status).toBe(400);
    expect(page.text).toContain('共4处错误，未导入任何内容');
    expect(page.text).toContain('单位表第9行：与第5行简称相同');
    expect(page.text).toContain('单位表第9行：类型“部门”不认识，应为市、改革办、专项小组、市直部门、区县、镇办之一');
    expect(page.text).toContain('单位表第10行：双引号没有成对，或单元格内有换行');
    expect(page.text).toContain('人员表第13行：缺少姓名');
    expect(page.text).toContain('<code>重名局,市住建局,部门,青云市,</code>');
    expect(page.text).toContain('重名局,市住建局');
    expect(server.store.read(view => view.head().rev)).toBe(0);
  });

  it('takes files before what is pasted, in the encodings offices save', async () => {
    const { token, post } = await anEmptyServer();
    const utf8 = new Blob([`\ufeff${UNITS}`]);
    const page = await post(filled(token, { units: '', unitsFile: utf8 }));
    expect(page.text).toMatch(/市直部门 <b>1<\/b>/);
    const workbook = new Blob([new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])]);
    const refused = await post(filled(token, { peopleFile: workbook }));
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('人员表：这是 Excel 或 WPS 工作簿，不是 CSV');
  });

  it('shows what was typed as text, whatever it is', async () => {
    const { token, post } = await anEmptyServer();
    const evil = '</textarea><script>alert(1)</script>';
    const page = await post(
      filled(token, { name: `"><img src=x onerror=alert(1)>`, units: `${UNITS}\n${evil},,市,,` }),
    );
    expect(page.text).not.toContain('<script>');
    expect(page.text).not.toContain('<img');
  });

  it('is not done for a form of another kind, an oversized one or one without its key', async () => {
    const { server, token, post } = await anEmptyServer();
    expect((await post(filled('wrong'))).status).toBe(403);
    expect((await post(filled(token, { units: 'x'.repeat(3_100_000) }))).status).toBe(413);
    const json = await server.send('POST', '/set-up', { body: filled(token) });
    expect(json.status).toBe(400);
  });
});

describe('finishing', () => {
  it('makes the first administrator and shows everyone else’s code this once', async () => {
    const { server, token, post } = await anEmptyServer();
    const page = await post(finished(token));
    const codes = [...page.text.matchAll(/<td class="code">([^<]+)<\/td>/g)].map(match => match[1]);
    expect(codes).toHaveLength(10);
    expect(page.text).toContain('青云市已设置完成');
    expect(decodeURIComponent(/href="data:text\/csv;charset=utf-8,([^"]+)"/.exec(page.text)?.[1] ?? '')).toContain(
      '单位,姓名,登录名,激活码',
    );
    expect((await server.signIn('administrator')).personName).toBe('管一');
    const activation = { protocol: PROTOCOL, code: codes[0], password: '第一次设定的密码啊', deviceName: '电脑' };
    const activated = await server.send('POST', PATHS.activation, {
      body: { ...activation, password: '第一次自己设定的密码' },
    });
    expect(activated.status).toBe(200);
    expect(server.deps.accounts.setUpLink()).toBeNull();
  });

  it('makes a new administrator in the reform office for a login that is not in the table', async () => {
    const { server, token, post } = await anEmptyServer();
    const page = await post(finished(token, { login: 'Root1', adminName: '总管' }));
    expect(page.status).toBe(200);
    expect(await server.signIn('root1')).toMatchObject({ personName: '总管' });
  });

  it.each([
    ['两次输入的密码不一致', { again: '别的' }],
    ['至少10个字符', { password: '太短', again: '太短' }],
    ['登录名应为2～40个字符', { login: '张三' }],
  ])('is not done, and says so: %s', async (sentence, more) => {
    const { server, token, post } = await anEmptyServer();
    const page = await post(finished(token, more));
    expect(page.status).toBe(400);
    expect(page.text).toContain(sentence);
    expect(server.store.read(view => view.head().rev)).toBe(0);
    expect((await post(finished(token))).status).toBe(200);
  });
});

it('the templates pass their own check', async () => {
  const { server, token, post } = await anEmptyServer();
  const table = async (name: string) => (await server.send<string>('GET', `/set-up/${name}.csv`)).body;
  const page = await post(filled(token, { units: await table('units'), people: await table('people') }));
  expect(page.status).toBe(200);
});
