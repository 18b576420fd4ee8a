import ts from 'typescript';
import type { Rule } from '../rule.ts';
import { isCode, type Source } from '../source.ts';

const MARK = /\b(TODO|FIXME|XXX|HACK)\b(?: \[(\d{4}-\d{2}-\d{2})\]: \S)?/;

/** The comments of a file with their lines; a mark inside a string is none. */
function commentsOf(source: Source): readonly { text: string; line: number }[] {
  if (!isCode(source)) return source.text.split('\n').map((text, index) => ({ text, line: index + 1 }));
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.JSX, source.text);
  const found: { text: string; line: number }[] = [];
  let line = 1;
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const text = scanner.getTokenText();
    const isComment = kind === ts.SyntaxKind.SingleLineCommentTrivia || kind === ts.SyntaxKind.MultiLineCommentTrivia;
    if (isComment) found.push({ text, line });
    line += text.split('\n').length - 1;
  }
  return found;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Work left for later carries the day it must be done by. */
export const datedTodos: Rule = {
  says: 'a TODO carries a date that is not past',
  findings: sources =>
    sources.flatMap(source =>
      commentsOf(source).flatMap(({ text, line }) => {
        const [, mark, date] = MARK.exec(text) ?? [];
        if (!mark || (mark === 'TODO' && date && date >= today())) return [];
        return [
          `${source.path}:${line}: ${date ? `was due on ${date}. Do it now` : `write TODO [2027-03-01]: what is to be done`}, or file an issue and remove the line.`,
        ];
      }),
    ),
  catches: [
    { 'shared/a.ts': '// TODO: later' },
    { 'shared/a.ts': '// TODO [2020-01-01]: long ago' },
    { 'shared/a.ts': '/* FIXME */' },
    { 'shared/a.css': '/* TODO: later */' },
  ],
  allows: [{ 'shared/a.ts': "// TODO [2999-01-01]: in time\nconst a = 'TODO: in a string';" }],
};
