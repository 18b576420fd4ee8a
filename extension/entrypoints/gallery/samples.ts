import type { PickerItem } from '../../ui/picker-match.ts';
import type { MarkedStatus } from '../../ui/StatusMark.tsx';

/** Units to pick from, with pinyin initials as further keys. */
export const units: readonly PickerItem[] = [
  { value: 'u1', label: '市发展和改革委员会', keys: ['sfzggw', '市发改委'], note: '市直部门' },
  { value: 'u2', label: '市住房和城乡建设局', keys: ['szjj', 'szfhcxjsj'], note: '市直部门' },
  { value: 'u3', label: '市人力资源和社会保障局', keys: ['srsj'], note: '市直部门' },
  { value: 'u4', label: '市生态环境局', keys: ['shbj', 'ssthjj'], note: '市直部门' },
  { value: 'u5', label: '市行政审批服务局', keys: ['sxzspfwj'], note: '市直部门' },
  { value: 'u6', label: '市大数据局', keys: ['sdsjj'], note: '市直部门' },
  { value: 'u7', label: '经济体制改革专项小组', keys: ['jjtzggzxxz'], note: '专项小组' },
  { value: 'u8', label: '生态文明体制改革专项小组', keys: ['stwmtzggzxxz'], note: '专项小组' },
  { value: 'u9', label: '张店区委改革办', keys: ['zdq'], note: '区县' },
  { value: 'u10', label: '临淄区委改革办', keys: ['lzq'], note: '区县' },
  { value: 'u11', label: '桓台县委改革办', keys: ['htx'], note: '区县' },
  { value: 'u12', label: '高青县委改革办', keys: ['gqx'], note: '区县' },
];

/** Every state, as the ledger would word it. */
export const states: readonly MarkedStatus[] = [
  { state: 'far', words: '余18个工作日' },
  { state: 'soon', words: '余12个工作日' },
  { state: 'near', words: '余3个工作日' },
  { state: 'today', words: '今日到期' },
  { state: 'overdue', words: '逾期2个工作日' },
  { state: 'review', words: '待核对' },
  { state: 'done', words: '已销号' },
  { state: 'done-late', words: '迟办已销号' },
  { state: 'none', words: '未定期限' },
  { state: 'unsent', words: '待同步' },
];

/** A task of the ledger, as a list shows it. */
export type SampleTask = {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly unit: string;
  readonly status: MarkedStatus;
  readonly due: string;
  readonly progress: number;
  readonly points: number;
};

const titles = [
  '制定要素市场化配置综合改革配套措施',
  '建立跨部门联合执法协同机制并向社会公开清单',
  '完成镇街赋权事项评估，调整下放目录',
  '推进公共数据授权运营试点，形成可复制的制度成果并报送省委改革办备案',
  '修订工程建设项目审批流程图',
  '开展营商环境突出问题专项整治',
  '健全零基预算管理制度',
];

/** Tasks in any number, the same every time. */
export function sampleTasks(count: number): readonly SampleTask[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `t${index}`,
    title: titles[(index * 5) % titles.length] ?? '',
    number: `鲁办发〔2026〕${(index % 60) + 1}号`,
    unit: units[(index * 7) % units.length]?.label ?? '',
    status: states[(index * 3) % states.length] ?? { state: 'none', words: '未定期限' },
    due: `${(index % 12) + 1}月${(index % 28) + 1}日`,
    progress: (index * 37) % 101,
    points: 8000 + ((index * 613) % 2000),
  }));
}
