import { html } from 'hono/html';
import type { Letter } from './letter.ts';
import { paper } from './papers.ts';

type Html = ReturnType<typeof html>;

/**
 * A page that does everything to what is drawn over it: styles that reach every element, layers on top, a listener for every key. What
 * it heard stands in `window.__heard`, what was added to the page in `window.__seen`.
 */
export const hostilePage = (letter: Letter): Html => html`<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>${letter.title}</title>
    <link rel="stylesheet" href="/static/office.css" />
    <link rel="stylesheet" href="/static/hostile.css" />
    <script src="/static/hostile.js"></script>
  </head>
  <body>
    <div class="curtain"></div>
    ${paper(letter)}
    <div class="banner">系统公告：请各单位及时更新浏览器。<a href="/">返回首页</a></div>
  </body>
</html>`;
