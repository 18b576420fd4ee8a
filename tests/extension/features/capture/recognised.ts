import { isoDate } from '../../../../shared/kernel/dates.ts';
import { type Evidence, NO_EVIDENCE } from '../../../../shared/recognition/evidence.ts';
import type { Deadline, Recognition, Task } from '../../../../shared/recognition/types.ts';

/** A deadline as recognition hands it over. */
export const deadline = (resolved: string | null, changes: Partial<Deadline> = {}): Deadline => ({
  text: '12月底前',
  quote: '于12月底前报送。',
  at: 7,
  start: 1,
  end: 6,
  kind: 'absolute',
  tier: 'hard',
  resolved: resolved === null ? null : isoDate(resolved),
  rule: '月底即当月最后一日',
  ...{ safe: null, time: null, basis: null, counted: null, recurs: null },
  confidence: 0.95,
  ...changes,
});

/** A task as recognition hands it over. */
export const proposal = (text: string, changes: Partial<Task> = {}): Task => ({
  text,
  at: 9,
  start: 0,
  end: text.length,
  quote: text,
  units: [],
  leads: [],
  supports: [],
  openEnded: false,
  dueOn: null,
  ...changes,
});

/** A document read from a page. */
export const recognised = (changes: Partial<Recognition> = {}): Recognition => ({
  official: true,
  refused: null,
  internal: false,
  reform: true,
  title: '关于印发《示例市数据改革方案》的通知',
  docNumber: '示发〔2026〕12号',
  issuers: ['中共示例市委'],
  dateIssued: isoDate('2026-11-20'),
  receivedOn: null,
  genre: '通知',
  urgency: null,
  dissemination: '主动公开',
  needsSupportingPolicy: { verdict: true, quote: '各单位制定配套措施。' },
  deadlines: [deadline('2026-12-31')],
  tasks: [],
  carried: [],
  confidence: { official: 1, title: 0.97, docNumber: 0.98, issuers: 0.95, dateIssued: 0.6 },
  sources: { title: 1, docNumber: 2, issuers: 3, dateIssued: 30 },
  ...changes,
});

/** The sentences of a document’s tasks and of what it demands, as they are kept. */
export const evidenceFor = ({ tasks, needsSupportingPolicy: { quote } }: Recognition): Evidence => ({
  ...NO_EVIDENCE,
  tasks: tasks.map(({ quote: exact, at }) => ({ exact, prefix: '', suffix: '', at })),
  demands:
    quote === null ? [] : [quote, '各区县要细化落实方案。'].map(exact => ({ exact, prefix: '', suffix: '', at: 4 })),
});
