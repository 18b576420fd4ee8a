import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markingInField } from '../../../shared/recognition/marking/field.ts';
import { markOfLine } from '../../../shared/recognition/marking/line.ts';
import { findMarking } from '../../../shared/recognition/marking.ts';
import { readText } from '../../../shared/recognition/page/read-text.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import { CLEAN } from '../../fixtures/marking/clean.ts';
import { MARKED } from '../../fixtures/marking/marked.ts';
import { pageOf, type Spec } from '../../fixtures/marking/page-of.ts';

const refusedAmong = (specs: Readonly<Record<string, Spec>>): readonly string[] =>
  Object.keys(specs).filter(name => findMarking(pageOf(specs[name] ?? '')).refused !== null);

test('every marked page is refused, and of the clean ones two at most', () => {
  const [marked, clean] = [Object.keys(MARKED).length, Object.keys(CLEAN).length];
  const refused = new Set(refusedAmong(MARKED));
  const missed = Object.keys(MARKED).filter(name => !refused.has(name));
  const wrong = refusedAmong(CLEAN);
  process.stdout.write(`密级：应拒${marked}件，漏${missed.length}件；不应拒${clean}件，误拒${wrong.length}件\n`);
  expect(marked).toBeGreaterThanOrEqual(60);
  expect(clean).toBeGreaterThanOrEqual(200);
  expect(missed).toEqual([]);
  expect(wrong.length, wrong.join('；')).toBeLessThanOrEqual(2);
});

describe('a marked page is refused and leaves nothing', () => {
  test.each(Object.entries(MARKED))('%s', (_name, spec) => {
    const recognition = recognise(pageOf(spec));
    expect(recognition.refused).not.toBeNull();
    expect(JSON.stringify(recognition)).not.toMatch(/示例|示政|示财|通知|各区县|重点|项目|名单/);
  });
});

describe('a clean page passes', () => {
  test.each(Object.entries(CLEAN))('%s', (_name, spec) => {
    expect(findMarking(pageOf(spec)).refused).toBeNull();
  });
});

const LEVELS = ['绝密', '机密', '秘密'] as const;
const FORMS: readonly ((level: string) => string)[] = [
  level => level,
  level => `${level}★30年`,
  level => `${level}★长期`,
  level => `000123 ${level}★1年 特急`,
  level => `密级：${level}`,
  level => `【${level}】`,
];

test.each(LEVELS.flatMap(level => FORMS.map(form => [form(level), level] as const)))('%s is %s', (line, level) => {
  expect(markOfLine(line, true)?.level).toBe(level);
});

/** What a hand, a font, a scanner or a hostile page makes of a letter without changing what is read. */
const CHANGES: readonly ((sign: string) => string)[] = [
  sign => `${sign} `,
  sign => `${sign}\u3000`,
  sign => `${sign}\u200b`,
  sign => `${sign}\u2060\ufe0f`,
  sign => `\u00ad${sign}`,
  sign => `${sign}\u034f`,
  sign => (sign === '★' ? '☆' : sign),
  sign => (sign === '★' ? '⭐' : sign),
  sign => (sign === '★' ? ' ★ ' : sign),
  sign => (/\d/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign),
  sign => (sign === '机' ? '機' : sign === '绝' ? '絕' : sign === '级' ? '級' : sign),
];
const TAGS: readonly ((sign: string) => string)[] = [
  sign => `<span>${sign}</span>`,
  sign => `${sign}<!-- -->`,
  sign => `<b><i>${sign}</i></b>`,
  sign => `${sign}<wbr>`,
  sign => `${sign}&nbsp;`,
  sign => `&#x${sign.codePointAt(0)?.toString(16)};`,
];
const OF_MARKS = /[绝机秘密★☆级]|\d(?=\d{0,2}(?:年|个月))/g;

describe('a marked page stays marked however its mark is written', () => {
  const specs = Object.entries(MARKED).filter(([, spec]) => !/srcdoc|alt=|title=|value=|content=|<svg>/.test(spec));
  test.each(specs)('%s', (_name, spec) => {
    const ways = spec.startsWith('<') ? TAGS : CHANGES;
    const choices = fc.infiniteStream(fc.integer({ min: 0, max: ways.length * 2 - 1 }));
    fc.assert(
      fc.property(choices, stream => {
        // attributes and window titles take no tags
        const changed = spec.replace(/(<title>.*?<\/title>|<[^>]*>)|[^<]+/g, (text, tag) =>
          tag === undefined ? text.replace(OF_MARKS, sign => ways[stream.next().value]?.(sign) ?? sign) : text,
        );
        expect(findMarking(pageOf(changed)).refused).not.toBeNull();
      }),
      { numRuns: 40, seed: 20261124 },
    );
  });
});

describe('the field 密级', () => {
  test.each([
    ['机密', '机密'],
    ['机密★10年', '机密'],
    ['定为机密级', '机密'],
    ['□绝密 □机密 ☑秘密 □无', '秘密'],
    ['绝密□ 机密☑ 秘密□', '机密'],
    ['√绝密', '绝密'],
    ['内部', null],
    ['无', null],
    ['', null],
    ['工作秘密', null],
    ['普通', null],
    ['不属于国家秘密', null],
    ['机密文件管理办法', null],
  ])('%j is %s', (value, level) => {
    expect(markingInField(value)).toBe(level);
  });
});

describe('work secrets', () => {
  test.each(['工作秘密★', '内部资料，注意保存', '内部使用，不得外传', '工作秘密，不得外传', '（内部）'])(
    '%s is noted and not refused',
    line => {
      expect(findMarking(readText(`${line}\n关于征求意见的函`))).toEqual({ refused: null, internal: true });
    },
  );

  test('a document about work secrets is none', () => {
    expect(findMarking(readText('机关、单位工作秘密管理办法\n第一条')).internal).toBe(false);
  });

  test('one beside a state secret does not hide it', () => {
    expect(findMarking(readText('工作秘密★ 机密★10年\n关于征求意见的函')).refused).toBe('机密');
  });
});
