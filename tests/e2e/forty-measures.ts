import { once } from 'node:events';
import { createServer } from 'node:http';

/** An invented measure: its headline, what it asks for, who leads, who helps, until when. */
type Measure = {
  readonly headline: string;
  readonly text: string;
  readonly lead: string;
  readonly helps: string;
  readonly due: string;
};

const SUBJECTS = [
  ['一网通办', '梳理高频事项并编制办理指南'],
  ['综合窗口', '完成服务大厅综合窗口改造'],
  ['数据共享', '完成十二类数据接口的对接联调'],
  ['信用修复', '建立失信信息修复的协同办理流程'],
  ['招标采购', '清理妨碍公平竞争的采购规定'],
  ['养老服务', '建立特殊困难老年人探访关爱制度'],
  ['托育服务', '新增普惠托位并公布收费目录'],
  ['科技成果', '建立成果转化尽职免责清单'],
  ['用地审批', '推行工业用地带方案出让'],
  ['文旅融合', '建设一批文化体验线路'],
] as const;
const CHAPTERS = ['优化政务服务', '健全基层治理', '激发市场活力', '完善民生保障'] as const;
const WAYS = ['摸清底数，', '统一标准，', '开展试点，', '全面推开，'] as const;
const LEADS = [
  '市行政审批服务局',
  '市大数据局',
  '临淄区',
  '市发展改革委',
  '市财政局',
  '市民政局',
  '临淄区',
  '市科技局',
  '市自然资源局',
  '市文化和旅游局',
] as const;
const HELPS = ['市司法局', '市公安局', '市教育局', '市商务局'] as const;

const MEASURES: readonly (readonly Measure[])[] = CHAPTERS.map((_name, chapter) =>
  SUBJECTS.map(([subject, text], nth) => ({
    headline: `${['规范', '推进', '深化', '巩固'][chapter]}${subject}改革`,
    text: `${WAYS[chapter]}${text}`,
    lead: LEADS[nth] ?? '',
    helps: HELPS[chapter] ?? '',
    due: `2027年${nth + 1}月${10 + chapter}日`,
  })),
);

const NUMERALS = ['一', '二', '三', '四'] as const;

/** Each chapter names its units and dates in its own way. */
const WRITTEN: readonly ((one: Measure, nth: number) => string)[] = [
  ({ headline, text, lead, helps, due }, nth) =>
    `<p>${nth}.${headline}。${due}前，${text}。（${lead}牵头，${helps}配合）</p>`,
  ({ headline, text, lead, helps, due }, nth) =>
    `<p><b>${nth}.${headline}。</b>${text}。（牵头单位：${lead}；配合单位：${helps}；完成时限：${due}前）</p>`,
  ({ headline, text, lead, helps, due }, nth) =>
    `<p>${nth}.${headline}。${text}，${due}前完成。（${lead}、${helps}按职责分工负责）</p>`,
  ({ headline, text, lead, helps, due }, nth) =>
    `<tr><td>${nth}</td><td>${headline}，${text}</td><td>${lead}</td><td>${helps}</td><td>${due}前</td></tr>`,
];

const TABLE_HEAD = '<tr><th>序号</th><th>任务</th><th>牵头单位</th><th>配合单位</th><th>完成时限</th></tr>';

function chapterOf(chapter: number): string {
  const rows = (MEASURES[chapter] ?? []).map((one, nth) => WRITTEN[chapter]?.(one, chapter * 10 + nth + 1) ?? '');
  const body = chapter === 3 ? `<table border="1">${TABLE_HEAD}${rows.join('\n')}</table>` : rows.join('\n');
  return `<p>${NUMERALS[chapter]}、${CHAPTERS[chapter]}</p>${body}`;
}

/** Its title and number. */
export const FORTY = { title: '关于深化示例领域综合改革的实施方案', number: '淄改发〔2026〕40号' } as const;

/** The measures the district leads. */
export const OF_DISTRICT: readonly Measure[] = MEASURES.flat().filter(({ lead }) => lead === '临淄区');

const page =
  (): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${FORTY.title}</title></head><body>
<h1>${FORTY.title}</h1><p>${FORTY.number}</p><p>各区县，市直各部门：</p>
<p>为深化示例领域综合改革，制定本方案。任务分工中列第一位者为牵头单位，下同。</p>
${CHAPTERS.map((_name, chapter) => chapterOf(chapter)).join('\n')}
<p style="text-align:right">中共淄博市委全面深化改革委员会</p><p style="text-align:right">2026年11月20日</p></body></html>`;

/** A page with a document of forty measures, that can be rewritten while it is served. */
export async function serveForty() {
  let body = page();
  const server = createServer((_request, reply) =>
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body),
  ).listen(0, 'localhost');
  await once(server, 'listening');
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('no port');
  return {
    address: `http://localhost:${bound.port}/forty.html`,
    /** Changes some words of the page. */
    rewrite: (from: string, to: string) => {
      if (!body.includes(from)) throw new Error(`the page does not say ${from}`);
      body = body.replace(from, to);
    },
    html: () => body,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
