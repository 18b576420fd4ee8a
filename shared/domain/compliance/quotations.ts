/** Where a rule is written down: its name, number or date, so that anybody can look it up. */
export type Source = { readonly name: string; readonly reference: string };

/** The sources of the rules, by the short names the domain reference gives them. */
export const SOURCES = {
  R24: { name: '整治形式主义为基层减负若干规定', reference: '中共中央办公厅、国务院办公厅，2024年' },
  R23: { name: '关于防治“指尖上的形式主义”的若干意见', reference: '中央网信委，2023年12月' },
  R26: { name: '政务移动互联网应用程序规范化管理办法', reference: '国办函〔2026〕12号' },
  R18: { name: '关于统筹规范督查检查考核工作的通知', reference: '中共中央办公厅，2018年10月' },
  RSD: { name: '关于规范省级督促检查活动的通知', reference: '山东省，2017年12月' },
  RDC: { name: '政府督查工作条例', reference: '国务院令第733号' },
  RBM: { name: '中华人民共和国保守国家秘密法', reference: '2024年修订' },
} as const satisfies Readonly<Record<string, Source>>;

/** One of the sources. */
export type SourceName = keyof typeof SOURCES;

/** What a source says: its own words where `exact`, else its sense. */
export type Quotation = { readonly source: SourceName; readonly text: string; readonly exact: boolean };

const words = (source: SourceName, text: string): Quotation => ({ source, text, exact: true });
const sense = (source: SourceName, text: string): Quotation => ({ source, text, exact: false });

/** Every quotation the rules rest on, in this one place. */
export const QUOTATIONS = {
  T1: words('R24', '不得按月度、季度频繁搞排名通报'),
  T2: sense('R18', '督查检查考核为了推动工作，不使单位难堪'),
  T3: words('R24', '对上级精神不刻意搞开会传达不过夜'),
  T4: words('R24', '一般不提出报送贯彻落实情况、制定配套文件的要求'),
  T5: words('RSD', '原则上不得组织周期性实地督查活动'),
  T6: words('R24', '在刊物和媒体刊发文章信息、经验做法'),
  T7: words('R26', '不得将点赞量、网络投票数、转发量、学习时长等作为考评依据'),
  T8: words('R24', '议事协调机构、部门和单位不得向下级党委和政府发布指令性公文或者在公文中提出指令性要求'),
  T9: sense('R24', '综合性会议原则上一年一次，已印发文件部署的事项不再专门开会'),
  T10: sense('R26', '不得强制打卡、积分排名、统计在线时长，不得强制下载、登录，不得强制上传照片、视频和轨迹'),
  T11: sense('R26', '县级以下单位原则上不建设政务应用，填报功能一般不向下延伸'),
  T12: words('R24', '不得随意设置“一票否决”和签订责任状事项'),
  T13: sense('R18', '不得层层加码'),
  T14: sense('RBM', '涉密信息不得在非涉密信息系统中存储、处理'),
  T15: sense('RDC', '督查结论应当事实清楚、证据充分、客观公正'),
} as const satisfies Readonly<Record<string, Quotation>>;

/** Names a rule: T1 to T15. */
export type RuleId = keyof typeof QUOTATIONS;

/** A quotation as people read it: 《…》（…）：“…”; without marks where it gives the sense only. */
export function quotationWords({ source, text, exact }: Quotation): string {
  const { name, reference } = SOURCES[source];
  return `《${name}》（${reference}）：${exact ? `“${text}”` : text}`;
}
