import { describe, expect, test } from 'vitest';
import { findMarking, markingInField, markingInLine } from '../../../shared/recognition/marking.ts';
import { readText } from '../../../shared/recognition/page/read-text.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';

const LEVELS = ['绝密', '机密', '秘密'] as const;
const spaced = (level: string): string => [...level].join('　');

/** Twenty ways a level is marked, for each of the three levels. */
const FORMS: readonly ((level: string) => string)[] = [
  level => level,
  level => spaced(level),
  level => `${level}★`,
  level => `${level}★1年`,
  level => `${level}★10年`,
  level => `${level}★6个月`,
  level => `${level}★长期`,
  level => `${level}★启用前`,
  level => `${level}☆20年`,
  level => `${spaced(level)} ★ 30年`,
  level => `${level}*10年`,
  level => `${level}＊5年`,
  level => `000123 ${level}★1年`,
  level => `${level} 特急`,
  level => `密级：${level}`,
  level => `密 级: ${level}★10年`,
  level => `秘密等级：【${level}】`,
  level => `【${level}】`,
  level => `${level}级`,
  level => `附件1：某项目情况（${level}）.docx`,
];

const MARKED = LEVELS.flatMap(level => FORMS.map(form => [form(level), level] as const));

const TOPICS = ['档案', '信访', '采购', '测绘', '统计', '考试'];
const CLEAN = [
  ...TOPICS.flatMap(topic => [
    `关于进一步加强${topic}机密文件管理的通知`,
    `${topic}工作中涉及国家秘密的事项，按有关规定办理`,
    `示例市${topic}领域商业秘密保护工作方案`,
    `${topic}人员应当严守国家秘密`,
    `${topic}密级：无`,
    `${topic}资料不属于秘密`,
    `各单位要做好${topic}保密工作`,
    `★${topic}先进单位名单`,
  ]),
  '中华人民共和国保守国家秘密法',
  '密级：',
  '密级：非密',
  '密级：不涉密',
  '密级：□绝密 □机密 □秘密 ☑无',
  '秘密的通知',
  '机密程度',
  '秘书处',
  '人口密度：每平方公里512人',
  '严密组织，周密部署',
  '本站采用加密传输',
  '商业秘密',
];

test('the tables hold sixty marked and sixty clean lines', () => {
  expect([MARKED.length, CLEAN.length]).toEqual([60, 60]);
});

describe('a marked line', () => {
  test.each(MARKED)('%s is refused as %s', (line, level) => {
    expect(markingInLine(line, true) ?? findMarking(readText(line)).refused).toBe(level);
  });

  test.each(MARKED)('%s at the top refuses the whole page and leaves nothing of it', line => {
    const page = readText(
      `${line}\n示例市财政局文件\n示财发〔2026〕3号\n关于调整预算的通知\n各区县财政局：\n现将有关事项通知如下。`,
    );
    expect(JSON.stringify(recognise(page))).not.toMatch(/示例市|示财发|调整预算/);
    expect(recognise(page).refused).not.toBeNull();
  });
});

describe('a clean line', () => {
  test.each(CLEAN)('%s passes', line => {
    expect(findMarking(readText(`${line}\n示例市财政局关于调整预算的通知`)).refused).toBeNull();
  });
});

describe('the field 密级', () => {
  test.each([
    ['机密', '机密'],
    ['机密★10年', '机密'],
    ['□绝密 □机密 ☑秘密 □无', '秘密'],
    ['√绝密', '绝密'],
    ['内部', null],
    ['无', null],
    ['', null],
    ['工作秘密', null],
    ['普通', null],
  ])('%j is %s', (value, level) => {
    expect(markingInField(value)).toBe(level);
  });
});

describe('work secrets', () => {
  test.each(['工作秘密★', '内部资料，注意保存', '内部使用，不得外传', '工作秘密，不得外传'])(
    '%s is noted and not refused',
    line => {
      expect(findMarking(readText(`${line}\n关于征求意见的函`))).toEqual({ refused: null, internal: true });
    },
  );
});

test('a mark broken over cells or hidden behind invisible characters is still seen', () => {
  expect(findMarking(readText('000017\n机\n密\n★\n10年\n特急')).refused).toBe('机密');
  expect(findMarking(readText('绝\u200b密\u2060★30年')).refused).toBe('绝密');
});

test('a mark with its star is seen wherever it stands', () => {
  const page = readText(`${'一、工作情况。\n'.repeat(400)}附件2\n秘密★5年\n名单`);
  expect(findMarking(page).refused).toBe('秘密');
});
