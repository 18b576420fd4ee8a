// Central organs by full and customary short name: the only ones that carry no place and are written without a break.
const NAMES =
  '中共中央办公厅 中共中央 中央办公厅 国务院办公厅 国务院 中央军委办公厅 中央军委 全国人大常委会 全国人民代表大会常务委员会 全国政协 最高人民法院 ' +
  '最高人民检察院 国家监委 中央纪委 中央组织部 中央宣传部 中央统战部 中央政法委 中央网信办 国家网信办 中央编办 中央农办 中央文明办 ' +
  '中央和国家机关工委 外交部 国防部 国家发展改革委 国家发展和改革委员会 教育部 科技部 科学技术部 工业和信息化部 国家民委 公安部 国家安全部 ' +
  '民政部 司法部 财政部 人力资源社会保障部 人力资源和社会保障部 自然资源部 国土资源部 生态环境部 环境保护部 住房城乡建设部 住房和城乡建设部 ' +
  '交通运输部 水利部 农业农村部 农业部 铁道部 交通部 建设部 信息产业部 劳动保障部 劳动和社会保障部 人事部 监察部 中央社会工作部 商务部 ' +
  '文化和旅游部 文化部 国家卫生健康委员会 国家卫生健康委 卫生部 退役军人事务部 退役军人部 应急管理部 应急部 中国人民银行 人民银行 审计署 ' +
  '国务院国资委 国资委 海关总署 国家税务总局 国家市场监督管理总局 国家市场监管总局 国家广播电视总局 广电总局 国家体育总局 国家统计局 ' +
  '国家医疗保障局 国家医保局 国家金融监督管理总局 金融监管总局 中国银保监会 银保监会 中国证监会 证监会 国家能源局 国家林草局 国家林业和草原局 ' +
  '国家粮食和物资储备局 国家粮食和储备局 国家铁路局 中国民航局 民航局 国家邮政局 国家文物局 国家中医药局 国家疾控局 国家矿山安监局 国家药监局 ' +
  '国家知识产权局 国家乡村振兴局 国务院扶贫办 扶贫办 国家数据局 国家国际发展合作署 国管局 全国总工会 共青团中央 全国妇联 全国工商联 中国残联 ' +
  '中国科协 中华全国供销合作总社 全国供销合作总社 供销合作总社 国铁集团 国家电网公司 国家开发银行 中国科学院 中国工程院';

const ALL = new Set(NAMES.split(' ').flatMap(name => (name.startsWith('国家') ? [name, name.slice(2)] : [name])));
const FIRST = new Set([...ALL].map(name => name.charAt(0)));
const LONGEST = 14;

/** Whether a name is that of a central organ; 国家能源局 is also 能源局. */
export const isCentral = (name: string): boolean => ALL.has(name);

/** The central organs a text written without a break consists of, or null when it holds anything else. */
export function splitCentral(text: string): string[] | null {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = longestAt(text, at);
    if (length === 0) return null;
    found.push(text.slice(at, at + length));
    at += length;
  }
  return found.length > 0 ? found : null;
}

function longestAt(text: string, at: number): number {
  if (!FIRST.has(text.charAt(at))) return 0;
  for (let length = Math.min(LONGEST, text.length - at); length >= 3; length -= 1) {
    if (isCentral(text.slice(at, at + length))) return length;
  }
  return 0;
}
