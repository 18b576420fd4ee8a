import { html } from 'hono/html';
import { type Letter, numberText } from './letter.ts';
import { paper } from './papers.ts';

type Html = ReturnType<typeof html>;

/** A letter on the government’s public site: the standard meta tags and the disclosure table above the text. */
export const portalPage = (letter: Letter): Html => html`<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>${letter.title}_政策文件_示例市人民政府</title>
    <meta name="SiteName" content="示例市人民政府" />
    <meta name="SiteDomain" content="www.example.gov.test" />
    <meta name="SiteIDCode" content="3700000000" />
    <meta name="ColumnName" content="政策文件" />
    <meta name="ColumnType" content="政策文件" />
    <meta name="ArticleTitle" content="${letter.title}" />
    <meta name="PubDate" content="${letter.receivedOn} 16:30" />
    <meta name="ContentSource" content="${letter.issuer}" />
    <meta name="Keywords" content="改革" />
    <meta name="Description" content="${letter.paragraphs[0]?.slice(0, 60) ?? ''}" />
    <link rel="stylesheet" href="/static/office.css" />
  </head>
  <body class="portal">
    <header><b>示例市人民政府</b><nav><a href="/">首页</a><a>政务公开</a><a>政务服务</a><a>互动交流</a></nav></header>
    <p class="crumbs">当前位置：首页 &gt; 政务公开 &gt; 政策文件</p>
    <main>
      <table class="disclosure">
        <tr><th>索引号</th><td>EX01-0203-${letter.number[1]}-00${letter.id}</td><th>主题分类</th><td>综合政务</td></tr>
        <tr><th>发文机关</th><td>${letter.issuer}</td><th>成文日期</th><td>${letter.issuedOn}</td></tr>
        <tr><th>发文字号</th><td>${numberText(letter)}</td><th>发布日期</th><td>${letter.receivedOn}</td></tr>
        <tr><th>标　　题</th><td colspan="3">${letter.title}</td></tr>
      </table>
      ${paper(letter)}
    </main>
    <footer>主办：示例市人民政府办公室　本站内容为演示虚构</footer>
  </body>
</html>`;
