/** 打卡, 积分, forced use, forced pictures (T10). */
const FINGERTIP: readonly RegExp[] = [
  /打卡(?![地点景])|积分排[名行]|在线时长|学习时长|点赞|转发量|刷票|拉票/,
  /(?:必须|均须|一律|全员|要求)[^。；，]{0,12}(?:下载|安装|注册|关注|登录)[^。；，]{0,8}(?:应用|软件|程序|平台|公众号|APP|App|app)/,
  /(?:上传|报送|提交|附|提供|拍摄)[^。；，]{0,10}(?:照片|图片|截图|视频|录像|轨迹|定位)(?:资料|佐证|材料|印证|记录|等|留痕|[，、。；,)）]|$)/,
];

/** 一票否决 and 责任状 (T12). */
const VETO: readonly RegExp[] = [/一票否决/, /(?:签订|签署|递交|立下)[^。；，]{0,8}(?:责任状|目标责任书|军令状)/];

/** An order to a party committee or a government below (T8). */
const COMMITTEE: readonly RegExp[] = [
  /(?:区县|各区|各县|[\p{Script=Han}][区县])(?:党委|党工委|政府|人民政府|委、[区县]政府)[^。；，]{0,6}(?:要(?!求)|应(?![急用对届])|须|务必)/u,
];

/** Words that turn a demand into its opposite: 清理一票否决事项 asks for none. */
const AGAINST_BEFORE = /不得|不再|不要|不准|不搞|不需|无需|严禁|禁止|防止|杜绝|清理|取消|废止|纠正|规范/;
const AGAINST_AFTER = /清理|取消|废止|纠正|停止/;
const BEFORE = 10;
const AFTER = 12;

/** The words by which a text demands one of these things; null where it does not. */
function demanded(text: string, forms: readonly RegExp[]): string | null {
  for (const form of forms) {
    for (const found of text.matchAll(new RegExp(form, `${form.flags}g`))) {
      const end = found.index + found[0].length;
      const before = lastPart(text.slice(Math.max(0, found.index - BEFORE), found.index));
      const after = text.slice(end, end + AFTER).split(/[。；，,;]/)[0] ?? '';
      if (!AGAINST_BEFORE.test(before) && !AGAINST_AFTER.test(after)) return found[0].replace(/[，、。；,)）]$/, '');
    }
  }
  return null;
}

const lastPart = (text: string): string => text.split(/[。；，,;]/).at(-1) ?? '';

/** The words by which a text demands 打卡, forced use or pictures; null where it does not. */
export const fingertipDemand = (text: string): string | null => demanded(text, FINGERTIP);

/** The words by which a text demands 一票否决 or a 责任状; null where it does not. */
export const vetoDemand = (text: string): string | null => demanded(text, VETO);

/** The words by which a text orders a party committee or a government below; null where it does not. */
export const committeeDemand = (text: string): string | null => demanded(text, COMMITTEE);
