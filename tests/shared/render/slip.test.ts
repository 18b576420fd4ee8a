import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/kernel/dates.ts';
import { writeDocx } from '../../../shared/render/docx/write-docx.ts';
import { type PrintedSlip, slipLetter } from '../../../shared/render/slip.ts';
import { linesOf } from '../recognition/files/read.ts';

const MATTER = {
  matter: '制定城市更新配套实施方案',
  basis: '鲁政发〔2026〕3号',
  quote: '各市要在收到之日起3个月内制定实施方案',
  requirement: '制定工作计划，按时限形成实施方案',
  dueOn: isoDate('2026-12-05'),
};
const slip = (parts: Partial<PrintedSlip> = {}): PrintedSlip => ({
  type: 'assign',
  number: '淄改交〔2026〕8号',
  sender: '中共淄博市委改革办',
  addressee: '市住房城乡建设局',
  coUnits: ['市财政局'],
  items: [MATTER],
  replyWorkdays: 5,
  contact: '督察科 张某某 2180000',
  issuedOn: isoDate('2026-11-24'),
  ...parts,
});
const printed = (parts: Partial<PrintedSlip> = {}): Promise<string[]> => linesOf(writeDocx(slipLetter(slip(parts))));

describe('a slip printed as a 信函', () => {
  it('says matter, basis with its sentence, requirement, date and how to reply', async () => {
    const lines = await printed();
    expect(lines).toEqual(
      expect.arrayContaining([
        '改革任务交办单',
        '市住房城乡建设局：',
        '一、办理事项。制定城市更新配套实施方案。',
        '二、立项依据。鲁政发〔2026〕3号：“各市要在收到之日起3个月内制定实施方案”',
        '四、办理时限。2026年12月5日前办结。',
        '2026年11月24日',
        '抄送：市财政局。',
      ]),
    );
    expect(lines.join('')).toContain('自收到之日起5个工作日内书面反馈办理情况。联系人：督察科，张某某，2180000。');
  });

  it('puts several matters of one slip into a table', async () => {
    const lines = await printed({ type: 'press', items: [MATTER, { ...MATTER, matter: '建立项目库', dueOn: null }] });
    expect(lines.join('')).toContain('改革任务催办单（2项）');
    expect(lines.join('')).toContain('建立项目库');
  });

  it('names the slips sent before, and asks for no reply to a 提示单', async () => {
    expect((await printed({ type: 'order', previous: ['淄改催〔2026〕5号'] })).join('')).toContain(
      '现责令限期整改（前发淄改催〔2026〕5号）。',
    );
    expect((await printed({ type: 'notice', replyWorkdays: null })).join('')).toContain('不需书面反馈');
  });

  it('prints a draft without number and date', async () => {
    const lines = await printed({ number: null, issuedOn: null });
    expect(lines.join('')).toContain('待编号');
    expect(lines.join('')).not.toContain('null');
  });
});
