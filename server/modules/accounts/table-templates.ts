/** The units table to fill in, with a line of each kind as an example. */
export const UNITS_TEMPLATE = [
  '名称,简称,类型,上级,拼音首字母',
  '某某市,某某市,市,,mms',
  '中共某某市委全面深化改革委员会办公室,市委改革办,改革办,某某市,swggb',
  '经济体制改革专项小组,经济小组,专项小组,某某市,jjxz',
  '某某市住房和城乡建设局,市住建局,市直部门,某某市,szjj',
  '某某区,某某区,区县,某某市,mmq',
  '某某街道办事处,某某街道,镇办,某某区,mmjd',
].join('\r\n');

/** The people table to fill in, with a line of each kind as an example. */
export const PEOPLE_TEMPLATE = [
  '姓名,登录名,单位,职务,角色',
  '张某,zhangmou,市委改革办,科长,科室负责人、管理员',
  '李某,limou,市委改革办,科员,科员',
  '王某,wangmou,经济小组,联络员,小组联络员',
  '赵某,zhaomou,市住建局,办公室主任,部门经办人',
  '钱某,qianmou,某某区,改革办专职副主任,区县改革办',
  '孙某,sunmou,某某市,市委常委,领导',
].join('\r\n');

/** A table as a file that spreadsheets open as UTF-8. */
export const asCsvFile = (text: string): string => `\ufeff${text}\r\n`;

/** A row of a table for a spreadsheet; what would be run as a formula is marked as text. */
export function csvRow(cells: readonly string[]): string {
  const safe = cells.map(cell => (/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell));
  return safe.map(cell => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

/** Activation codes as a table to print from or to send by post. */
export const codesTable = (codes: readonly { unitName: string; name: string; login: string; code: string }[]): string =>
  [
    csvRow(['单位', '姓名', '登录名', '激活码']),
    ...codes.map(({ unitName, name, login, code }) => csvRow([unitName, name, login, code])),
  ].join('\r\n');
