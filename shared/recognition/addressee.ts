import { flat } from './page/clean.ts';

const ADDRESSED =
  /各|政府|委员会|[厅局委办部署院会处]$|单位|公司|部门|总队|中心|学校|代表|委员|同志|[省市县区]$|[）)]$|集团|银行|乡|镇/;
const SENTENCE =
  /如下|通知|以下|公告|要求|意见$|决定|批示|规定|指出|强调|联系人|电话|时间|地点|附件|要点|目标|任务|标准/;
const LONGEST = 320;

/** Whether a line names those a document is sent to (主送机关): it ends with a colon and holds nothing of a sentence. */
export function isAddressee(line: string): boolean {
  if (!/[：:]$/.test(line) || line.length > LONGEST) return false;
  const bare = flat(line).slice(0, -1);
  return !/[。；;]/.test(bare) && !SENTENCE.test(bare) && ADDRESSED.test(bare);
}
