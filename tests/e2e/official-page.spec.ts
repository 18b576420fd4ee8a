import { chromium, expect, test } from '@playwright/test';
import { headLayout } from '../../shared/render/head.ts';
import { writeHtml } from '../../shared/render/html/write-html.ts';
import { chromiumPath } from '../runner/browser.mjs';
import { drawnPages } from '../shared/render/drawn-pdf.ts';
import { letter } from '../shared/render/sample-letter.ts';

// A pixel of CSS is 0.26 mm, and bars begin and end on one.
const WITHIN = 0.3;

test('a 信函 printed by the browser has its red double rules where GB/T 9704 wants them', async () => {
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const document = letter({
    body: Array.from(
      { length: 30 },
      () => ({ kind: 'paragraph', text: '各部门要加强组织领导，细化工作举措。' }) as const,
    ),
  });
  await page.setContent(writeHtml(document));
  const pdf = new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
  await browser.close();
  const [first, second] = drawnPages(pdf);
  const { bars, bottom } = headLayout(document);
  const rules = (first?.rules ?? []).filter(rule => rule.width > 100).toSorted((a, b) => a.top - b.top);
  expect(rules).toHaveLength(4);
  for (const [at, bar] of bars.entries()) {
    expect(Math.abs((rules[at]?.top ?? 0) - bar.top - bar.height / 2)).toBeLessThan(WITHIN);
    expect(Math.abs((rules[at]?.left ?? 0) - 20)).toBeLessThan(WITHIN);
    expect(Math.abs((rules[at]?.width ?? 0) - 170)).toBeLessThan(WITHIN);
  }
  // the first page has no number and is not written below the lower rule; the second has one, to the left
  const lowest = Math.max(...(first?.texts ?? []).map(text => text.base));
  expect(lowest).toBeLessThan(bottom);
  const number = second?.texts.find(text => text.text.includes('—'));
  expect(number?.left).toBeGreaterThan(32);
  expect(number?.left).toBeLessThan(34);
});
