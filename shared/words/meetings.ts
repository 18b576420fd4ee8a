/** 会议级别 as people read them. */
export const MEETING_LEVEL_WORDS = {
  central: '中央',
  provincial: '省级',
  city: '市级',
  district: '区县',
  group: '专项小组',
} as const;

/** What came of a document that was considered (D-07). */
export const RESULT_WORDS = { passed: '通过', 'in-principle': '原则通过', revise: '修改后再议' } as const;

/** How an upstream meeting was taken up; none of them is a fault (T3). */
export const TAKEN_UP_WORDS = {
  'first-item': '已列入第一议题',
  item: '已列入议题',
  'in-writing': '已书面传达',
  'to-merge': '待合并传达',
} as const;

/** The three “第一时间” dates (D-02). */
export const STUDY_WORDS = { studiedOn: '学习传达', startedOn: '贯彻落实', schemeOn: '制定配套方案' } as const;

/** What stands under every show of those dates (T3). */
export const STUDY_NOTE = '仅供掌握情况，不设时限，不作评分依据。没有专门开会传达的，不算问题。';

/** A meeting by its name: 中央深改委第3次会议. */
export function meetingName({ body, nth }: { readonly body: string; readonly nth: number | null }): string {
  if (nth !== null) return `${body}第${nth}次会议`;
  return body.endsWith('会议') ? body : `${body}会议`;
}

/** How long after a meeting something came, in workdays. */
export const afterWords = (workdays: number): string => (workdays === 0 ? '当日' : `会后${workdays}个工作日`);

/** 六个“亲自抓” (I-09), each in the words of its column. */
export const STEP_WORDS = {
  deploy: '抓部署',
  scheme: '抓方案',
  coordinate: '抓协调',
  inspect: '抓督察',
  implement: '抓落实',
  effect: '抓成效',
} as const;
