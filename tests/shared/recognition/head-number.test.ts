import { describe, expect, test } from 'vitest';
import { readText } from '../../../shared/recognition/page/read-text.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';

const numberOf = (...lines: string[]) => recognise(readText(lines.join('\n'))).docNumber;

const TITLE = '示例市人民政府关于修改《示例市渡口管理办法》的决定';
const BODY = '《示例市渡口管理办法》已经市政府常务会议讨论通过，现予公布。';

describe('the number in the head of a text', () => {
  test.each([
    ['示例市人民政府令第5号', '示例市人民政府令第5号'],
    ['示例市人民政府令 第 5 号', '示例市人民政府令第5号'],
    ['（示例市人民政府令第5号）', '示例市人民政府令第5号'],
    ['中华人民共和国国务院令第705号', '国务院令第705号'],
    ['国家示例局公告2023年第6号', '国家示例局公告2023年第6号'],
  ])('%s below the title is the number of an order', (line, number) => {
    expect(numberOf(TITLE, line, BODY)).toBe(number);
  });

  test('stands in brackets behind the title', () => {
    expect(numberOf(`${TITLE}（示政发〔2023〕8号）`, '来源：示例市政府网', BODY)).toBe('示政发〔2023〕8号');
  });

  test('is not the number of a document the title names', () => {
    expect(
      numberOf('示例市教育局关于废止《示例市教育局关于收费的通知》（示教字〔2001〕3号）的通知', '各县区教育局：', BODY),
    ).toBeNull();
  });

  test('is not an order that a sentence cites', () => {
    expect(numberOf(TITLE, '根据示例省人民政府令第5号，制定本办法。', BODY)).toBeNull();
  });
});
