import { describe, expect, test } from 'vitest';
import { readText } from '../../../shared/recognition/page/read-text.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';

type Case = { name: string; text: string; fields: Partial<Recognition> };

/** Shapes real documents come in, written anew about a place that does not exist. */
const DOCUMENTS: readonly Case[] = [
  {
    name: 'a red-headed document in lines, its title broken over three',
    text: `示例省人民政府办公厅文件

示例政办发〔2022〕7号

示例省人民政府办公厅
关于印发示例省应急体系
建设规划的通知

各市人民政府，各县（市、区）人民政府，省政府各部门、各直属机构：
    《示例省应急体系建设规划》已经省政府同意，现印发给你们，请认真组织实施。
    示例省人民政府办公厅
    2022年3月9日
    （此件公开发布）

示例省应急体系建设规划
一、规划背景。2021年12月31日，示例市人民政府办公室
2021年12月31日`,
    fields: {
      official: true,
      title: '示例省人民政府办公厅关于印发示例省应急体系建设规划的通知',
      docNumber: '示例政办发〔2022〕7号',
      issuers: ['示例省人民政府办公厅'],
      dateIssued: '2022-03-09' as Recognition['dateIssued'],
      genre: '通知',
      dissemination: '公开发布',
    },
  },
  {
    name: 'masthead, number, title, addressee and body without any break, three organs jointly',
    text: '示例省发展和改革委员会示例省财政厅示例省自然资源厅文件示发改农经〔2021〕112号示例省发展和改革委员会示例省财政厅示例省自然资源厅关于印发《示例省农业基础设施建设实施方案》的通知各市发展改革委、财政局、自然资源局：现将《示例省农业基础设施建设实施方案》印发给你们，请认真贯彻执行。示例省发展和改革委员会示例省财政厅示例省自然资源厅2021年3月5日（此件公开发布）示例省农业基础设施建设实施方案为贯彻落实有关部署，制定本方案。',
    fields: {
      official: true,
      docNumber: '示发改农经〔2021〕112号',
      issuers: ['示例省发展和改革委员会', '示例省财政厅', '示例省自然资源厅'],
      dateIssued: '2021-03-05' as Recognition['dateIssued'],
    },
  },
  {
    name: 'party and government together, without a number',
    text: '中共示例区委示例区人民政府关于推进农村集体产权制度改革的实施意见各镇党委、政府，各街道党工委、办事处，区直各部门：为深入贯彻落实上级精神，现提出以下实施意见。一、总体要求。中共示例区委示例区人民政府2018年5月6日',
    fields: {
      official: true,
      reform: true,
      docNumber: null,
      issuers: ['中共示例区委', '示例区人民政府'],
      dateIssued: '2018-05-06' as Recognition['dateIssued'],
    },
  },
  {
    name: 'a masthead that repeats the organ, a forwarded document with a signature of its own behind',
    text: '示例市发展和改革委员会示例市发展和改革委员会关于转发《示例省发展和改革委员会关于做好重大项目建设工作的通知》的通知各区县发展改革局：现将《示例省发展和改革委员会关于做好重大项目建设工作的通知》（示发改投资〔2021〕55号）转发给你们，请于3月25日前报送进展情况。示例市发展和改革委员会2021年3月1日示例省发展和改革委员会关于做好重大项目建设工作的通知各市发展改革委：根据安排，做好准备。示例省发展和改革委员会2021年2月20日',
    fields: {
      official: true,
      title: '示例市发展和改革委员会关于转发《示例省发展和改革委员会关于做好重大项目建设工作的通知》的通知',
      docNumber: null,
      issuers: ['示例市发展和改革委员会'],
      dateIssued: '2021-03-01' as Recognition['dateIssued'],
    },
  },
  {
    name: 'the number in brackets behind a title that runs into the text, the date before the annex',
    text: '示例市人民政府办公室关于印发示例市物业管理办法的通知（示府办发〔2012〕8号）各县（区）人民政府：《示例市物业管理办法》已经审议通过，现予印发，请认真遵照执行。二○一二年二月九日示例市物业管理办法第一章总则第一条为了规范物业管理，制定本办法。',
    fields: {
      official: true,
      title: '示例市人民政府办公室关于印发示例市物业管理办法的通知',
      docNumber: '示府办发〔2012〕8号',
      dateIssued: '2012-02-09' as Recognition['dateIssued'],
    },
  },
  {
    name: 'a telegram with its urgency and number in one line',
    text: `发电单位：示例省教育厅 签批盖章：
等级：特急·明电 示教电〔2020〕15号
示例省教育厅关于做好春季学期开学工作的紧急通知
各市教育局，各高等学校：
为做好开学工作，现就有关事项通知如下。
示例省教育厅
2020年4月1日`,
    fields: { official: true, docNumber: '示教电〔2020〕15号', urgency: '特急', issuers: ['示例省教育厅'] },
  },
  {
    name: 'central departments jointly, the title naming only the first',
    text: `国家发展改革委等部门关于印发《促进家政服务实施方案》的通知
各省、自治区、直辖市人民政府：
现将《促进家政服务实施方案》印发给你们，请认真贯彻落实。
国家发展改革委　　教育部
工业和信息化部　　人力资源社会保障部　　文化和旅游部
人 民 银 行
2020年2月28日`,
    fields: {
      official: true,
      issuers: ['国家发展改革委', '教育部', '工业和信息化部', '人力资源社会保障部', '文化和旅游部', '人民银行'],
      dateIssued: '2020-02-28' as Recognition['dateIssued'],
    },
  },
  {
    name: 'a sealed signature with spread characters',
    text: `关于开展2021年度考核工作的通知
各股室：
现将有关事项通知如下：
一、范围。
示 例 县 财 政 局（盖章）
2021 年 12 月 3 日`,
    fields: { official: true, issuers: ['示例县财政局'], dateIssued: '2021-12-03' as Recognition['dateIssued'] },
  },
  {
    name: 'a decision of a standing committee dated by the note under its title',
    text: `示例省人民代表大会常务委员会
关于批准2025年省级决算的决议
（2026年7月28日示例省第十四届人民代表大会常务委员会第二十次会议通过）
示例省第十四届人民代表大会常务委员会第二十次会议，听取了省财政厅的报告，决定批准2025年省级决算。`,
    fields: {
      official: true,
      docNumber: null,
      issuers: ['示例省人民代表大会常务委员会'],
      dateIssued: '2026-07-28' as Recognition['dateIssued'],
      genre: '决议',
    },
  },
  {
    name: 'a site’s bulleted fields with their values in the next line, a county whose name begins with 镇',
    text: `返回顶部
示例
• 发文机构：
县政府网站
• 发文字号：
镇示政发〔2024〕7号
• 发文日期：
2024年04月06日 16:40
镇示县人民政府工作规则
第一章总则
一、根据有关法律法规，参照《示例省人民政府工作规则》，结合本县实际，制定本规则。`,
    fields: {
      official: true,
      title: '镇示县人民政府工作规则',
      docNumber: '镇示政发〔2024〕7号',
      dateIssued: '2024-04-06' as Recognition['dateIssued'],
    },
  },
  {
    name: 'a document whose whole title is 通 知',
    text: `通 知
发布时间：2020-04-21　浏览量：462
各片区、中心校，各县直学校：
为进一步加强学校管理，经研究决定，开展专项检查。现有关事项通知如下：
一、检查范围
示例县人民政府教育督导室
2020年4月20日`,
    fields: { official: true, title: '通知', issuers: ['示例县人民政府教育督导室'], docNumber: null },
  },
  {
    name: 'an answer to a delegate, its number run together with title and addressee',
    text: '示例市教育局对市十五届人大五次会议第125号建议的答复示教函〔2021〕9号王某代表：您提出的建议收悉，现答复如下：一、有关情况。感谢您对教育工作的关心。示例市教育局2021年6月30日',
    fields: {
      official: true,
      title: '示例市教育局对市十五届人大五次会议第125号建议的答复',
      docNumber: '示教函〔2021〕9号',
      issuers: ['示例市教育局'],
      dateIssued: '2021-06-30' as Recognition['dateIssued'],
      genre: '函',
    },
  },
];

const OTHERS: readonly Case[] = [
  {
    name: 'a digest of titles',
    text: `# 政策速览 2026-06-25
- **示例市教育局关于做好招生工作的通知** (2026-06-25)
- **示例市财政局关于开展检查的通知** (2026-06-24)
- **示例市商务局关于促进消费的公告** (2026-06-23)
- **示例市民政局关于调整低保标准的通知** (2026-06-22)
- **示例市水利局关于防汛值守的通知** (2026-06-21)`,
    fields: { official: false },
  },
  {
    name: 'a reading aid to a document',
    text: `《示例市物业管理办法》解读
一、出台背景
根据《示例省物业管理条例》（示例人发〔2020〕5号）等规定，制定本办法。
示例市住房和城乡建设局
2021年10月19日`,
    fields: { official: false },
  },
  {
    name: 'a call for tenders',
    text: `示例市体育馆改造工程竞争性磋商公告
一、项目编号：SL2021
特此公告。
示例市体育局
2021年10月18日`,
    fields: { official: false },
  },
  {
    name: 'a transcript of the evening news that quotes a plan in full',
    text: `# 新闻简报
央视网消息：有关部门印发《机构改革方案》。
一、深化机构改革的总体要求。各地要结合实际制定实施方案。
记者从会上了解到，改革将于年底前完成。`,
    fields: { official: false },
  },
];

describe('a document', () => {
  test.each(DOCUMENTS)('$name', ({ text, fields }) => {
    expect(recognise(readText(text))).toMatchObject(fields);
  });
});

describe('no document', () => {
  test.each(OTHERS)('$name', ({ text, fields }) => {
    expect(recognise(readText(text))).toMatchObject({ ...fields, deadlines: [], tasks: [] });
  });
});

test('every field says where it was read', () => {
  const page = readText(DOCUMENTS[0]!.text);
  const { sources } = recognise(page);
  expect(page.blocks[sources.docNumber!]!.text).toBe('示例政办发〔2022〕7号');
  expect(page.blocks[sources.dateIssued!]!.text).toBe('2022年3月9日');
  expect(page.blocks[sources.title!]!.text).toBe('示例省人民政府办公厅');
});
