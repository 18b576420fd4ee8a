import { html } from 'hono/html';
import { page } from './page.ts';

type Html = ReturnType<typeof html>;

/** The shell of the single-page view: empty until its script has fetched and drawn, 1.5 s after each change of route. */
export const latePage = (): Html =>
  page(
    '新版办文',
    html`<header><b>示例市协同办公平台（新版）</b><a href="/">返回旧版</a></header>
      <div id="app"><p class="loading">正在加载…</p></div>
      <script src="/static/late.js"></script>`,
    'late',
  );
