/** Radicals that stand for whole characters and that Unicode has no mapping for: radical, character, and so on. */
const SUPPLEMENT =
  '⺁厂⺅亻⺇几⺈刀⺊卜⺋㔾⺌小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯纟⺰纟⺱罒⺲罒⺳网⺴网⺵网⺶羊⺷羊' +
  '⺸羊⺹耂⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀';

const CHARACTER = new Map<string, string>();
const signs = [...SUPPLEMENT];
for (let index = 0; index + 1 < signs.length; index += 2) CHARACTER.set(signs[index] ?? '', signs[index + 1] ?? '');

const RADICALS = /[\u2e80-\u2fd5\ufb00-\ufb06]/g;

/** Text with the characters that were meant where a PDF's writer named radicals and ligatures of the same shape: ⽰ for 示, ⺠ for 民. */
export const withoutRadicals = (text: string): string =>
  text.replace(RADICALS, sign => CHARACTER.get(sign) ?? sign.normalize('NFKC'));
