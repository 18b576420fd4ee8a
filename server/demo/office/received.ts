import { html } from 'hono/html';
import { type Letter, numberText } from './letter.ts';
import { page } from './page.ts';
import { paper } from './papers.ts';

type Html = ReturnType<typeof html>;

/** A row of the list: a received letter or one of the things that lie among them. */
export type Row = {
  id: number;
  title: string;
  from: string;
  number: string;
  urgency: string;
  on: string;
  href: string;
};

/** The row a letter has. */
export const rowOf = (letter: Letter): Row => ({
  id: letter.id,
  title: letter.title,
  from: letter.issuer,
  number: numberText(letter),
  urgency: letter.urgency === '普通' ? '' : letter.urgency,
  on: letter.receivedOn,
  href: `/oa/letter?affairId=${letter.id}`,
});

const row = (item: Row, index: number): Html => html`<tr class="${index < 4 ? 'unread' : ''}">
  <td class="no">${index + 1}</td>
  <td class="urgency">${item.urgency}</td>
  <td class="title"><a href="${item.href}">${item.title}</a></td>
  <td>${item.from}</td>
  <td class="nowrap">${item.number}</td>
  <td class="nowrap">${item.on}</td>
</tr>`;

/** 待办收文: the list a clerk opens in the morning. */
export const listPage = (rows: readonly Row[]): Html =>
  page(
    '待办收文',
    html`<div class="bar"><h2>待办收文</h2><span>共 ${rows.length} 件</span><input placeholder="标题 / 文号 / 来文单位" /></div>
      <table class="list">
        <thead>
          <tr><th>序号</th><th>缓急</th><th>标题</th><th>来文单位</th><th>来文字号</th><th>收文日期</th></tr>
        </thead>
        <tbody>${rows.map(row)}</tbody>
      </table>
      <p class="pager">首页　上一页　<b>1</b>　下一页　末页</p>`,
  );

/** A letter opened: the system’s buttons above, the form in a frame of its own below. */
export const framePage = (letter: Letter): Html =>
  page(
    '收文办理',
    html`<div class="bar">
        <h2>收文办理</h2>
        <button type="button">签收</button><button type="button">转办</button><button type="button">传阅</button
        ><button type="button">办结</button><a href="/oa/list">返回</a>
      </div>
      <iframe class="content" name="content" src="/oa/letter/form?affairId=${letter.id}"></iframe>`,
    'framed',
  );

/** The form with the letter below it. Labels are spaced out and the number stands in three cells, as such systems do. */
export function formPage(letter: Letter): Html {
  const [code, year, serial] = letter.number;
  return page(
    '收文处理单',
    html`<h2 class="form-title">收 文 处 理 单</h2>
      <table class="form">
        <tr>
          <th>收 文 编 号</th><td colspan="3">收${year}${String(letter.id).padStart(4, '0')}</td>
          <th>收 文 日 期</th><td>${letter.receivedOn}</td>
        </tr>
        <tr>
          <th>来 文 单 位</th><td colspan="3">${letter.issuer}</td>
          <th>缓　　急</th><td>${letter.urgency}</td>
        </tr>
        <tr>
          <th>来 文 字 号</th><td>${code}</td><td>〔${year}〕</td><td>${serial}号</td>
          <th>成 文 日 期</th><td>${letter.issuedOn}</td>
        </tr>
        <tr><th>标　　题</th><td colspan="5">${letter.title}</td></tr>
        <tr>
          <th>密　　级</th><td colspan="3">${letter.marking?.slice(0, 2) ?? '无'}</td>
          <th>公 开 属 性</th><td>${letter.openness}</td>
        </tr>
        <tr class="tall"><th>拟 办 意 见</th><td colspan="5"></td></tr>
        <tr class="tall"><th>领 导 批 示</th><td colspan="5"></td></tr>
      </table>
      ${paper(letter)}`,
    'form-page',
  );
}
