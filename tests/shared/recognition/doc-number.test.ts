import { describe, expect, test } from 'vitest';
import { numberInField, ownNumberIn } from '../../../shared/recognition/doc-number.ts';

describe('a document number in a field', () => {
  test.each([
    ['中办发〔2012〕14号', '中办发〔2012〕14号'],
    ['国办函〔2026〕12号', '国办函〔2026〕12号'],
    ['国办发明电〔2025〕7号', '国办发明电〔2025〕7号'],
    ['鲁政办字〔2023〕3号', '鲁政办字〔2023〕3号'],
    ['淄改组发〔2017〕8号', '淄改组发〔2017〕8号'],
    ['路卫发〔2011〕76号', '路卫发〔2011〕76号'],
    ['示政发[2021]9号', '示政发〔2021〕9号'],
    ['示政发(2021)9号', '示政发〔2021〕9号'],
    ['示政发（2021）9号', '示政发〔2021〕9号'],
    ['示政发【2021】9号', '示政发〔2021〕9号'],
    ['示政发〈2021〉9号', '示政发〔2021〕9号'],
    ['示政发〔2021]9号', '示政发〔2021〕9号'],
    ['示政发 〔 2021 〕 9 号', '示政发〔2021〕9号'],
    ['示政发〔2021〕第9号', '示政发〔2021〕9号'],
    ['示政发〔2021〕009号', '示政发〔2021〕9号'],
    ['（示政发〔2021〕9号）', '示政发〔2021〕9号'],
    ['示汛办明电[2020]的43号', '示汛办明电〔2020〕43号'],
    ['国务院令第733号', '国务院令第733号'],
    ['国令第707号', '国令第707号'],
    ['国家示例总局公告2021年第15号', '国家示例总局公告2021年第15号'],
  ])('%s reads %s', (written, normal) => {
    expect(numberInField(written)?.text).toBe(normal);
  });

  test.each(['', '无', '-', '暂无', '2021年', '0531-8200000', '〔2021〕9号', '示政发〔2021〕'])(
    '%j is none',
    written => {
      expect(numberInField(written)).toBeNull();
    },
  );

  test('says whether it was written in the form of the standard', () => {
    expect(numberInField('示政发〔2021〕9号')?.regular).toBe(true);
    expect(numberInField('示政发[2021]9号')?.regular).toBe(false);
  });
});

describe('a document number in running text', () => {
  test.each([
    ['示例市教育局文件示教字〔2021〕9号', '示教字〔2021〕9号'],
    ['等级特急·明电示汛办明电〔2020〕4号', '示汛办明电〔2020〕4号'],
    ['示例市教育局示教字〔2021〕9号', '示教字〔2021〕9号'],
    ['示例总局〔2006〕80号', '示例总局〔2006〕80号'],
    ['发文字号示教字〔2021〕9号', '示教字〔2021〕9号'],
  ])('%s holds %s', (text, number) => {
    expect(ownNumberIn(text)?.text).toBe(number);
  });

  test.each([
    '根据《示例市教育局关于开展检查的通知》（示教字〔2021〕9号）要求',
    '按照示教字〔2021〕9号文件要求',
    '（见示教字〔2021〕9号）',
  ])('%s only cites one', text => {
    expect(ownNumberIn(text)).toBeNull();
  });
});
