import { describe, expect, test } from 'vitest';
import { readText } from '../../../shared/recognition/page/read-text.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';

const isOfficial = (...lines: string[]) => recognise(readText(lines.join('\n'))).official;

describe('a text without a title is a document', () => {
  test.each([
    [
      'addressed and printed for',
      ['各区科技局：', '我局制定了《示例市科技人才若干措施》，现印发给你们，请认真落实。', '2021年11月17日'],
    ],
    [
      'that makes something known and is signed',
      [
        '因排水工程施工，决定对东一路实行交通管制。具体通告如下：',
        '一、管制时间：2023年8月8日起。',
        '特此通告！',
        '示例市公安局',
        '2023年8月4日',
      ],
    ],
    ['numbered and addressed', ['示教办函〔2011〕26号', '机关各科室，县直属各学校：', '一、各校要做好迎检准备。']],
    [
      'that makes a list public',
      [
        '〔2019〕第4号',
        '经研究，现将清理结果公布如下：',
        '一、继续有效的文件26件。',
        '二、有效文件以本通告为准。',
        '示例市样本区人民政府',
        '2019年1月25日',
      ],
    ],
    [
      'that orders',
      [
        '国家示例局',
        '财政部',
        '令',
        '2023年第12号',
        '现公布《渡口名录管理办法》，自2023年5月1日起施行。',
        '局长：某某',
        '2023年3月15日',
      ],
    ],
    [
      'that answers one company',
      [
        '示例保理有限公司： 《关于设立公司的请示》收悉。根据有关规定，批复如下： 一、核准设立，注册资本两亿元。 二、请办理登记。 此复。',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(isOfficial(...lines)).toBe(true);
  });
});

describe('no document is', () => {
  test.each([
    [
      'a collection of models to write after',
      [
        '关于批复范文精选28篇',
        '关于批复范文 篇1',
        '市城乡建设局：',
        '你局报来的请示收悉。现批复如下：',
        '一、同意。',
        '示例市发展和改革委员会',
        '2020年4月26日',
      ],
    ],
    [
      'a model of a notice',
      [
        '交通管制通告模板',
        '下面是交通管制通告模板，供大家参考。',
        '因施工，对东一路实行交通管制。',
        '特此通告',
        '示例市公安局',
        '2020年7月14日',
      ],
    ],
    [
      'a text that shows how a notice is written',
      [
        '春节安全通知',
        '那么关于节日安全的通知该如何编写，我们参考以下案例',
        '关于做好春节期间安全生产工作的通知',
        '各乡镇，县直各单位：',
        '现就做好春节期间的安全生产工作通知如下：',
        '**县安全生产委员会',
      ],
    ],
    [
      'a list put before the public for objections',
      [
        '关于2024年度文明单位推荐对象的公示',
        '根据有关通知要求，现将推荐对象予以公示。',
        '一、示例市渡口局',
        '如有异议，请向市文明办反映。',
        '示例市文明办',
        '2024年9月2日',
      ],
    ],
    [
      'an explanation headed by the name of the document',
      [
        '《示例市物业管理办法》政策解读',
        '各区县、各部门：',
        '现将有关情况解读如下：',
        '一、背景。',
        '示例市住房和城乡建设局',
        '2021年10月19日',
      ],
    ],
    [
      'what a newspaper tells of a notice',
      [
        '示例晨报讯（记者 王某 通讯员 李某）昨日，市住建局发布通知，要求各区在年底前完成整治。',
        '据了解，整治已经开始。',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(isOfficial(...lines)).toBe(false);
  });

  test('an annex with a model contract does not make a document one', () => {
    expect(
      isOfficial(
        '示例市住房和城乡建设局关于使用物业合同示范文本的通知',
        '示建字〔2021〕9号',
        '各物业企业：',
        '现将示范文本印发给你们，请遵照执行。',
        '示例市住房和城乡建设局',
        '2021年10月19日',
      ),
    ).toBe(true);
  });
});
