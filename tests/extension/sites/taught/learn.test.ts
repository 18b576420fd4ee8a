// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { isStable } from '../../../../extension/sites/taught/names.ts';
import { taughtSiteSchema } from '../../../../shared/domain/sites/types.ts';
import { parse, read, siteWith, teach } from './pages.ts';

const bill = (title: string, number: string, extra = '') => `
  <div class="head"><span class="caption">文件流转单</span></div>
  <table class="bill" id="tbl_8812">
    <tr><td class="c">文件编码</td><td class="v"><span id="docCode">${number}</span></td><td>归 档</td><td>否</td></tr>
    <tr><td>文件题目：</td><td colspan="3"><div class="sbj css-1x9f2a">${title}</div></td></tr>
  </table>
  <div class="main-text"><p>各有关单位：</p><p>请按照要求抓好落实，并于月底前反馈进展情况。</p><p>特此通知。</p></div>${extra}`;

const FIRST = () => parse(bill('关于推进改革试点工作的通知', '示改办发〔2026〕5号'));
const NEXT = () => parse(bill('关于做好年度改革评估的函', '示改办函〔2026〕31号'));

function taughtOnFirst() {
  const page = FIRST();
  return siteWith(teach(page, 'title', '.sbj'), teach(page, 'number', '#docCode'), teach(page, 'body', '.main-text p'));
}

describe('what is learned from one page', () => {
  test('names several ways: words of the label, names of the element, steps; never a number, a hash or a value', () => {
    const site = taughtOnFirst();
    expect(site.fields).toEqual([
      {
        field: 'title',
        frame: '/dms/bill/*',
        ways: [
          { by: 'label', label: '文件题目' },
          { by: 'mark', marks: [{ tag: 'div', classes: ['sbj'] }] },
          { by: 'place', from: [{ tag: 'table', classes: ['bill'] }], steps: expect.any(Array) },
        ],
      },
      {
        field: 'number',
        frame: '/dms/bill/*',
        ways: [
          { by: 'label', label: '文件编码' },
          { by: 'mark', marks: [{ tag: 'span', id: 'docCode' }] },
          { by: 'place', from: [{ tag: 'table', classes: ['bill'] }], steps: expect.any(Array) },
        ],
      },
      {
        field: 'body',
        frame: '/dms/bill/*',
        ways: [
          { by: 'mark', marks: [{ tag: 'div', classes: ['main-text'] }] },
          { by: 'place', from: [], steps: [{ tag: 'div', nth: 2 }] },
        ],
      },
    ]);
    expect(JSON.stringify(site)).not.toMatch(/8812|1x9f2a|试点|〔2026〕|落实/);
    expect(taughtSiteSchema.parse(site)).toEqual(site);
  });

  test('reads the next document', () => {
    expect(read(NEXT(), taughtOnFirst())).toMatchObject({
      title: '关于做好年度改革评估的函',
      number: '示改办函〔2026〕31号',
      body: expect.stringContaining('抓好落实'),
      healed: [],
      lost: [],
    });
  });

  test('teaching leaves the page as it was', () => {
    const page = FIRST();
    const before = page.documentElement.outerHTML;
    teach(page, 'title', '.sbj');
    teach(page, 'body', '.main-text p');
    expect(page.documentElement.outerHTML).toBe(before);
  });
});

describe('where a person may point', () => {
  test.each([
    ['the label', '<table><tr><th id="x">文 号</th><td>示办发〔2026〕1号</td></tr></table>'],
    [
      'the middle of a number in three cells',
      '<table><tr><td>文 号</td><td>示办发</td><td id="x">〔2026〕</td><td>1号</td></tr></table>',
    ],
    ['a piece inside the value', '<p><b>编号</b><span>示办发〔<i id="x">2026</i>〕1号</span></p>'],
    ['a line with its label', '<ul><li id="x">编号：示办发〔2026〕1号</li></ul>'],
    ['a field to type in', '<div><label>编号</label><input id="x" value="示办发〔2026〕1号"></div>'],
  ])('at %s', (_name, html) => {
    const site = siteWith(teach(parse(html), 'number', '#x'));
    expect(read(parse(html.replaceAll('1号', '2号')), site)).toMatchObject({ number: '示办发〔2026〕2号', lost: [] });
  });

  test.each([
    ['number', '<p id="x">关于检查工作的通知</p>'],
    ['title', '<p id="x">2026年11月24日</p>'],
    ['title', '<p id="x">示办发〔2026〕1号</p>'],
    ['title', '<p id="x">标题：</p>'],
    ['written', '<p id="x">示例市委办公室</p>'],
    ['issuer', '<p id="x">13 份</p>'],
    ['body', '<p id="x">无</p>'],
    ['number', '<p id="x" style="display:none">示办发〔2026〕1号</p>'],
  ] as const)('%s is not taken from %s', (field, html) => {
    expect(teach(parse(html), field, '#x')).toBeNull();
  });
});

describe('names that last', () => {
  test.each([
    'docTitle',
    'doc-title',
    'TRS_Editor',
    'UCAP-CONTENT',
    'xxgk_info',
    'wjbt',
    '公文标题',
    '_xform_docSubject',
  ])('%s may be used again', name => expect(isStable(name)).toBe(true));
  test.each(['field8714span', 'css-1x9f2a', 'sc-bdVaJa', 'row_3', 'active', 'is-open', 'qwrtpsdfgh', 'x', '', 'a b'])(
    '%s is of this page or this release only',
    name => expect(isStable(name)).toBe(false),
  );
});

describe('when the layout moves', () => {
  const site = taughtOnFirst;

  test('other names, other order: the words of the label lead on', () => {
    const moved = parse(
      `<section><dl><dt>文件题目</dt><dd>关于清理试点的通知</dd><dt>文 件 编 码</dt><dd><em>示改办发〔2026〕9号</em></dd></dl></section>`,
    );
    expect(read(moved, site())).toMatchObject({
      title: '关于清理试点的通知',
      number: '示改办发〔2026〕9号',
      lost: ['body'],
    });
  });

  test('other words: the names lead on, and that it healed is said', () => {
    const moved = parse(
      bill('关于清理试点的通知', '示改办发〔2026〕9号').replace('文件题目', '事由').replace('文件编码', '字号编码'),
    );
    expect(read(moved, site())).toMatchObject({
      title: '关于清理试点的通知',
      number: '示改办发〔2026〕9号',
      healed: ['title', 'number'],
      lost: [],
    });
  });

  test('other words and other names: what everybody calls it leads on', () => {
    const moved = parse('<p><b>标 题</b><i>关于清理试点的通知</i></p><p><b>发文字号</b><i>示改办发〔2026〕9号</i></p>');
    expect(read(moved, site())).toMatchObject({ healed: ['title', 'number'], lost: ['body'] });
  });

  test('nothing leads on: it is lost, and what stands at its old place is not taken for it', () => {
    const moved = parse(
      `<table class="bill"><tr><td>甲</td><td><span>示政发〔2020〕1号</span></td></tr><tr><td>乙</td><td>关于别的事情的通知</td></tr></table>`,
    );
    expect(read(moved, site())).toEqual({ healed: [], lost: ['title', 'number', 'body'] });
  });

  test('two documents on one page: neither is taken', () => {
    const two = parse(
      bill('关于甲的通知要求', '示改办发〔2026〕1号') + bill('关于乙的通知要求', '示改办发〔2026〕2号'),
    );
    expect(read(two, site())).toEqual({ healed: [], lost: ['title', 'number', 'body'] });
  });

  test('of two labelled numbers the one at the learned place is the document’s', () => {
    const both = parse(
      bill('关于甲的通知要求', '示改办发〔2026〕1号', '<ul><li>文件编码：示政发〔2019〕7号</li></ul>'),
    );
    expect(read(both, site())).toMatchObject({ number: '示改办发〔2026〕1号', lost: [] });
  });

  test('a value that is not of the field’s form is lost, and an empty field is only empty', () => {
    expect(read(parse(bill('关于甲的通知要求', '见附件')), site())).toMatchObject({ lost: ['number'] });
    const empty = read(parse(bill('关于甲的通知要求', '')), site());
    expect(empty).toMatchObject({ lost: [] });
    expect(empty).not.toHaveProperty('number');
  });

  test('a list of the same system on another route is not read at all', () => {
    expect(read(NEXT(), site(), '/dms/list')).toEqual({ healed: [], lost: [] });
  });
});
