import { html } from 'hono/html';

type Html = ReturnType<typeof html>;

/** A page of the sample office system around its content. */
export const page = (title: string, content: Html, className = ''): Html => html`<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>${title}</title>
    <link rel="stylesheet" href="/static/office.css" />
  </head>
  <body class="${className}">${content}</body>
</html>`;

const MENU = [
  ['待办收文', '/oa/list'],
  ['通知公告', '/oa/notices/16'],
  ['本单位新闻', '/oa/news'],
  ['食堂菜谱', '/oa/canteen'],
  ['请假审批', '/oa/leave'],
] as const;

/** The desktop: a menu at the left, everything else in one frame, as office systems have been built for twenty years. */
export const desktop = (): Html =>
  page(
    '示例市协同办公平台',
    html`<header><b>示例市协同办公平台</b><span>市委改革办　值班：综合科</span></header>
      <nav>
        ${MENU.map(([name, href]) => html`<a href="${href}" target="main">${name}</a>`)}
        <hr />
        <a href="/app/letters" target="_top">新版办文（单页）</a>
        <a href="/portal/art/2.html" target="_top">政府门户网站</a>
        <a href="/hostile" target="_top">样式冲突的页面</a>
        <a href="/guarded" target="_top">防复制的页面</a>
      </nav>
      <iframe class="main" name="main" src="/oa/list"></iframe>`,
    'desktop',
  );
