import { describe, expect, it } from 'vitest';
import { htmlTree } from '../../../../server/modules/documents/html-tree.ts';
import { readPage } from '../../../../shared/recognition/page/read-page.ts';
import { writeHtml } from '../../../../shared/render/html/write-html.ts';
import { letter } from '../sample-letter.ts';

const linesOf = (html: string): string[] => readPage(htmlTree(html), { url: '' }).blocks.map(one => one.text);

describe('the page of a 信函', () => {
  const html = writeHtml(letter());

  it('says what the .docx says', () => {
    const lines = linesOf(html);
    expect(lines).toEqual(
      expect.arrayContaining([
        '市住房城乡建设局，市财政局：',
        '收到之日起10个工作日内反馈。',
        '中共淄博市委改革办',
        '2026年11月4日',
      ]),
    );
    expect(lines.join('')).toContain('抄送：市委办公室，市政府办公室。');
  });

  it('has the measures of the standard', () => {
    expect(html).toContain('<div class="mark" style="top:30mm;');
    expect(html.match(/width:170mm/g)?.length).toBeGreaterThanOrEqual(4);
    expect(html).toContain('@page { size: 210mm 297mm; margin: 37mm 20mm 35mm; }');
  });

  it('keeps a number and its unit on one line', () => {
    expect(html).toContain('<span class="nobr">10个工作日</span>');
    expect(html).toContain('<span class="nobr">〔2026〕5号</span>');
  });

  it('runs nothing and loads nothing, whatever is written in it', () => {
    const hostile = writeHtml(
      letter({ title: '<script>alert(1)</script>', signature: '"><img src=x onerror=alert(1)>' }),
    );
    const names = Array.from(hostile.matchAll(/<([a-z0-9]+)/gi), match => match[1]);
    expect(names.filter(name => /script|img|iframe|link|object|svg/i.test(name ?? ''))).toEqual([]);
    expect(hostile).not.toMatch(/url\(|@import|href=/i);
    expect(hostile).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('says above the paper which fonts the device lacks, and nothing where it lacks none', () => {
    expect(linesOf(writeHtml(letter(), { missing: ['仿宋_GB2312'] })).join('')).toContain(
      '本机没有字体：仿宋_GB2312。',
    );
    expect(html).not.toContain('本机没有字体');
  });
});
