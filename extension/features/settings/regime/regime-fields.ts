import { type Regime, regimeSchema } from '../../../../shared/domain/regime/types.ts';

/** One number of the regime as a form asks for it: its part, its name there, and its words. */
export type RegimeField = {
  readonly part: Exclude<keyof Regime, 'agency' | 'judgeWithin'>;
  readonly name: string;
  readonly label: string;
};

/** The numbers of the regime in the order people look for them. */
export const REGIME_FIELDS: readonly RegimeField[] = [
  { part: 'dispatch', name: 'openDay', label: '调度开始日（每月几日）' },
  { part: 'dispatch', name: 'closeDay', label: '调度结束日（每月几日）' },
  { part: 'slips', name: 'noticeBeforeDays', label: '时限前几天提示' },
  { part: 'slips', name: 'pressWithin', label: '时限前几个工作日催办' },
  { part: 'slips', name: 'orderAfter', label: '催办后几个工作日责令' },
  { part: 'slips', name: 'planWithin', label: '交办反馈（工作日）' },
  { part: 'slips', name: 'reasonWithin', label: '催办反馈（工作日）' },
  { part: 'slips', name: 'rectifyWithin', label: '责令反馈（工作日）' },
  { part: 'extension', name: 'mostDays', label: '延期合计最多（天）' },
  { part: 'extension', name: 'mostTimes', label: '延期最多（次）' },
  { part: 'extension', name: 'upperFromDays', label: '超过几天由主任审批' },
  { part: 'burden', name: 'monthly', label: '每单位每月负担上限（分钟）' },
];

/** What a form holds: texts by field, `part.name`, with `agency` and `judgeWithin`. */
export type RegimeDraft = Readonly<Record<string, string>>;

/** The regime as texts to be edited. */
export const draftOf = (regime: Regime): RegimeDraft => ({
  agency: regime.agency,
  judgeWithin: String(regime.judgeWithin),
  ...Object.fromEntries(
    REGIME_FIELDS.map(({ part, name }) => [
      `${part}.${name}`,
      String((regime[part] as Readonly<Record<string, number>>)[name]),
    ]),
  ),
});

/** The regime a form says; null where something is no sound number or name. */
export function regimeIn(draft: RegimeDraft, before: Regime): Regime | null {
  const number = (text: string | undefined): number =>
    /^\d{1,5}$/.test(text?.trim() ?? '') ? Number(text) : Number.NaN;
  const parts: Record<string, Record<string, number>> = {};
  for (const { part, name } of REGIME_FIELDS)
    parts[part] = { ...before[part], ...parts[part], [name]: number(draft[`${part}.${name}`]) };
  const read = regimeSchema.safeParse({
    ...{ ...before, ...parts },
    agency: draft.agency,
    judgeWithin: number(draft.judgeWithin),
  });
  return read.success ? read.data : null;
}
