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

describe('papers in a series bear no organ’s code', () => {
  test.each([
    ['专题会议纪要', '〔2026〕第3期', '〔2026〕第3期'],
    ['专题会议纪要', '[2026] 3号', '〔2026〕3号'],
    ['县政府常务会议纪要', '（第12次）', '第12次'],
    ['市委改革办简报', '第15期（总第80期）', '第15期'],
    ['督查专报', '2026年第五期', '〔2026〕第五期'],
  ])('%s %s', (name, line, number) => {
    const paper = [name, line, '示例市人民政府办公室 2026年5月6日', '会议研究了渡口改造工作。现将议定事项纪要如下：'];
    const { docNumber, confidence } = recognise(readText(paper.join('\n')));
    expect(docNumber).toBe(number);
    expect(confidence.docNumber).toBeLessThan(0.9);
  });

  test('第3期 below anything else is no number', () => {
    expect(numberOf('示例市渡口月报', '第3期', BODY)).toBeNull();
  });
});

test('the number of a document the title forwards is not its own', () => {
  const paper = recognise(
    readText(
      ['关于转发示安办明电〔2026〕45号文件的紧急通知', '各县区人民政府：', '现转发给你们，请认真贯彻落实。'].join('\n'),
    ),
  );
  expect(paper.title).toBe('关于转发示安办明电〔2026〕45号文件的紧急通知');
  expect(paper.docNumber).toBeNull();
});
