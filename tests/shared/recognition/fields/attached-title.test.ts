import { expect, test } from 'vitest';
import { readText } from '../../../../shared/recognition/page/read-text.ts';
import { recognise } from '../../../../shared/recognition/recognise.ts';

const BODY = ['各镇人民政府：', '经研究，同意调整文物保护单位。现予以公布。', '示例市人民政府', '2013年6月4日'];
const read = (...lines: string[]) => recognise(readText(lines.join('\n')));

test('where a text shows no title, the file below it that is the document itself gives title and number, as a guess', () => {
  const { title, docNumber, confidence } = read(
    ...BODY,
    '示政发〔2013〕26号示例市人民政府关于调整文物保护单位的通知(1).doc',
  );
  expect(title).toBe('示例市人民政府关于调整文物保护单位的通知');
  expect(docNumber).toBe('示政发〔2013〕26号');
  expect(confidence.title).toBeLessThan(0.9);
});

test('a form to be filled in gives none', () => {
  expect(read(...BODY, '附件1：文物保护单位登记表.xls', '附件2：申报材料清单.docx').title).toBeNull();
});

test('a title the text shows is not replaced', () => {
  expect(read('关于调整文物保护单位的通知', ...BODY, '示例省文物局关于文物普查的通知.pdf').title).toBe(
    '关于调整文物保护单位的通知',
  );
});
