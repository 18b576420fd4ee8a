import { isoDate } from '../../../shared/kernel/dates.ts';
import type { OfficialDocument } from '../../../shared/render/blocks.ts';

/** A 交办单 as a 信函, with everything a 信函 may have; parts may be given otherwise. */
export const letter = (parts: Partial<OfficialDocument> = {}): OfficialDocument => ({
  form: 'letter',
  mark: '中共淄博市委改革办',
  number: '淄改交〔2026〕8号',
  urgency: '加急',
  title: '关于交办全市重点领域改革任务的通知',
  addressees: ['市住房城乡建设局', '市财政局'],
  body: [
    { kind: 'paragraph', text: '按照《中共淄博市委关于全面深化改革的意见》(淄发[2026]5号)要求,现就有关事项交办如下。' },
    { kind: 'heading', level: 1, text: '办理事项' },
    { kind: 'heading', level: 2, text: '制定实施方案。', follow: '于2026年12月31日前印发。' },
    { kind: 'heading', level: 2, text: '建立台账。' },
    { kind: 'heading', level: 1, text: '办理要求' },
    { kind: 'paragraph', text: '收到之日起10个工作日内反馈。' },
    {
      kind: 'table',
      columns: [
        { head: '序号', share: 1, align: 'center' },
        { head: '事项', share: 5 },
      ],
      rows: [['1', '推进审批制度改革 <试点>']],
    },
  ],
  attachments: ['任务清单'],
  signature: '中共淄博市委改革办',
  issuedOn: isoDate('2026-11-04'),
  sealed: true,
  copies: ['市委办公室', '市政府办公室'],
  ...parts,
});
