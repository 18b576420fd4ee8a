import { html } from 'hono/html';
import { type Fault, faultText } from '../../modules/accounts/csv-table.ts';
import type { Markup } from './page.ts';

/** What the first step of the set-up page asks for, as typed. */
export type SetUpInput = { name: string; level: 'city' | 'district'; units: string; people: string };

/** The first step: the name of the jurisdiction and the two tables, with what was wrong with them last time. */
export const setUpForm = (token: string, input: SetUpInput, faults: readonly Fault[]): Markup => html`
<h1>初始设置</h1>
<p>填写辖区名称，导入单位和人员，指定第一名管理员。检查通过之前不写入任何内容。</p>
${faults.length === 0 ? '' : faultList(input, faults)}
<form method="post" action="/set-up" enctype="multipart/form-data">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="step" value="check">
<fieldset>
<legend>辖区</legend>
<label for="name">名称 <small>如“某某市”</small></label>
<input id="name" name="name" required maxlength="40" value="${input.name}" autocomplete="off">
<p class="label" id="level">层级</p>
<div role="radiogroup" aria-labelledby="level">${level('city', '市', input)}${level('district', '区县', input)}</div>
</fieldset>
${tableField('units', '单位', '列：名称、简称、类型、上级、拼音首字母。类型为市、改革办、专项小组、市直部门、区县、镇办。', input.units)}
${tableField('people', '人员', '列：姓名、登录名、单位、职务、角色。一人多个角色用顿号隔开。人员可以以后再导入。', input.people)}
<button>检查</button>
</form>`;

const level = (value: SetUpInput['level'], word: string, input: SetUpInput): Markup =>
  html`<label class="choice"><input type="radio" name="level" value="${value}" ${input.level === value ? 'checked' : ''}> ${word}</label>`;

const tableField = (name: 'units' | 'people', word: string, hint: string, text: string): Markup => html`
<fieldset>
<legend>${word}</legend>
<p class="hint">${hint} <a href="/set-up/${name}.csv" download="${word}.csv">下载模板</a></p>
<label for="${name}File">选择 CSV 文件 <small>UTF-8 或 GBK 编码</small></label>
<input id="${name}File" name="${name}File" type="file" accept=".csv,.txt,text/csv">
<label for="${name}">或粘贴表格内容 <small>含列名一行，可从表格软件直接复制</small></label>
<textarea id="${name}" name="${name}" spellcheck="false">
${text}</textarea>
</fieldset>`;

function faultList(input: SetUpInput, faults: readonly Fault[]): Markup {
  const lines = { units: linesOf(input.units), people: linesOf(input.people) };
  return html`<section class="faults" role="alert">
<h2>共${faults.length}处错误，未导入任何内容</h2>
<ol>${faults.map(fault => {
    const content = fault.line === null ? '' : (lines[fault.table][fault.line - 1] ?? '');
    return html`<li>${faultText(fault)}${content === '' ? '' : html`<code>${content.slice(0, 200)}</code>`}</li>`;
  })}</ol>
</section>`;
}

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/);
