import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An invented measure: its headline, what it asks for, who leads, who helps, until when. */
type Measure = readonly [headline: string, text: string, lead: string, helps: string, due: string];

const MEASURES: readonly Measure[] = [
  ['编制事项清单', '梳理本地高频事项，编制事项清单和办理指南', '市行政审批服务局', '市司法局', '2027年1月15日前'],
  ['打通数据共享', '完成十二类数据接口的对接和联调', '市大数据局', '市公安局', '2027年2月26日前'],
  ['规范综合窗口', '推进政务服务大厅综合窗口改造', '市行政审批服务局', '市财政局', '2027年3月31日前'],
  ['健全养老网络', '建立特殊困难老年人探访关爱制度', '市民政局', '市卫生健康委', '2027年4月30日前'],
  ['盘活科技成果', '建立成果转化尽职免责清单', '市科技局', '市教育局', '2027年5月31日前'],
  ['优化用地审批', '推行工业用地带方案出让', '市自然资源局', '市住房城乡建设局', '2027年6月30日前'],
  ['改进招标采购', '清理妨碍公平竞争的采购规定', '市财政局', '市发展改革委', '2027年7月30日前'],
  ['完善信用监管', '制定分级分类监管办法', '市发展改革委', '市司法局', '2027年8月31日前'],
  ['提升乡村治理', '推广积分制和清单制', '市农业农村局', '市民政局', '2027年9月30日前'],
  ['促进文旅融合', '建设一批文化体验线路', '市文化和旅游局', '市商务局', '2027年10月29日前'],
];

const MEASURES_TITLE = '关于推进示例综合改革的实施方案';

/** One sentence of it, the third measure’s. */
export const WINDOW_SENTENCE = '推进政务服务大厅综合窗口改造';

const paragraph = ([headline, text, lead, helps, due]: Measure, nth: number): string =>
  `<p>${nth + 1}.${headline}。${due}，${text}。（${lead}牵头，${helps}配合）</p>`;

const pageOf = (
  extra: string,
  without: string,
): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" />
<title>${MEASURES_TITLE}</title></head><body>${extra}<h1>${MEASURES_TITLE}</h1><p>淄改办发〔2026〕31号</p><p>各区县，市直各部门：</p>
<p>为推进示例综合改革，制定本方案。各区县应结合实际制定实施细则。</p>
${MEASURES.map(paragraph)
  .filter(text => without === '' || !text.includes(without))
  .join('\n')}
<p style="text-align:right">中共淄博市委全面深化改革委员会办公室</p><p style="text-align:right">2026年11月20日</p></body></html>`;

/** A page with a document of ten measures, that can be changed while it is served. */
export async function serveMeasures() {
  let body = pageOf('', '');
  const server = createServer((_request, reply) =>
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body),
  );
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/measures.html`,
    /** Puts text above the document and leaves out the measure that says so. */
    change: (extra: string, without = '') => {
      body = pageOf(extra, without);
    },
    close: () => new Promise<void>(resolve => server.close(() => resolve())),
  };
}
