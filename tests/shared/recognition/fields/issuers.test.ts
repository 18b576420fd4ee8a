import { describe, expect, test } from 'vitest';
import { readText } from '../../../../shared/recognition/page/read-text.ts';
import { recognise } from '../../../../shared/recognition/recognise.ts';

const read = (...lines: string[]) => recognise(readText(lines.join('\n')));

describe('the issuers', () => {
  test('are named as they sign where the title names them with their province', () => {
    const { issuers, confidence } = read(
      '示例省示例市人民政府',
      '印发示例市渡口管理办法的通知',
      '各县区人民政府：',
      '现将《示例市渡口管理办法》印发给你们，请认真执行。',
      '示例市人民政府',
      '2004年4月30日',
    );
    expect(issuers).toEqual(['示例市人民政府']);
    expect(confidence.issuers).toBeLessThan(0.9);
  });

  test('are all that sign where the title says 等三部门', () => {
    const { issuers } = read(
      '发文机关：示例市教育局',
      '市教育局等三部门关于做好渡口安全教育的通知',
      '各区教育局、团委、残联：',
      '现就有关事项通知如下，请认真执行。',
      '市教育局 市总工会 市残联',
      '2022年10月20日',
    );
    expect(issuers).toEqual(['市教育局', '市总工会', '市残联']);
  });

  test('are named in full as they sign where the title is short for it', () => {
    const { issuers } = read(
      '示例市安委会办公室关于做好防汛工作的通知',
      '各县区人民政府：',
      '请认真执行。',
      '示例市安全生产委员会办公室',
      '2004年4月30日',
    );
    expect(issuers).toEqual(['示例市安全生产委员会办公室']);
  });

  test.each([
    ['（2026年4月28日示例市第十八届人民代表大会常务委员会第三次会议通过）', '示例市人民代表大会常务委员会'],
    ['（2026年1月18日示例市第十八届人民代表大会第三次会议通过）', '示例市人民代表大会'],
    [
      '（2026年6月28日示例市第十八届人民代表大会常务委员会第四次会议通过 2026年7月30日示例省第十四届人民代表大会常务委员会第九次会议批准）',
      '示例市人民代表大会常务委员会',
    ],
    ['（2026年6月28日示例市人民政府第十次常务会议通过）', '示例市人民政府'],
  ])('are what adopted it: %s', (note, organ) => {
    expect(read('关于渡口管理的决定', note, '第一条 为加强渡口管理，作如下决定。').issuers).toEqual([organ]);
  });

  test('are not sure where another organ signs than the title names', () => {
    const { issuers, confidence } = read(
      '示例市人民政府关于做好防汛工作的通知',
      '各县区人民政府：',
      '请认真执行。',
      '示例市防汛抗旱指挥部',
      '2004年4月30日',
    );
    expect(issuers).toEqual(['示例市人民政府']);
    expect(confidence.issuers).toBeLessThan(0.9);
  });

  test('are not sure where the page names more of them than the title', () => {
    const { confidence } = read(
      '发文机关：示例省财政厅 示例省渡口局',
      '示例省财政厅关于渡口收费的公告',
      '现将有关事项公告如下：',
      '特此公告。',
    );
    expect(confidence.issuers).toBeLessThan(0.9);
  });

  test('of a norm nobody signed are guessed from its name', () => {
    const { issuers, confidence } = read(
      '发文机构：县政府网站',
      '示例县人民政府工作规则',
      '一、为规范工作，制定本规则。',
    );
    expect(issuers).toEqual(['示例县人民政府']);
    expect(confidence.issuers).toBeLessThan(0.8);
  });

  test('of an order signed by a person are the organ its number names', () => {
    const { issuers, docNumber } = read(
      '示例自治区村务公开办法',
      '示例自治区人民政府令第93号',
      '《示例自治区村务公开办法》已经审议通过，现予公布。',
      '自治区主席 某某某',
      '2006年12月29日',
    );
    expect(docNumber).toBe('示例自治区人民政府令第93号');
    expect(issuers).toEqual(['示例自治区人民政府']);
  });
});
