// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attempt, siteOf, sites } from '../../../extension/sites/index.ts';
import { readFrame } from '../../../extension/sites/read-frame.ts';
import { byText } from '../../../shared/kernel/compare.ts';
import { readPage } from '../../../shared/recognition/page/read-page.ts';
import type { PageText } from '../../../shared/recognition/page/types.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import type { Recognition, SiteHints } from '../../../shared/recognition/types.ts';

type Expected = { url: string; site: string | null; hints: SiteHints; recognition: Partial<Recognition> };

const PAGES = join(import.meta.dirname, '../../fixtures/pages');
const SITES = join(import.meta.dirname, '../../../extension/sites');
/** Files of the folder that are no adapters. */
const SUPPORT = ['by-label.ts', 'by-place.ts', 'define.ts', 'hints.ts', 'index.ts', 'read-frame.ts', 'taught'];

const casesOf = (site: string): string[] => readdirSync(join(PAGES, site)).sort(byText);

function load(site: string, name: string): { document: Document; text: PageText; expected: Expected } {
  const folder = join(PAGES, site, name);
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  const html = textOf(readFileSync(join(folder, 'page.html')));
  const document = new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  return { document, text: readPage(document, { url: expected.url }), expected };
}

/** The page's text as a browser decodes it: by the character set its own meta element names. */
function textOf(bytes: Buffer): string {
  const named = /charset=["']?([\w-]+)/i.exec(bytes.toString('latin1', 0, 1024))?.[1] ?? 'utf-8';
  return new TextDecoder(named).decode(bytes);
}

describe.each(readdirSync(PAGES).sort(byText))('pages of %s', site => {
  test.each(casesOf(site))('%s is told and read as expected', async name => {
    const { document, expected } = load(site, name);
    const read = await readFrame(document, expected.url);
    if (read.marked !== null) return expect(read.marked).toBe(expected.recognition.refused);
    expect(read.site).toBe(expected.site);
    expect(read.hints).toEqual(expected.hints);
    expect(recognise(read.page, { hints: read.hints })).toMatchObject(expected.recognition);
  });

  test.each(casesOf(site))('reading %s leaves the page as it was', async name => {
    const { document, expected } = load(site, name);
    const before = document.documentElement.outerHTML;
    await readFrame(document, expected.url);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('the registry of document systems', () => {
  test('lists every adapter of the folder once, generic last, each with a page to be held against', () => {
    const files = readdirSync(SITES).filter(file => !SUPPORT.includes(file));
    expect(sites.map(site => `${site.id}.ts`).sort(byText)).toEqual(files.sort(byText));
    expect(new Set(sites.map(site => site.id)).size).toBe(sites.length);
    expect(sites.at(-1)?.id).toBe('generic');
    for (const site of sites) expect(casesOf(site.id).length).toBeGreaterThan(0);
  });

  test('every adapter says when it was last checked', () => {
    for (const site of sites)
      expect([site.id, site.checkedOn]).toEqual([site.id, expect.stringMatching(/^20\d\d-\d\d-\d\d$/)]);
  });

  test('an adapter that is switched off is not asked', () => {
    const { document, text } = load('seeyon', 'receive-form');
    expect(siteOf({ url: text.url, document, text }, ['seeyon']).id).not.toBe('seeyon');
  });

  test('a marked page gives its level, reaches no adapter and carries no text', async () => {
    const { document, expected } = load('seeyon', 'marked-form');
    expect(await readFrame(document, expected.url)).toEqual({ marked: '机密' });
  });

  test('what a frame hands on is plain values and can be sent', async () => {
    const { document, expected } = load('seeyon', 'receive-form');
    const read = await readFrame(document, expected.url);
    expect(structuredClone(read)).toEqual(read);
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
  });

  test('an adapter that fails on a strange page stops nothing', () => {
    const fail = (): never => {
      throw new TypeError('no such cell');
    };
    expect(attempt(fail, {})).toEqual({});
  });
});
