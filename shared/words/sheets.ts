/** Why a spreadsheet gives no ledger, each with what to do. */
export const SHEET_TROUBLES: Readonly<Record<string, string>> = {
  'binary-office': '未导入：这是旧格式表格（.xls、.et）。请另存为.xlsx后再导入。',
  broken: '未导入：文件已损坏或不完整。请用表格软件打开并另存后再导入。',
  encrypted: '未导入：表格设有密码。请去除密码后另存一份再导入。',
  'too-big': '未导入：表格过大。请删去与台账无关的工作表，或分成几份导入。',
  empty: '未导入：表格里没有内容。请核对是否选对了文件。',
  unknown: '未导入：这不是.xlsx表格。请用表格软件另存为.xlsx后再导入。',
  refused: '未导入：文件标有密级，不予读取、不予登记。请通过涉密系统或机要渠道办理。',
  'no-head': '未导入：没有找到台账的表头。表头一行要有任务内容和牵头单位（或责任单位、完成时限）。',
  'no-rows': '未导入：表头下面没有任务。请核对是否选对了文件。',
};
