import ts from 'typescript';
import type { Rule } from '../rule.ts';
import { isCode, place, type Source, treeOf } from '../source.ts';

const isExported = (node: ts.Statement): boolean => {
  const kinds = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []).map(({ kind }) => kind) : [];
  return kinds.includes(ts.SyntaxKind.ExportKeyword) && !kinds.includes(ts.SyntaxKind.DefaultKeyword);
};

/** What a `/** … *​/` above the node says, its tags and stars left out. */
function docOf(source: Source, node: ts.Node): string {
  const ranges = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [];
  const last = ranges.at(-1);
  const text = last ? source.text.slice(last.pos, last.end) : '';
  return text.startsWith('/**') ? text.replace(/[/*\s]+/g, ' ').trim() : '';
}

/** Overloads share one comment: the first one’s. */
const isFurtherOverload = (node: ts.Statement, before: ts.Statement | undefined): boolean =>
  ts.isFunctionDeclaration(node) &&
  !!before &&
  ts.isFunctionDeclaration(before) &&
  before.name?.text === node.name?.text;

/** What a component is given is said by the comments on its fields and by the component’s own sentence. */
const isComponentProps = (node: ts.Statement, source: Source): boolean =>
  source.path.endsWith('.tsx') && ts.isTypeAliasDeclaration(node) && node.name.text.endsWith('Props');

function undocumented(source: Source): readonly string[] {
  const { statements } = treeOf(source);
  return statements
    .filter((node, index) => isExported(node) && !isFurtherOverload(node, statements[index - 1]))
    .filter(node => !isComponentProps(node, source) && docOf(source, node).length < 2)
    .map(
      node =>
        `${place(source, node)} is exported without a sentence above it. Say in a doc comment what it promises: units, errors, the rule it implements.`,
    );
}

/** One sentence above every exported thing. */
export const docComments: Rule = {
  says: 'a doc comment stands above every export',
  findings: sources => sources.filter(isCode).flatMap(undocumented),
  catches: [
    { 'shared/a.ts': 'export const a = 1;' },
    { 'shared/a.ts': '// a plain comment is not one\nexport function a() {}' },
    { 'shared/a.ts': '/** */\nexport type A = 1;' },
    { 'shared/a.ts': '/** What a is for. */\nexport const a = 1;\nexport const b = 2;' },
  ],
  allows: [
    { 'shared/a.ts': '/** The number of days. */\nexport const a = 1;' },
    { 'shared/a.ts': '/** Reads it. */\nexport function a(b: 1): 1;\nexport function a(b: 2): 2;' },
    { 'extension/ui/A.tsx': 'export type AProps = { a: 1 };' },
    { 'shared/commands/index.ts': "export { a } from './a.ts';" },
  ],
};
