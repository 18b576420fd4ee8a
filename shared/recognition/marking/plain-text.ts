const UNSEEN = /[\p{Cc}\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\u2800]/gu;
const SPACE = /[\s\p{Z}]+/gu;
const OTHER_FORMS = /[機絕祕級個長啟啓標誌識內無屬國狀態開關號電發權]/g;
const SIMPLE: Readonly<Record<string, string>> = {
  ...{ 機: '机', 絕: '绝', 祕: '秘', 級: '级', 個: '个', 長: '长', 啟: '启', 啓: '启', 標: '标', 誌: '志', 識: '识' },
  ...{
    內: '内',
    無: '无',
    屬: '属',
    國: '国',
    狀: '状',
    態: '态',
    開: '开',
    關: '关',
    號: '号',
    電: '电',
    發: '发',
    權: '权',
  },
};

/**
 * Text as marks are looked for in it: compatibility forms made plain (Ａ, ：, （), nothing that cannot be seen, simplified signs, one
 * space for any white space.
 */
export const plainText = (text: string): string =>
  text
    .replace(SPACE, ' ')
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .replace(OTHER_FORMS, sign => SIMPLE[sign] ?? sign)
    .replace(/ {2,}/g, ' ')
    .trim();
