import { describe, expect, test } from 'vitest';
import { readText } from '../../../shared/recognition/page/read-text.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import { cleanTitle, isTitleLike } from '../../../shared/recognition/titles.ts';

describe('a title', () => {
  test.each([
    [
      '【规范性文件】示例市人民政府办公室关于印发办事流程改革方案的通知',
      '示例市人民政府办公室关于印发办事流程改革方案的通知',
    ],
    ['《示例市人民政府关于印发〈改革要点〉的通知》', '示例市人民政府关于印发〈改革要点〉的通知'],
    ['【试点】经验的通报', '【试点】经验的通报'],
  ])('%s is kept as %s', (written, title) => {
    expect(cleanTitle(written)).toBe(title);
  });

  test('put in book-title marks as a whole is a title still; something named in them is not', () => {
    expect(isTitleLike('《示例市人民政府关于印发〈改革要点〉的通知》')).toBe(true);
    expect(isTitleLike('《关于改革的意见》《关于督察的通知》')).toBe(false);
  });

  test('a document whose title stands in book-title marks is read by it', () => {
    const page = readText(
      [
        '《示例市人民政府办公室关于印发〈示例市改革工作要点〉的通知》',
        '示政办发〔2026〕7号',
        '各区县人民政府，市政府各部门：',
        '现将《示例市改革工作要点》印发给你们，请认真贯彻执行。',
        '示例市人民政府办公室',
        '2026年11月24日',
      ].join('\n'),
    );
    expect(recognise(page).title).toBe('示例市人民政府办公室关于印发〈示例市改革工作要点〉的通知');
  });
});
