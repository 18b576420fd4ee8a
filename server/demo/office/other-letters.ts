import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { type Draft, dayAfter } from './letter.ts';

const monthlyReport = (day: (days: number) => string): Draft => ({
  id: 3,
  title: '关于报送第四季度改革任务进展情况的通知',
  masthead: '中共示例市委全面深化改革委员会办公室',
  code: '示市改办',
  serial: 46,
  daysAgo: 2,
  issuer: '中共示例市委全面深化改革委员会办公室',
  addressees: '各区县委改革办，各专项小组，市直有关部门：',
  openness: '不予公开',
  paragraphs: [
    '根据年度改革督察安排，现就报送第四季度改革任务进展情况通知如下。',
    '一、报送内容。对照《分解立项台账》，逐项填报进展、成效、问题和建议，附佐证材料。',
    `二、报送时间。请于${day(5)}前报送；已完成的任务一并提出销号申请。`,
    '三、报送要求。内容真实，数据准确，由主要负责人审签。',
  ],
  copies: '市委办公室，市政府办公室。',
});

const environment = (day: (days: number) => string): Draft => ({
  id: 6,
  title: '关于优化营商环境改革任务落实情况的函',
  masthead: '示例省发展和改革委员会',
  code: '示发改体改函',
  serial: 205,
  daysAgo: 13,
  issuer: '示例省发展和改革委员会',
  addressees: '示例市人民政府：',
  paragraphs: [
    '为掌握优化营商环境改革任务落实情况，现就有关事项函告如下。',
    `一、请贵市对照任务清单开展自查，形成自查报告，${day(17)}前函复我委。`,
    '二、自查中发现的体制机制障碍，请一并提出工作建议。',
  ],
});

const minutes = (): Draft => ({
  id: 7,
  title: '市委全面深化改革委员会第九次会议纪要',
  masthead: '中共示例市委全面深化改革委员会',
  code: '示市改委纪',
  serial: 9,
  daysAgo: 17,
  issuer: '中共示例市委全面深化改革委员会办公室',
  addressees: '各区县，市直有关部门：',
  openness: '不予公开',
  paragraphs: [
    '会议听取了前三季度改革工作情况汇报，审议了《关于建立国有企业分类考核制度的意见》等3个文件。',
    '会议指出，要把抓落实摆在更加突出的位置，一级督一级，层层抓落实。',
    '会议议定：由市国资委牵头，市财政局、市人力资源社会保障局配合，抓紧修改完善文件，按程序印发实施。',
  ],
});

const coldWave = (day: (days: number) => string): Draft => ({
  id: 10,
  title: '关于做好寒潮天气防范应对工作的紧急通知',
  masthead: '示例省应急管理厅',
  code: '示应急明电',
  serial: 21,
  daysAgo: 1,
  issuer: '示例省应急管理厅',
  addressees: '各市应急管理局：',
  urgency: '特急',
  paragraphs: [
    `据气象部门预报，${day(1)}夜间起我省将出现寒潮天气过程，现将有关事项紧急通知如下。`,
    '一、加强监测预警，及时发布预警信息。',
    '二、做好供暖、供电、供水、供气保障，妥善安置流浪乞讨人员。',
    '三、严格执行24小时值班值守和领导带班制度。',
  ],
});

const archives = (day: (days: number) => string): Draft => ({
  id: 11,
  title: `关于做好${day(0).slice(0, 4)}年度文书档案归档工作的通知`,
  masthead: '示例市档案馆',
  code: '示市档',
  serial: 14,
  daysAgo: 4,
  issuer: '示例市档案馆',
  addressees: '市直各部门、各单位：',
  paragraphs: [
    '根据档案法和机关档案工作有关规定，现就年度归档工作通知如下。',
    `一、各单位应于${day(98)}前完成归档文件的收集、整理。`,
    '二、电子文件与纸质文件同步归档，目录一式两份。',
  ],
});

const training = (day: (days: number) => string): Draft => ({
  id: 12,
  title: '关于举办全市公文处理业务培训班的通知',
  masthead: '中共示例市委办公室',
  code: '示市办字',
  serial: 77,
  daysAgo: 5,
  issuer: '中共示例市委办公室',
  addressees: '各区县委办公室，市直各部门办公室：',
  paragraphs: [
    `定于${day(10)}至${day(11)}举办公文处理业务培训班，时间两天。`,
    '培训内容：《党政机关公文格式》国家标准解读，公文流转与办理时限管理。',
    `请于${day(6)}下班前报送参训人员名单。`,
  ],
});

/** Never to be kept: an invented letter with a marking, to show that the product refuses it. */
const marked = (): Draft => ({
  id: 20,
  title: '关于做好示例工作的通知',
  masthead: '示例市示例工作领导小组',
  code: '示例组',
  serial: 3,
  daysAgo: 8,
  issuer: '示例市示例工作领导小组',
  addressees: '各有关单位：',
  openness: '不予公开',
  marking: '机密★10年',
  paragraphs: [
    '本页为演示系统虚构，用于检验：带有密级标志的文件不读取、不留存、不上传。',
    '一、示例事项一。',
    '二、示例事项二。',
  ],
});

/** Letters that are not about reform, or ask for no new task, as of a day. */
export function otherDrafts(today: IsoDate): readonly Draft[] {
  const day = dayAfter(today);
  return [monthlyReport, environment, minutes, coldWave, archives, training, marked].map(write => write(day));
}
