import type { InSheet, SheetRow } from './sheet.ts';

/** What a column of a ledger holds. */
export type LedgerField =
  | 'theme'
  | 'content'
  | 'deliverable'
  | 'lead'
  | 'answering'
  | 'support'
  | 'leader'
  | 'due'
  | 'source';

/** The head words offices use, whole, by what they mean; 责任单位 beside a 牵头单位 means who supports it. */
const HEADS: readonly (readonly [field: LedgerField, words: RegExp])[] = [
  [
    'content',
    /^(?:(?:任务|工作|改革|主要|具体|重点)内容|(?:具体|工作|改革|落实|重点|主要)(?:举措|措施)|具体任务|任务内容及要求|改革任务内容|任务名称|工作事项|任务事项|举措|措施|内容)$/,
  ],
  [
    'theme',
    /^(?:(?:工作|重点|改革|主要|目标|重点改革|年度|重点工作)任务|任务|(?:改革|重点|重点改革)事项|事项|事项名称|重点工作|工作要点|改革要点|要点|任务清单|项目|项目名称|改革项目)$/,
  ],
  [
    'deliverable',
    /^(?:(?:预期|工作|改革|标志性|主要|制度|任务)?成果(?:形式|要求|类型|名称)?|完成标志|完成形式|交付物|形式)$/,
  ],
  [
    'lead',
    /^(?:牵头(?:责任)?(?:单位|部门|处室)?|主办(?:单位|部门)|主要责任(?:单位|部门)|第一责任(?:单位|部门)|承办(?:单位|部门)|牵头负责(?:单位|部门))$/,
  ],
  ['answering', /^(?:(?:责任|落实|实施|负责|任务)(?:单位|部门)|责任主体|分工)$/],
  ['support', /^(?:(?:配合|参与|参加|协办|协同|协作|配合责任|共同责任)(?:单位|部门))$/],
  [
    'leader',
    /^(?:(?:责任|牵头|分管|市级|牵头市|包保|挂钩|联系|市级牵头|市级责任|责任市)领导|(?:第一|直接)?责任人|负责人|牵头负责人)$/,
  ],
  [
    'due',
    /^(?:(?:完成|办结|办理|截止|计划完成|要求完成|拟完成|规定)?(?:时限|期限|日期|时间)|(?:时间|完成)节点|时限要求|时间要求|完成时限要求|截止时间|时间安排|时间进度)$/,
  ],
  ['source', /^(?:来源(?:文件)?|任务来源|文件(?:依据|来源|名称)|政策依据|依据|依据文件|出处|文号)$/],
];

/** Which column holds what, and the line the records begin behind. */
export type LedgerHead = { readonly columns: ReadonlyMap<LedgerField, number>; readonly lastLine: number };

const SEARCHED = 40;

/** What a head word means; null for one that is none of a ledger. */
export function fieldOf(word: string): LedgerField | null {
  const bare = word.replace(/[（(][^（()）]{0,40}[)）]/g, '').replace(/[\s*＊:：、]/g, '');
  if (bare === '' || bare.length > 12) return null;
  return HEADS.find(([, words]) => words.test(bare))?.[0] ?? null;
}

/** The head of a ledger’s table, of one row or two, below any title; null where a sheet has none. */
export function ledgerHead({ rows }: InSheet): LedgerHead | null {
  let best: LedgerHead | null = null;
  for (const [at, row] of rows.slice(0, SEARCHED).entries()) {
    for (const [upper, lower] of [
      [undefined, row],
      [row, rows[at + 1]],
    ] as const) {
      if (lower === undefined) continue;
      const columns = settled(columnsOf(upper, lower));
      if (isLedger(columns) && columns.size > (best?.columns.size ?? 0)) best = { columns, lastLine: lower.line };
    }
  }
  return best;
}

const isLedger = (columns: ReadonlyMap<LedgerField, number>): boolean =>
  columns.has('content') && columns.size >= 2 && (columns.has('lead') || columns.has('due'));

function columnsOf(upper: SheetRow | undefined, lower: SheetRow): Map<LedgerField, number> {
  const columns = new Map<LedgerField, number>();
  const width = Math.max(upper?.cells.length ?? 0, lower.cells.length);
  for (let column = 0; column < width; column += 1) {
    const below = lower.cells[column]?.text ?? '';
    const field = fieldOf(below === '' ? (upper?.cells[column]?.text ?? '') : below);
    if (field !== null && !columns.has(field)) columns.set(field, column);
  }
  return columns;
}

// a sheet with one column for what is to be done, and one for who does it, may call them by either word
function settled(columns: Map<LedgerField, number>): Map<LedgerField, number> {
  move(columns, 'theme', 'content');
  move(columns, 'answering', columns.has('lead') ? 'support' : 'lead');
  return columns;
}

function move(columns: Map<LedgerField, number>, from: LedgerField, to: LedgerField): void {
  const column = columns.get(from);
  if (column === undefined || columns.has(to)) return;
  columns.set(to, column);
  columns.delete(from);
}
