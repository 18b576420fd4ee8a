import { once } from 'node:events';
import { createServer } from 'node:http';
import { docx, p } from '../shared/recognition/files/sample-docx.ts';

/** An invented document, line by line; a part that is null is not shown. */
type Letter = {
  readonly title: string;
  readonly number: string | null;
  readonly text: readonly string[];
  readonly issuer: string | null;
  readonly date: string | null;
};

const OFFICE = '中共淄博市委全面深化改革委员会办公室';
const DISTRICT = '淄博市临淄区人民政府办公室';

/** What the city demands, with a number; what it asks without one; and what the district issues. */
export const LETTERS = {
  upstream: {
    title: '关于加快推进示例便民改革的实施意见',
    number: '淄改办发〔2026〕51号',
    text: [
      '各区县，市直各部门：',
      '为加快推进示例便民改革，提出如下意见。',
      '临淄区要结合实际，于2027年3月31日前制定实施细则。',
    ],
    issuer: OFFICE,
    date: '2026年11月18日',
  },
  numberless: {
    title: '关于做好示例便民改革评估工作的通知',
    number: null,
    text: [
      '各区县，市直各部门：',
      '请对照任务分工开展自评，于2027年1月29日前报送评估报告。评估要实事求是，逐项说明进展、问题和下一步打算。',
    ],
    issuer: OFFICE,
    date: '2026年11月19日',
  },
  training: {
    title: '关于举办示例便民改革业务培训的通知',
    number: '临政办字〔2026〕61号',
    text: [
      '各镇人民政府、街道办事处，区政府有关部门：',
      '为落实《关于加快推进示例便民改革的实施意见》（淄改办发〔2026〕51号），定于2026年12月8日举办业务培训，请派员参加。',
    ],
    issuer: DISTRICT,
    date: '2026年11月23日',
  },
  rules: {
    title: '关于印发《临淄区示例便民改革实施细则》的通知',
    number: '临政办发〔2026〕62号',
    text: [
      '各镇人民政府、街道办事处，区政府有关部门：',
      '根据《关于加快推进示例便民改革的实施意见》（淄改办发〔2026〕51号），制定本细则，现予印发，请认真贯彻执行。',
    ],
    issuer: DISTRICT,
    date: '2026年11月24日',
  },
} as const satisfies Record<string, Letter>;

const linesOf = ({ number, title, text, issuer, date }: Letter): readonly string[] =>
  [number, title, ...text, issuer, date].filter(line => line !== null);

/** The document as a Word file, perhaps with some parts other than on its page. */
export const asWord = (letter: Letter, other: Partial<Letter> = {}): Uint8Array =>
  docx(
    linesOf({ ...letter, ...other })
      .map(line => p(line))
      .join(''),
  );

const pageOf = (letter: Letter): string => {
  const lines = linesOf(letter).map(line => (line === letter.title ? `<h1>${line}</h1>` : `<p>${line}</p>`));
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${letter.title}</title></head><body>${lines.join('\n')}</body></html>`;
};

/** A site that shows each of them under its name. */
export async function serveLetters() {
  const server = createServer((request, reply) => {
    const letter = (LETTERS as Readonly<Record<string, Letter>>)[(request.url ?? '').slice(1)];
    reply.writeHead(letter === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    reply.end(letter === undefined ? '' : pageOf(letter));
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('no port');
  return {
    address: `http://localhost:${bound.port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
