import { html } from 'hono/html';
import type { UnitKind } from '../../../shared/domain/accounts/types.ts';
import { ROLE_WORDS, UNIT_KIND_WORDS } from '../../../shared/words/terms.ts';
import type { CodeSlip, TablesReading } from '../../modules/accounts/import-tables.ts';
import { PASSWORD_LENGTH } from '../../modules/accounts/password-rule.ts';
import { asCsvFile, codesTable } from '../../modules/accounts/table-templates.ts';
import type { Markup } from './page.ts';
import type { SetUpInput } from './set-up-form.ts';

/** What the second step asks for besides passwords, as typed. */
export type AdministratorInput = { login: string; adminName: string };

/** The second step: what would be imported, and who the first administrator is; `reason` says why that was not taken. */
export const setUpPreview = (
  token: string,
  input: SetUpInput,
  reading: TablesReading,
  administrator: AdministratorInput,
  reason: string | null,
): Markup => html`
<h1>核对后导入：${input.name}</h1>
${reason === null ? '' : html`<section class="faults" role="alert"><h2>未导入</h2><p>${reason}</p></section>`}
<ul class="counts">${kindCounts(reading).map(([word, count]) => html`<li>${word} <b>${count}</b></li>`)}
<li>人员 <b>${reading.people.length}</b></li></ul>
${unitsTable(reading)}
${peopleTable(reading)}
<form method="post" action="/set-up" enctype="multipart/form-data" autocomplete="off">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="step" value="finish">
<input type="hidden" name="name" value="${input.name}">
<input type="hidden" name="level" value="${input.level}">
<textarea name="units" hidden>
${input.units}</textarea>
<textarea name="people" hidden>
${input.people}</textarea>
<fieldset>
<legend>第一名管理员</legend>
<p class="hint">登录名在人员表中的，即为此人；不在的，新建一名管理员，归入改革办。管理员只管账号，不看业务内容。</p>
<label for="login">登录名</label>
<input id="login" name="login" required maxlength="40" autocomplete="username" value="${administrator.login}">
<label for="adminName">姓名 <small>新建时填写</small></label>
<input id="adminName" name="adminName" maxlength="30" value="${administrator.adminName}">
<label for="password">密码 <small>至少${PASSWORD_LENGTH}个字符</small></label>
<input id="password" name="password" type="password" required minlength="${PASSWORD_LENGTH}" maxlength="200" autocomplete="new-password">
<label for="again">再次输入密码</label>
<input id="again" name="again" type="password" required maxlength="200" autocomplete="new-password">
</fieldset>
<p class="hint">需要修改表格的，在浏览器中返回上一页。导入后，每人得到一个激活码。</p>
<button>导入并完成设置</button>
</form>`;

/** The last step: done, and everyone’s activation code, this once. */
export function setUpDone(name: string, address: string, codes: readonly CodeSlip[]): Markup {
  const file = `data:text/csv;charset=utf-8,${encodeURIComponent(asCsvFile(codesTable(codes)))}`;
  return html`
<h1 class="done">✔ ${name}已设置完成</h1>
<p class="no-print">下一步：在浏览器中加载扩展，服务器地址填 <b>${address}</b>，用管理员账号登录。</p>
${
  codes.length === 0
    ? ''
    : html`<h2>激活码（${codes.length}人，14天内有效，各用一次）</h2>
<p class="no-print">激活码只在本页出示这一次。按 Ctrl+P 打印，或<a href="${file}" download="激活码.csv">下载表格</a>，再分发给本人：在扩展中用激活码设定密码并登录。遗失的，由管理员重新发放。</p>
<div class="table"><table>
<thead><tr><th scope="col">单位</th><th scope="col">姓名</th><th scope="col">登录名</th><th scope="col">激活码</th></tr></thead>
<tbody>${codes.map(slip => html`<tr><td>${slip.unitName}</td><td>${slip.name}</td><td>${slip.login}</td><td class="code">${slip.code}</td></tr>`)}</tbody>
</table></div>`
}`;
}

/** What whoever comes with a worn-out key reads. */
export const setUpClosed = (message: string): Markup => html`
<h1>初始设置未打开</h1>
<p>${message}</p>
<p>尚未完成设置的，重新启动服务器会得到新的链接；也可在服务器上运行 <b>six-ones set-up</b>。</p>`;

const KINDS = Object.keys(UNIT_KIND_WORDS) as UnitKind[];

const kindCounts = ({ units, places }: TablesReading): (readonly [word: string, count: number])[] =>
  [
    ...KINDS.map(kind => [UNIT_KIND_WORDS[kind], units.filter(unit => unit.kind === kind).length] as const),
    ['镇办', places.length] as const,
  ].filter(([, count]) => count > 0);

const unitsTable = ({ units }: TablesReading): Markup => html`<details><summary>单位明细</summary>
<div class="table"><table>
<thead><tr><th scope="col">名称</th><th scope="col">简称</th><th scope="col">类型</th></tr></thead>
<tbody>${units.map(unit => html`<tr><td>${unit.name}</td><td>${unit.shortName}</td><td>${UNIT_KIND_WORDS[unit.kind]}</td></tr>`)}</tbody>
</table></div></details>`;

function peopleTable({ people, units }: TablesReading): Markup | string {
  if (people.length === 0) return '';
  const unitOf = new Map(units.map(unit => [unit.id, unit.shortName]));
  return html`<details><summary>人员明细</summary>
<div class="table"><table>
<thead><tr><th scope="col">姓名</th><th scope="col">登录名</th><th scope="col">单位</th><th scope="col">角色</th></tr></thead>
<tbody>${people.map(
    person => html`<tr><td>${person.name}</td><td>${person.login}</td><td>${unitOf.get(person.unitId) ?? ''}</td>
<td>${person.grants.map(({ role }) => ROLE_WORDS[role]).join('、')}</td></tr>`,
  )}</tbody>
</table></div></details>`;
}
