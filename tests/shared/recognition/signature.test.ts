import { describe, expect, test } from 'vitest';
import { readText } from '../../../shared/recognition/page/read-text.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';

const read = (...lines: string[]) => recognise(readText(lines.join('\n')));

describe('the date of a norm', () => {
  test.each([
    ['（1996年9月26日示例市第十届人民代表大会常务委员会第三十次会议通过 1996年10月1日起施行）'],
    ['（1996年9月26日示例市第十届人民代表大会常务委员会第三十次会议通过 1996年9月28日公布施行）'],
    ['( 1996年9月26日示例市人民政府第三次常务会议通过)'],
  ])('is that of its adoption: %s', note => {
    expect(read('示例市渡口管理条例', note, '第一条 为了渡口安全，制定本条例。').dateIssued).toBe('1996-09-26');
  });

  test('is not taken from a note that tells of changes', () => {
    const note = '（1988年8月18日示例市第六届人民代表大会常务委员会通过 根据1997年10月17日关于修改的决定修正）';
    expect(read('示例市渡口管理条例', note, '第一条 为了渡口安全，制定本条例。').dateIssued).toBeNull();
  });
});

test('a signature may follow an address of the net without a break and end with a stop', () => {
  const { issuers, dateIssued } = read(
    '关于组织渡口项目申报的通知',
    '各市渡口局：请抓紧组织申报。附件：申报指南https://example.cn/5192.html示例省渡口厅2023年5月22日。',
  );
  expect([issuers, dateIssued]).toEqual([['示例省渡口厅'], '2023-05-22']);
});

test('a note of date and number under the title dates the document', () => {
  const { dateIssued, docNumber } = read(
    '示例省人民政府关于下放渡口审批的决定',
    '（2013年5月15日 示政发〔2013〕19号）',
    '经研究，决定下放一批审批项目。',
  );
  expect(dateIssued).toBe('2013-05-15');
  expect(docNumber).toBe('示政发〔2013〕19号');
});

test('the date in brackets under the title of a party document dates it', () => {
  const paper = [
    '中共示例市委 示例市人民政府关于推进乡村振兴的实施意见',
    '（2023年2月20日）',
    '为全面贯彻落实上级精神，现提出如下实施意见。',
  ];
  expect(read(...paper).dateIssued).toBe('2023-02-20');
  expect(read(...paper, '中共示例市委', '示例市人民政府', '2023年2月21日').dateIssued).toBe('2023-02-21');
});

test('the date may stand before the organ', () => {
  const { dateIssued, issuers } = read(
    '渡船装卸办法（试行）',
    '1988年1月6日，国家示例局',
    '第1条 为加强渡船装卸工作，制定本办法。',
  );
  expect(dateIssued).toBe('1988-01-06');
  expect(issuers).toEqual(['国家示例局']);
});

test('an organ that puts no date to its name below the text is a guess', () => {
  const { dateIssued, issuers, confidence } = read(
    '关于加强节日值班的通知',
    '各街道办事处：',
    '请做好值班工作。',
    '联系电话：88000000',
    '示例市样本区人民政府办公室',
    '相关新闻',
  );
  expect(dateIssued).toBeNull();
  expect(issuers).toEqual(['示例市样本区人民政府办公室']);
  expect(confidence.issuers).toBeLessThan(0.8);
});

describe('the signers of a document', () => {
  const BULLETIN = ['关于环境整治情况的通报', '各乡镇人民政府，县直各部门：', '现将督查情况通报如下：'];

  test('are not the last names of a list in the text', () => {
    expect(
      read(...BULLETIN, '末位单位：', '教育局 交通局', '示例县整治领导小组办公室', '2020年4月10日').issuers,
    ).toEqual(['示例县整治领导小组办公室']);
  });

  test('are all of several lines named alike', () => {
    expect(read(...BULLETIN, '请抓好落实。', '示例县教育局', '示例县交通运输局', '2020年4月10日').issuers).toEqual([
      '示例县教育局',
      '示例县交通运输局',
    ]);
  });

  test('may be a 司 of a central organ', () => {
    expect(read(...BULLETIN, '请抓好落实。', '国家示例局综合司', '2020年4月10日').issuers).toEqual([
      '国家示例局综合司',
    ]);
  });
});
