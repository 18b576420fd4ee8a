import { html } from 'hono/html';
import type { Letter } from './letter.ts';
import { paper } from './papers.ts';

type Html = ReturnType<typeof html>;

/**
 * A page that guards itself as older portals do: no doctype (quirks mode), out of every frame, nothing to be selected, copied or
 * clicked with the right button, a clear sheet over the text, light letters on a dark ground.
 */
export const guardedPage = (letter: Letter): Html => html`<html>
  <head>
    <meta charset="utf-8" />
    <title>${letter.title}</title>
    <link rel="stylesheet" href="/static/office.css" />
    <link rel="stylesheet" href="/static/guarded.css" />
    <script src="/static/guarded.js"></script>
  </head>
  <body class="guarded" unselectable="on">
    ${paper(letter)}
    <div class="sheet"></div>
  </body>
</html>`;
