import ts from 'typescript';
import type { Rule } from '../rule.ts';
import { isCode, place, type Source, treeOf, walk } from '../source.ts';

const HAN = /\p{Script=Han}/u;

/** Layers nobody reads: their Chinese belongs in shared/words or in the screen that shows it. */
const UNREAD = /^(shared\/(kernel|commands|protocol)|server\/(store|sync|jobs)|extension\/(local|sync|messages))\//;

/** Where a person reads every word. */
const READ = /^(shared\/words|extension|server\/(cli|http|set-up|main\.ts))/;

/** Every piece of text in a code file: strings, templates and JSX text. */
function textsOf(source: Source): readonly { text: string; node: ts.Node }[] {
  const found: { text: string; node: ts.Node }[] = [];
  walk(treeOf(source), node => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node);
    if (isText && HAN.test(node.text)) found.push({ text: node.text, node });
  });
  return found;
}

/** A sentence has one home. */
export const chineseWhereRead: Rule = {
  says: 'Chinese stands only where people read it',
  findings: sources =>
    sources
      .filter(source => isCode(source) && UNREAD.test(source.path))
      .flatMap(source =>
        textsOf(source).map(
          ({ text, node }) =>
            `${place(source, node)}: “${text.trim().slice(0, 20)}” belongs in shared/words or in the screen that shows it.`,
        ),
      ),
  catches: [
    { 'shared/kernel/a.ts': "const a = '待同步';" },
    { 'server/sync/a.ts': 'const a = `第$' + '{n}期`;' },
    { 'extension/local/a.ts': "throw new Error('无权修改');" },
  ],
  allows: [
    { 'shared/words/a.ts': "export const a = '待同步';" },
    { 'shared/kernel/a.ts': '/** 待编号 until the server gives one. */\nconst a = 1;' },
  ],
};

/** What is not written in this product, and what is written instead. */
const RETIRED: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/！|\p{Script=Han}!/u, 'no exclamation marks'],
  [/您|敬请|亲爱/, 'no politeness filler: verb first'],
  [/点击此处|请点击/, 'name the action itself: 入账, 签收, 核对'],
  [/恭喜|太棒了|欢迎使用/, 'no congratulations'],
  [/登陆/, '登录'],
  [/帐号|帐户/, '账号'],
  [/督查/, '督察, the article’s word'],
  [/台帐/, '台账'],
  [/\p{Script=Han}[,;:?]|[,;:?]\p{Script=Han}/u, 'full-width punctuation in Chinese'],
];

/** One word for one thing in the whole product, in official plain style. */
export const plainWords: Rule = {
  says: 'texts keep to the plain official style and to one word for one thing',
  findings: sources =>
    sources
      .filter(source => isCode(source) && READ.test(source.path))
      .flatMap(source =>
        textsOf(source).flatMap(({ text, node }) =>
          RETIRED.filter(([pattern]) => pattern.test(text)).map(
            ([, instead]) => `${place(source, node)}: “${text.trim().slice(0, 30)}”: ${instead}.`,
          ),
        ),
      ),
  catches: [
    { 'shared/words/a.ts': "const a = '保存成功！';" },
    { 'extension/ui/A.tsx': 'const a = <p>您的密码</p>;' },
    { 'extension/ui/A.tsx': 'const a = <a>点击此处入账</a>;' },
    { 'server/cli/main.ts': "const a = '登陆名';" },
    { 'server/http/errors.ts': "const a = '帐号已停用。';" },
    { 'extension/features/ledger/a.ts': "const a = '督查通报';" },
    { 'extension/features/ledger/a.ts': 'const a = `没有文件入账,打开一份公文`;' },
  ],
  allows: [{ 'extension/ui/A.tsx': 'const a = <p>未发送：市住建局无权修改。10:30 同步</p>;' }],
};
