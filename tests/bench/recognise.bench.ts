import { builtInCalendar as calendar } from '../../shared/domain/calendar/tables.ts';
import { firstText, looksLikeDocument } from '../../shared/recognition/cheap-test.ts';
import type { PageNode } from '../../shared/recognition/page/node.ts';
import type { Block, PageText } from '../../shared/recognition/page/types.ts';
import { recognise } from '../../shared/recognition/recognise.ts';
import { atMost, print, printCompared } from './figures.ts';
import { compare, median } from './measure.ts';

/** Characters of text the aim is set for. */
const UNIT = 10_000;
const SIZES = [10_000, 30_000, 100_000, 300_000, 1_000_000];
const REPEATS = { 300000: 5, 1000000: 3 } as Readonly<Record<number, number>>;

console.log(
  '基准：同一篇文字逐字走一遍、数出汉字。均为 Node 中的时间，不含读网页；每项取中位数。一篇最多取 300 条期限，越长的公文每万字越省。',
);

const HEAD = [
  '示例市人民政府办公室文件',
  '示政办发〔2026〕18号',
  '示例市人民政府办公室关于印发优化办事流程改革实施方案的通知',
  '各区县人民政府，市政府各部门：',
  '现将《优化办事流程改革实施方案》印发给你们，请认真贯彻落实。各区县要于2026年12月20日前制定实施细则。',
];
/** Every line asks for something: as dense as task lists get. */
const DEMANDS = [
  '梳理跨部门办理的事项，明确每一项的受理条件和办理环节，形成清单并向社会公布。2026年12月底前完成。（市数据局牵头，市司法局、市财政局按职责分工负责）',
  '窗口人员一次告知所需材料，能够共享的材料不再要求提交，群众反映的问题每月汇总研究，结果记入台账备查。',
  '由市发展改革局牵头，会同市住房城乡建设局、市水利局修订评审规程，压减评审时间，改进评审方式。',
  '各单位收到转办件后5个工作日内反馈办理情况；情况复杂的，说明原因后可延长。',
];

/** Prose that asks for nothing by a date and names nobody. */
const PROSE = [
  '坚持问题导向，深入了解基层办事的实际感受，把群众满意作为衡量工作的标准，持续改进服务方式和工作作风。',
  '加强学习培训，提升窗口人员的业务能力；注重总结经验，宣传好的做法，营造关心和支持改革的良好氛围。',
];

/** A document of our own of so many characters: a head, and measures of different wording under numbered headings. */
function pageOf(length: number, measures: readonly string[]): PageText {
  const blocks: Block[] = [];
  let total = 0;
  const add = (text: string): void => {
    blocks.push({ text, at: blocks.length, kind: 'text', level: 0 });
    total += text.length;
  };
  HEAD.forEach(add);
  for (let count = 1; total < length; count += 1) {
    if (count % 10 === 1) add(`${count}．优化第${count}类事项的办理`);
    add(`（${count}）${measures[count % measures.length]}`);
  }
  return { url: '', title: '', metas: {}, pairs: [], blocks, rows: [] };
}

const HAN = /\p{Script=Han}/u;

function plainPass(page: PageText): number {
  let han = 0;
  for (const { text } of page.blocks) for (const letter of text) if (HAN.test(letter)) han += 1;
  return han;
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

// a median of many runs for what is over within a millisecond or two
const calm = (times: number, work: () => unknown): number => median(Array.from({ length: times }, () => timeOf(work)));

async function curve(what: string, measures: readonly string[]): Promise<void> {
  for (const size of SIZES) {
    const page = pageOf(size, measures);
    const times = size <= 30_000 ? 5 : 1;
    const each = UNIT / size;
    const compared = await compare(
      REPEATS[size] ?? 15,
      async () => calm(times, () => recognise(page, { calendar })) * each,
      async () => calm(times, () => plainPass(page)) * each,
    );
    printCompared(`${what} ${size.toLocaleString('en-US')} 字，每万字`, compared, '毫秒', atMost(6, '毫秒'));
  }
}

// the engine compiles what runs often; a first document is not what is measured
calm(300, () => recognise(pageOf(UNIT, DEMANDS), { calendar }));
await curve('每行都有要求的公文', DEMANDS);
await curve('没有要求的长文', PROSE);

const leaf = (text: string): PageNode => ({ nodeType: 3, nodeName: '#text', nodeValue: text, childNodes: [] });
const element = (nodeName: string, childNodes: readonly PageNode[]): PageNode => ({
  ...{ nodeType: 1, nodeName, nodeValue: null, childNodes },
  getAttribute: () => null,
});

/** A page that is no document: a list of people and telephones, larger than a first look reads. */
const LIST = element(
  'BODY',
  Array.from({ length: 3000 }, (_, at) => element('P', [leaf(`综合科 ${at} 值班电话 内线 0533-0000000 周末休息`)])),
);

function firstLook(): boolean {
  return looksLikeDocument({ url: 'https://oa.example.invalid/list', title: '通讯录', text: firstText(LIST) });
}

if (firstLook()) throw new Error('the list is taken for a document: nothing of a first look is measured');
print('不是公文的页面，看一眼', median(Array.from({ length: 99 }, () => timeOf(firstLook))), '毫秒', atMost(5, '毫秒'));
