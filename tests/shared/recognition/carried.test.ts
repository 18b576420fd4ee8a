import { expect, test } from 'vitest';
import { readText } from '../../../shared/recognition/page/read-text.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';

const carried = (title: string, body: string) =>
  recognise(
    readText(
      `示例市人民政府文件\n示政发〔2026〕7号\n${title}\n各区县人民政府：\n${body}\n示例市人民政府\n2026年3月9日`,
    ),
  );

test('a forwarded document is told apart from the one that carries it', () => {
  const read = carried(
    '示例市人民政府关于转发《示例省人民政府关于深化审批改革的意见》的通知',
    '现将《示例省人民政府关于深化审批改革的意见》（示省政发〔2026〕3号）转发给你们，请认真贯彻执行。',
  );
  expect(read).toMatchObject({ docNumber: '示政发〔2026〕7号', dateIssued: '2026-03-09', issuers: ['示例市人民政府'] });
  expect(read.carried).toEqual([
    { title: '示例省人民政府关于深化审批改革的意见', docNumber: '示省政发〔2026〕3号', relation: 'forwarded' },
  ]);
});

test.each([
  ['示例市人民政府关于印发示例市数据改革实施方案的通知', { title: '示例市数据改革实施方案', relation: 'issued' }],
  [
    '示例市人民政府转发市教育局关于推进集团化办学意见的通知',
    { title: '市教育局关于推进集团化办学意见', relation: 'forwarded' },
  ],
  [
    '示例市人民政府关于转发省教育厅关于做好招生工作的通知',
    { title: '省教育厅关于做好招生工作的通知', relation: 'forwarded' },
  ],
])('%s', (title, first) => {
  expect(carried(title, '现将有关文件发给你们，请认真贯彻执行。').carried[0]).toMatchObject(first);
});

test('annexes are listed, one by one, and the issued plan is not listed twice', () => {
  const read = carried(
    '示例市人民政府关于印发《示例市数据改革方案》的通知',
    '现将《示例市数据改革方案》印发给你们，请认真贯彻执行。\n附件：1.示例市数据改革方案\n2.任务分工表\n3.联系人名单',
  );
  expect(read.carried.map(one => [one.title, one.relation])).toEqual([
    ['示例市数据改革方案', 'issued'],
    ['任务分工表', 'attached'],
    ['联系人名单', 'attached'],
  ]);
});

test('a notice of its own carries nothing', () => {
  expect(carried('示例市人民政府关于加强管理的通知', '请认真贯彻执行。').carried).toEqual([]);
});
