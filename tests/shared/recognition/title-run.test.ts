import { describe, expect, test } from 'vitest';
import { readText } from '../../../shared/recognition/page/read-text.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';

const titleOf = (...lines: string[]) => recognise(readText(lines.join('\n'))).title;

const ISSUED = [
  '各县区人民政府，市直各部门：',
  '现将《示例市夜间施工管理规定》印发给你们，请认真执行。',
  '示例市人民政府',
  '2023年2月3日',
];
const NOTICE = '示例市人民政府关于印发示例市夜间施工管理规定的通知';

describe('the title of a text without a stated one', () => {
  test('is the notice with its number and addressee, not the heading of what it issues', () => {
    expect(
      titleOf(
        '示例市夜间施工管理规定',
        NOTICE,
        '示政发〔2023〕8号',
        ...ISSUED,
        '示例市夜间施工管理规定',
        '第一条 为了规范施工，制定本规定。',
      ),
    ).toBe(NOTICE);
  });

  test('of two alike is the one nearest to the text', () => {
    expect(
      titleOf(
        '示例县关于封闭道路的通告（县交通局）',
        '关于封闭道路的通告',
        '因修路，封闭东一路。',
        '示例县交通运输局',
        '2023年2月3日',
      ),
    ).toBe('关于封闭道路的通告');
  });

  test('is read from a line that bears its number too', () => {
    expect(titleOf(`${NOTICE}（示政发〔2023〕8号）`, '来源：示例市政府网 日期：2023-02-04', ...ISSUED)).toBe(NOTICE);
  });

  test.each([
    ['the same organ with its province', '示例省示例市人民政府'],
    ['the same organ by its short name', '示例市人大常委会'],
  ])('does not take in a line above it with %s', (_, organ) => {
    const title = organ.endsWith('会') ? '示例市人民代表大会常务委员会关于供水管理的规定' : NOTICE;
    expect(titleOf(organ, title, ...ISSUED)).toBe(title);
  });

  test('of a norm does not take in the organ above it', () => {
    expect(titleOf('示例省人民政府', '示例省维护渡口秩序暂行规定', '第一条 为了维护渡口秩序，制定本规定。')).toBe(
      '示例省维护渡口秩序暂行规定',
    );
  });

  test('does take in the organs that share it, one on each line', () => {
    expect(titleOf('示例省档案局', '示例省财政厅关于做好项目申报的通知', '各市档案局：', '请做好申报。')).toBe(
      '示例省档案局 示例省财政厅关于做好项目申报的通知',
    );
  });

  test('ends before the note of its adoption and the list of chapters', () => {
    expect(
      titleOf(
        '示例省渡口条例',
        '（2020年5月6日示例省第十届人民代表大会常务委员会第八次会议通过）',
        '目 录',
        '第一章 总则',
        '第一条 为了渡口安全，制定本条例。',
      ),
    ).toBe('示例省渡口条例');
  });

  test('is not that of a document a sentence cites', () => {
    const text =
      '为保障试点顺利实施，根据《国家示例局关于全面推开渡口登记试点有关事项的公告》（国家示例局公告2016年第23号）等规定，现将有关事项公告如下：';
    expect(titleOf('公文标题：示例省渡口局关于渡口登记有关事项的公告', text, '示例省渡口局', '2016年4月22日')).toBe(
      '示例省渡口局关于渡口登记有关事项的公告',
    );
  });

  test('is, where only the annex has one, offered as a guess', () => {
    const { title, confidence, issuers } = recognise(
      readText(
        ['示府函〔2023〕5号', ...ISSUED, '示例市夜间施工管理规定', '第一条 为了规范施工，制定本规定。'].join('\n'),
      ),
    );
    expect(title).toBe('示例市夜间施工管理规定');
    expect(confidence.title).toBeLessThan(0.6);
    expect(issuers).toEqual(['示例市人民政府']);
  });

  test('leaves out organs above it where the page gave it before without them', () => {
    const title = '关于颁发《示例渡口设计办法》（试行）的通知';
    expect(titleOf(title, '来源：示例资料网', '示例市渡口局', title, '（示渡字〔1998〕12号）', ...ISSUED)).toBe(title);
  });

  test('leaves out an organ named with its province, as others call it', () => {
    expect(
      titleOf('示例省样本市人民政府办公室', '关于印发渡口公开细则的通知', '（样府发〔2003〕37号）', ...ISSUED),
    ).toBe('关于印发渡口公开细则的通知');
  });

  test('of a norm that names no place is the line its chapters follow', () => {
    expect(titleOf('公开选拔渡工暂行规定', '目 录', '第一章 总则', '第一条 为了规范选拔，制定本规定。')).toBe(
      '公开选拔渡工暂行规定',
    );
  });

  test('begins neither with a caption of the page nor with a labelled value', () => {
    expect(
      titleOf(
        '∙【时效性】现行有效',
        '∙【主题分类】机关工作',
        '正文',
        '示例市人民政府办公厅关于印发2020年',
        '任务分解方案的通知',
        ...ISSUED,
      ),
    ).toBe('示例市人民政府办公厅关于印发2020年任务分解方案的通知');
  });

  test('may be that of a communiqué, but not of a gazette', () => {
    const note = '（2023年12月28日中共示例市委第十三届委员会第五次全体会议通过）';
    expect(titleOf('中共示例市委第五次全体会议公报', note, '全会指出，要稳中求进。')).toBe(
      '中共示例市委第五次全体会议公报',
    );
    expect(titleOf('示例市人民政府公报', NOTICE, '示政发〔2023〕8号', ...ISSUED)).toBe(NOTICE);
  });

  test('is not the heading of an order', () => {
    expect(
      titleOf('国家示例局', '财政部', '令', '2023年第12号', '现公布《渡口名录管理办法》，自5月1日起施行。'),
    ).toBeNull();
  });

  test('given once as a heading with its number is not joined to itself below', () => {
    const title = '示例市人民政府关于印发渡口专项资金管理办法（试行）的通知';
    expect(
      titleOf(
        `示府〔2018〕120号《${title}》`,
        '示例市人民政府关于印发渡口专项',
        '资金管理办法（试行）的通知',
        ...ISSUED,
      ),
    ).toBe(title);
  });
});

test('organs over the title by their short names belong to it', () => {
  expect(titleOf('市城管局 市公安局', '关于印发渡口整治方案的通知', ...ISSUED)).toBe(
    '市城管局 市公安局关于印发渡口整治方案的通知',
  );
});

test.each([
  '关于加强强制性产品认证目录内产品质量监督的通知',
  '关于推动3D打印产业发展的实施意见',
  '示例市人民政府关于规范水源来源管理的通知',
])('words of a site’s chrome may stand in a title that has a verb: %s', title => {
  expect(titleOf('首页 下载 打印', title, ...ISSUED)).toBe(title);
});

test('a title from the text alone is sure where number and addressee stand with it', () => {
  const read = (...lines: string[]) => recognise(readText(lines.join('\n'))).confidence.title;
  expect(read(NOTICE, '示政发〔2023〕8号', ...ISSUED)).toBeGreaterThanOrEqual(0.9);
  expect(read(NOTICE, ...ISSUED)).toBeLessThan(0.9);
});
