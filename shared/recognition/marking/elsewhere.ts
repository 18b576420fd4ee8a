import type { PageText } from '../page/types.ts';

const LIVELY =
  /电影|影片|导演|主演|演员|票房|剧情|上映|预告片|观众|该剧|歌词|歌手|专辑|作词|作曲|小说|章节|第[一二三]章|作者|连载|出版社|定价|门票|游戏|玩家|攻略|购物车|立即购买|价格|包邮|库存|店铺|商品|好评|楼主|回帖|跟帖|版主|论坛|粉丝|弹幕|展览|乐队|[¥￥]\s?\d/g;
const OFFICIAL = /[〔[（(]\s?20\d\d\s?[〕\])）]\s?\d{1,5}\s?号|现将|印发给你们|各区县|各单位|市直|特此|发文机关|来文/;
const LOOKED_AT = 80;
const ENOUGH = 2;

/**
 * Whether a page is plainly about a film, a song, a shop's article or a game and nothing of it is official: a level written there by
 * itself is a name. Stars, labels and ticks are never excused by it.
 */
export function isElsewhere(page: PageText): boolean {
  const text = [page.title, ...page.blocks.slice(0, LOOKED_AT).map(block => block.text.slice(0, 400))].join('\n');
  return !OFFICIAL.test(text) && new Set(text.match(LIVELY)).size >= ENOUGH;
}
