// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownText } from '../../../../extension/sites/by-label.ts';
import { readFrame } from '../../../../extension/sites/read-frame.ts';
import { readTaught } from '../../../../extension/sites/taught/read-taught.ts';
import { TAUGHT_FIELDS } from '../../../../shared/domain/sites/fields.ts';
import { type TaughtSite, taughtSiteSchema } from '../../../../shared/domain/sites/types.ts';
import { flat } from '../../../../shared/recognition/page/clean.ts';
import { recognise } from '../../../../shared/recognition/recognise.ts';
import { parse, ROUTE, siteWith, teach } from './pages.ts';

const TAGS = ['div', 'span', 'td', 'p', 'label'] as const;
const NAMES = ['bill', 'sbj', 'docCode', 'main-text'] as const;
const TEXTS = [
  '文号',
  '标题：',
  '密级',
  '关于检查工作的通知',
  '示办发〔2026〕1号',
  '示办发',
  '〔2026〕',
  '1号',
  '2026年3月1日',
  '无',
  '，',
  '',
];

const text = fc.constantFrom(...TEXTS);
const wrapped = (depth: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...TAGS),
      fc.option(fc.constantFrom(...NAMES)),
      text,
      depth === 0 ? fc.constant([]) : fc.array(wrapped(depth - 1), { maxLength: 3 }),
    )
    .map(([tag, name, words, children]) => {
      const names = name === null ? '' : ` class="${name}" id="${name}"`;
      return `<${tag}${names}>${words}${children.join('')}</${tag}>`;
    });
const tree = fc.array(wrapped(3), { maxLength: 5 }).map(nodes => nodes.join(''));
const mark = fc.record({ tag: fc.constantFrom(...TAGS), id: fc.constantFrom(...NAMES) }, { requiredKeys: ['tag'] });
const way = fc.oneof(
  fc.record({ by: fc.constant('label' as const), label: fc.constantFrom('文号', '标题', '密级', '1号') }),
  fc.record({ by: fc.constant('mark' as const), marks: fc.array(mark, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    by: fc.constant('place' as const),
    from: fc.array(mark, { maxLength: 2 }),
    steps: fc.array(fc.record({ tag: fc.constantFrom(...TAGS), nth: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
);
const site: fc.Arbitrary<TaughtSite> = fc
  .uniqueArray(fc.constantFrom(...TAUGHT_FIELDS), { minLength: 1 })
  .chain(fields =>
    fc.tuple(
      ...fields.map(field =>
        fc.array(way, { minLength: 1, maxLength: 4 }).map(ways => ({ field, frame: ROUTE, ways })),
      ),
    ),
  )
  .map(fields => siteWith(...fields));

test('any taught system on any page reads only what stands there, and never fails', () => {
  fc.assert(
    fc.property(tree, site, (html, any) => {
      expect(taughtSiteSchema.safeParse(any).success).toBe(true);
      const document = parse(html);
      const before = document.documentElement.outerHTML;
      const { outcome, values } = readTaught(document, ROUTE, { id: 'own', site: any });
      const whole = flat(shownText(document.body));
      for (const [field, { text: told }] of values) {
        expect(whole).toContain(flat(told));
        expect(outcome.found).toContain(field);
        expect(outcome.lost).not.toContain(field);
      }
      expect(document.documentElement.outerHTML).toBe(before);
    }),
    { numRuns: 300 },
  );
});

const OA = 'http://dms.example.test/dms/bill/7';
const PAGE = (marking: string) => `
  <div class="hd"><div class="sbj">关于开展改革试点评估工作的通知</div><i class="wh">示改办发〔2026〕12号</i><i class="mj">${marking}</i></div>
  <div class="main-text"><p>各区县委改革办：</p><p>请于2026年6月30日前报送评估报告。</p><p>示例市委全面深化改革委员会办公室</p><p>2026年3月1日</p></div>
  <div class="related"><p>文号：示政发〔2019〕7号</p><p>请于2026年5月1日前报送旧事项。</p></div>`;

function taughtOn(document: Document): TaughtSite {
  return siteWith(
    teach(document, 'title', '.sbj'),
    teach(document, 'number', '.wh'),
    teach(document, 'body', '.main-text p'),
    teach(document, 'marking', '.mj'),
  );
}

test('what was pointed at stands, and what lies around the body is no part of the document', async () => {
  const document = parse(PAGE('普通'));
  const known = [{ id: 'own', site: taughtOn(document) }];
  const read = await readFrame(document, OA, { taught: known });
  if (read.marked !== null) throw new Error('refused');
  expect(read.taught).toEqual({ id: 'own', found: ['title', 'number', 'body', 'marking'], healed: [], lost: [] });
  const { docNumber, title, deadlines, confidence } = recognise(read.page, { hints: read.hints });
  expect({ docNumber, title }).toEqual({ docNumber: '示改办发〔2026〕12号', title: '关于开展改革试点评估工作的通知' });
  expect(deadlines.map(({ resolved }) => resolved)).toEqual(['2026-06-30']);
  expect(Math.min(confidence.docNumber, confidence.title)).toBeGreaterThanOrEqual(0.9);
});

test('a title whose label runs into it on the same line is the title without its label', async () => {
  const taught = siteWith(
    teach(parse(`<table><tr><td>文件题目</td><td class="t">关于报送改革案例的通知</td></tr></table>`), 'title', '.t'),
  );
  const moved = parse(`<div><span>文件题目</span><span>关于报送改革案例的通知</span></div><p>示改办函〔2026〕31号</p>`);
  const read = await readFrame(moved, OA, { taught: [{ id: 'own', site: taught }] });
  if (read.marked !== null) throw new Error('refused');
  expect(recognise(read.page, { hints: read.hints }).title).toBe('关于报送改革案例的通知');
});

test('a lost number is not replaced by another document’s', async () => {
  const learned = taughtOn(parse(PAGE('普通')));
  const moved = parse(PAGE('普通').replace('class="wh"', 'class="zz"'));
  const read = await readFrame(moved, OA, { taught: [{ id: 'own', site: learned }] });
  if (read.marked !== null) throw new Error('refused');
  expect(read.taught?.lost).toEqual(['number']);
  const { docNumber, confidence } = recognise(read.page, { hints: read.hints });
  expect(docNumber === null || confidence.docNumber < 0.9).toBe(true);
});

test('a marking that only the taught place shows refuses the page like any other', async () => {
  const known = [{ id: 'own', site: taughtOn(parse(PAGE('普通'))) }];
  const document = parse(PAGE('机密').replace('<i class="mj">', '第一承办单位意见从略<i class="mj">'));
  expect(await readFrame(document, OA, { taught: known })).toEqual({ marked: '机密' });
});

test('on a page of another route nothing is looked for', async () => {
  const document = parse(PAGE('普通'));
  const known = [{ id: 'own', site: taughtOn(document) }];
  const read = await readFrame(document, 'http://dms.example.test/dms/list', { taught: known });
  expect(read).toMatchObject({ taught: null, site: 'generic' });
});
