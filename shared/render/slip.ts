import type { IsoDate } from '../kernel/dates.ts';
import { documentDate } from '../words/dates.ts';
import type { Block, OfficialDocument } from './blocks.ts';

/** One matter of a slip, as it is printed. */
export type PrintedMatter = {
  /** 事项. */
  readonly matter: string;
  /** 立项依据: number or title of the document above, and its sentence. */
  readonly basis: string | null;
  readonly quote: string | null;
  /** 办理要求. */
  readonly requirement: string;
  /** 办理时限. */
  readonly dueOn: IsoDate | null;
};

/** A slip of 三单一书 with names in the place of ids; what is not known yet is null and printed as a blank to be filled. */
export type PrintedSlip = {
  readonly type: 'notice' | 'assign' | 'press' | 'order';
  readonly number: string | null;
  /** The office that sends it, in full. */
  readonly sender: string;
  readonly addressee: string;
  /** 协办单位. */
  readonly coUnits: readonly string[];
  readonly items: readonly PrintedMatter[];
  readonly replyWorkdays: number | null;
  /** 反馈方式和联系人. */
  readonly contact: string | null;
  /** Numbers of the slips sent before about the same matters. */
  readonly previous?: readonly string[];
  readonly issuedOn: IsoDate | null;
};

const NAMES = { notice: '提示单', assign: '交办单', press: '催办单', order: '责令书' } as const;

const OPENINGS = {
  notice: '现就下列改革事项提示如下，请抓紧办理。',
  assign: '现将下列改革事项交你单位办理，请认真落实。',
  press: '下列改革事项临近或已过办理时限，尚未办结，现予催办。',
  order: '下列改革事项经催办仍未办结，现责令限期整改。',
} as const;

/** A slip as a 信函 by GB/T 9704-2012: one matter in sections, several in a table (一事一单; several 催办 of a week go into one). */
export function slipLetter(slip: PrintedSlip): OfficialDocument {
  const [only] = slip.items;
  const isOne = slip.items.length === 1 && only !== undefined;
  return {
    form: 'letter',
    mark: slip.sender,
    number: slip.number ?? '待编号',
    title: isOne ? `改革任务${NAMES[slip.type]}` : `改革任务${NAMES[slip.type]}（${slip.items.length}项）`,
    addressees: [slip.addressee],
    body: [
      { kind: 'paragraph', text: openingOf(slip) },
      ...(isOne ? sections(only) : [tableOf(slip.items)]),
      ...replyOf(slip, isOne),
    ],
    signature: slip.sender,
    issuedOn: slip.issuedOn,
    sealed: true,
    copies: slip.coUnits,
  };
}

function openingOf({ type, previous = [] }: PrintedSlip): string {
  const before = previous.length === 0 ? '' : `（前发${previous.join('、')}）`;
  return `${OPENINGS[type].slice(0, -1)}${before}。`;
}

// heading and text in one paragraph, so that a slip of one matter stays on one page
const section = (text: string, inside: string): Block => ({
  kind: 'heading',
  level: 1,
  text: `${text}。`,
  follow: closed(inside),
});

const closed = (text: string): string => (/[。；！？”）]$/u.test(text) ? text : `${text}。`);

function sections({ matter, basis, quote, requirement, dueOn }: PrintedMatter): Block[] {
  const ground = groundOf(basis, quote);
  return [
    section('办理事项', matter),
    ...(ground === '' ? [] : [section('立项依据', ground)]),
    section('办理要求', requirement),
    ...(dueOn === null ? [] : [section('办理时限', `${documentDate(dueOn)}前办结`)]),
  ];
}

const groundOf = (basis: string | null, quote: string | null): string =>
  [basis, quote === null ? null : `“${quote.replace(/^“|”$/gu, '')}”`].filter(part => part !== null).join('：');

const tableOf = (items: readonly PrintedMatter[]): Block => ({
  kind: 'table',
  columns: [
    { head: '序号', share: 3, align: 'center' },
    { head: '事项', share: 8 },
    { head: '立项依据', share: 7 },
    { head: '办理要求', share: 7 },
    { head: '办理时限', share: 9, align: 'center' },
  ],
  rows: items.map(({ matter, basis, quote, requirement, dueOn }, at) => [
    ...[String(at + 1), matter, groundOf(basis, quote), requirement, dueOn === null ? '' : documentDate(dueOn)],
  ]),
});

function replyOf({ replyWorkdays, contact, coUnits }: PrintedSlip, isOne: boolean): Block[] {
  const when =
    replyWorkdays === null ? '收到后签收，不需书面反馈。' : `自收到之日起${replyWorkdays}个工作日内书面反馈办理情况。`;
  const who = contact === null ? '' : `联系人：${closed(contact.trim().replace(/\s+/g, '，'))}`;
  const along = coUnits.length === 0 ? '' : `协办单位：${coUnits.join('、')}。`;
  const text = `${along}${when}${who}`;
  return [isOne ? section('反馈方式', text) : { kind: 'paragraph', text }];
}
