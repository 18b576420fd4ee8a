import type { ProgressState } from '../../shared/domain/ledger/types.ts';

/** A task of the demo’s ledger, days counted from the day the demo is set up. */
export type Entry = {
  /** The sample letter it comes from, by its id; null for a task of the office’s own list. */
  letter: number | null;
  setDaysAgo: number;
  content: string;
  deliverable: string | null;
  /** Short names: the lead unit, then those that support it. */
  units: readonly [lead: string, ...supporting: string[]];
  dueInDays: number | null;
  report?: { daysAgo: number; state: ProgressState; text: string };
  closed?: { daysAgo: number; evidence: string };
};

/** Tasks in every state a light can show; names of matters are those of the article. */
export const ENTRIES: readonly Entry[] = [
  {
    letter: 8,
    setDaysAgo: 18,
    content: '修订按病种付费经办规程，建立特例单议和预付金机制',
    deliverable: '经办规程',
    units: ['市医保局', '市卫生健康委', '市财政局'],
    dueInDays: 33,
    report: { daysAgo: 4, state: 'going', text: '规程初稿已完成，正在征求医疗机构意见' },
  },
  {
    letter: 8,
    setDaysAgo: 18,
    content: '制定深化医保支付方式改革实施细则并报省备案',
    deliverable: '实施细则',
    units: ['市医保局'],
    dueInDays: 4,
    report: { daysAgo: 1, state: 'difficult', text: '合法性审查意见未反馈，需市司法局支持' },
  },
  {
    letter: 5,
    setDaysAgo: 13,
    content: '推行宅基地申请“一表通办”，实现乡镇联审联办全覆盖',
    deliverable: null,
    units: ['市农业农村局', '市自然资源局'],
    dueInDays: 52,
  },
  {
    letter: 5,
    setDaysAgo: 13,
    content: '开展宅基地利用现状调查，建立镇村台账',
    deliverable: '调查台账',
    units: ['桓台县', '市农业农村局'],
    dueInDays: 0,
    report: { daysAgo: 2, state: 'going', text: '九个镇（街道）已完成七个，今日汇总' },
  },
  {
    letter: 2,
    setDaysAgo: 9,
    content: '健全工业用地“标准地”出让制度，探索长期租赁、先租后让',
    deliverable: '工作方案',
    units: ['市自然资源局', '市工业和信息化局', '市住房城乡建设局'],
    dueInDays: 37,
  },
  {
    letter: 2,
    setDaysAgo: 9,
    content: '开展职务科技成果赋权改革试点，建立成果转化尽职免责清单',
    deliverable: '试点方案、免责清单',
    units: ['市科技局', '市教育局', '市国资委'],
    dueInDays: 37,
  },
  {
    letter: 2,
    setDaysAgo: 9,
    content: '建立公共数据授权运营机制，制定数据产品登记办法',
    deliverable: '登记办法',
    units: ['市大数据局', '市发展改革委'],
    dueInDays: 18,
    report: { daysAgo: 3, state: 'going', text: '已赴外地考察，办法框架成稿' },
  },
  {
    letter: 4,
    setDaysAgo: 7,
    content: '推荐1至2个区县参加基本养老服务综合改革试点',
    deliverable: '申报书',
    units: ['市民政局', '市财政局'],
    dueInDays: 14,
    report: { daysAgo: 1, state: 'submitted', text: '拟推荐博山区、高青县，申报书已送审' },
  },
  {
    letter: 6,
    setDaysAgo: 11,
    content: '对照任务清单开展优化营商环境改革自查，形成自查报告',
    deliverable: '自查报告',
    units: ['市发展改革委', '市行政审批服务局'],
    dueInDays: 17,
  },
  {
    letter: 9,
    setDaysAgo: 4,
    content: '报送零基预算改革试点方案',
    deliverable: '试点方案',
    units: ['市财政局'],
    dueInDays: 3,
  },
  {
    letter: 9,
    setDaysAgo: 4,
    content: '完成项目支出全面清理，取消到期项目',
    deliverable: '清理清单',
    units: ['市财政局', '市审计局'],
    dueInDays: 40,
  },
  {
    letter: null,
    setDaysAgo: 38,
    content: '“散乱污”企业综合治理“回头看”',
    deliverable: '整改销号清单',
    units: ['市生态环境局', '市工业和信息化局', '淄川区', '博山区'],
    dueInDays: -6,
    report: { daysAgo: 8, state: 'difficult', text: '两处点位涉及跨区县边界，责任未划清' },
  },
  {
    letter: null,
    setDaysAgo: 38,
    content: '推进“四位一体、组群统筹、全域融合”城市工作，完成组群交通专项规划',
    deliverable: '专项规划',
    units: ['市交通运输局', '市自然资源局'],
    dueInDays: -1,
  },
  {
    letter: null,
    setDaysAgo: 38,
    content: '老工业城市转型升级：完成重点技改项目入库',
    deliverable: '项目库',
    units: ['市工业和信息化局', '市发展改革委'],
    dueInDays: 25,
    report: { daysAgo: 5, state: 'going', text: '入库项目126个，完成年度计划的八成' },
  },
  {
    letter: null,
    setDaysAgo: 36,
    content: '行政审批制度改革第三方评估问题整改',
    deliverable: '整改报告',
    units: ['市行政审批服务局', '市委编办'],
    dueInDays: -10,
    closed: { daysAgo: 7, evidence: '示市审改〔2026〕15号' },
  },
  {
    letter: null,
    setDaysAgo: 36,
    content: '户籍制度改革：取消重点群体落户限制，公布一次办结清单',
    deliverable: '办结清单',
    units: ['市公安局', '市人力资源社会保障局'],
    dueInDays: -12,
    closed: { daysAgo: 14, evidence: '示市公通〔2026〕31号' },
  },
  {
    letter: null,
    setDaysAgo: 30,
    content: '改革信息化示范点软硬件建设',
    deliverable: null,
    units: ['张店区', '桓台县', '市大数据局'],
    dueInDays: 8,
    report: { daysAgo: 6, state: 'going', text: '机房改造完成，系统联调中' },
  },
  {
    letter: null,
    setDaysAgo: 30,
    content: '“深化改革惠民生”专栏：推介排名靠前区县的经验做法',
    deliverable: null,
    units: ['市委宣传部', '临淄区'],
    dueInDays: null,
  },
  {
    letter: null,
    setDaysAgo: 24,
    content: '准备市委深改委会议典型发言：一窗受理改革的做法和体会',
    deliverable: '发言材料',
    units: ['临淄区', '市行政审批服务局'],
    dueInDays: 6,
    report: { daysAgo: 2, state: 'going', text: '材料已成稿，正按意见压缩篇幅' },
  },
  {
    letter: null,
    setDaysAgo: 24,
    content: '经济转型发展问题清单：7个领域26项体制机制障碍逐项制定破解措施',
    deliverable: '措施清单',
    units: ['经济体制改革专项小组', '市发展改革委'],
    dueInDays: 11,
  },
  {
    letter: null,
    setDaysAgo: 24,
    content: '国有企业分类考核制度文件修改完善并按程序印发',
    deliverable: '制度文件',
    units: ['市国资委', '市财政局', '市人力资源社会保障局'],
    dueInDays: 2,
    report: { daysAgo: 1, state: 'submitted', text: '已按审议意见修改，送市司法局复核' },
  },
];
