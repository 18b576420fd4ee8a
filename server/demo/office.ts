import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { by, byNumber, byText, descending, inTurn } from '../../shared/kernel/compare.ts';
import { addDays, type IsoDate } from '../../shared/kernel/dates.ts';
import { canteenPage, DAILY_ROWS, leavePage, newsPage, noticePage } from './office/daily-pages.ts';
import { guardedPage } from './office/guarded.ts';
import { hostilePage } from './office/hostile.ts';
import { latePage } from './office/late-page.ts';
import { type Letter, letterFrom } from './office/letter.ts';
import { otherDrafts } from './office/other-letters.ts';
import { desktop } from './office/page.ts';
import { paper } from './office/papers.ts';
import { portalPage } from './office/portal.ts';
import { formPage, framePage, listPage, type Row, rowOf } from './office/received.ts';
import { reformDrafts } from './office/reform-letters.ts';

const STATIC: Readonly<Record<string, string>> = {
  'office.css': 'text/css',
  'paper.css': 'text/css',
  'guarded.css': 'text/css',
  'guarded.js': 'text/javascript',
  'hostile.css': 'text/css',
  'hostile.js': 'text/javascript',
  'late.js': 'text/javascript',
};

/** The invented letters of the sample office system, by their ids. */
export function lettersOf(today: IsoDate): readonly Letter[] {
  const drafts = [...reformDrafts(today), ...otherDrafts(today)];
  return drafts.map(draft => letterFrom(draft, today)).sort(by(letter => letter.id, byNumber));
}

/**
 * A small office system invented for the demo and the browser tests: a list, a letter in nested frames, a late single-page view, a portal
 * page, things that are no documents, a marked letter and a hostile page. Its dates are counted from `today`.
 */
export function createOffice(today: IsoDate): Hono {
  const letters = lettersOf(today);
  const daily = DAILY_ROWS.map(({ daysAgo, ...row }) => ({ ...row, on: addDays(today, -daysAgo) }));
  const rows = [...letters.map(rowOf), ...daily].sort(
    inTurn(
      descending(by(row => row.on, byText)),
      by(row => row.id, byNumber),
    ),
  );
  const app = new Hono();
  const find = (id: string | undefined): Letter | undefined => letters.find(letter => String(letter.id) === id);
  addLetterPages(app, rows, find);
  addDailyPages(app);
  app.get('/static/:name', c => {
    const type = STATIC[c.req.param('name')];
    if (!type) return c.notFound();
    return c.body(readFileSync(join(import.meta.dirname, 'office', c.req.param('name'))), 200, {
      'content-type': type,
    });
  });
  return app;
}

type Find = (id: string | undefined) => Letter | undefined;

function addLetterPages(app: Hono, rows: readonly Row[], find: Find): void {
  const letterPage = (path: string, draw: (letter: Letter) => ReturnType<typeof html>): void => {
    app.get(path, c => {
      const letter = find(c.req.param('id')?.replace('.html', '') ?? c.req.query('affairId'));
      return letter ? c.html(draw(letter)) : c.notFound();
    });
  };
  app.get('/', c => c.html(desktop()));
  app.get('/oa/list', c => c.html(listPage(rows)));
  letterPage('/oa/letter', framePage);
  letterPage('/oa/letter/form', formPage);
  letterPage('/portal/art/:id', portalPage);
  letterPage('/api/letters/:id', paper);
  app.get('/api/letters', c => c.html(routes(rows.filter(row => row.number !== ''))));
  app.get('/app/*', c => c.html(latePage()));
  for (const [path, draw] of [
    ['/hostile', hostilePage],
    ['/guarded', guardedPage],
  ] as const)
    app.get(path, c => {
      const letter = find('1');
      return letter ? c.html(draw(letter)) : c.notFound();
    });
}

const routes = (rows: readonly Row[]): ReturnType<typeof html> => html`<h2>待办收文</h2>
  <ul class="routes">
    ${rows.map(row => html`<li><a data-route href="/app/letters/${row.id}">${row.title}</a><span>${row.on}</span></li>`)}
  </ul>`;

function addDailyPages(app: Hono): void {
  app.get('/oa/canteen', c => c.html(canteenPage()));
  app.get('/oa/news', c => c.html(newsPage()));
  app.get('/oa/leave', c => c.html(leavePage()));
  app.get('/oa/notices/:id', c => {
    const notice = noticePage(c.req.param('id'));
    return notice ? c.html(notice) : c.notFound();
  });
}
