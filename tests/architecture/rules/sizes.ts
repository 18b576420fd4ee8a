import ts from 'typescript';
import type { Rule } from '../rule.ts';
import { isCode, place, type Source, treeOf, walk } from '../source.ts';

const FILE = 400;
const FUNCTION = 40;
/** A component’s markup is long and flat. */
const COMPONENT = 80;

/** 400 lines fail, 300 are a smell. */
export const fileSizes: Rule = {
  says: `no file is longer than ${FILE} lines`,
  findings: sources =>
    sources
      .filter(({ path }) => !/\.(csv|html)$/.test(path))
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > FILE)
      .map(({ path, lines }) => `${path} has ${lines} lines. Split it by what its parts promise; aim for 40–120.`),
  catches: [{ 'shared/a.ts': 'a;\n'.repeat(FILE + 1) }],
  allows: [{ 'shared/a.ts': 'a;\n'.repeat(FILE) }],
};

type Named = ts.FunctionLikeDeclaration & { body: ts.Node };

const isNamedFunction = (node: ts.Node): node is Named =>
  ts.isFunctionLike(node) &&
  'body' in node &&
  node.body !== undefined &&
  nameOf(node as ts.FunctionLikeDeclaration) !== '';

/** The name a function is known by; a callback has none and counts within the function it stands in. */
function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name) return node.name.getText();
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)
    ? parent.name.getText()
    : ts.isExportAssignment(parent)
      ? 'default'
      : '';
}

const linesOf = (source: Source, node: ts.Node): number => {
  const tree = treeOf(source);
  const last = tree.getLineAndCharacterOfPosition(node.getEnd()).line;
  return last - tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
};

/** A case or group of cases inside a suite: it has a name, its sentence. */
const isTestCase = (node: ts.Node): boolean =>
  ts.isExpressionStatement(node) && /^(it|test|describe)\b/.test(node.expression.getText());

/** Lines of a function without those of the functions named inside it, which are measured by themselves: a closure of small parts is short. */
function ownLines(source: Source, node: Named): number {
  let lines = linesOf(source, node);
  const subtract = (inner: ts.Node): void => {
    if (isNamedFunction(inner) || isTestCase(inner)) lines -= linesOf(source, inner);
    else ts.forEachChild(inner, subtract);
  };
  ts.forEachChild(node, subtract);
  return lines;
}

function longFunctions(source: Source): readonly string[] {
  const found: string[] = [];
  walk(treeOf(source), node => {
    if (!isNamedFunction(node)) return;
    const isComponent = source.path.endsWith('.tsx') && /^[A-Z]/.test(nameOf(node));
    const most = isComponent ? COMPONENT : FUNCTION;
    const lines = ownLines(source, node);
    if (lines <= most) return;
    found.push(
      `${place(source, node)}: ${nameOf(node)} has ${lines} lines, at most ${most}. Draw out the step that has a name.`,
    );
  });
  return found;
}

/** 40 lines, 80 for a component. */
export const functionSizes: Rule = {
  says: `no function is longer than ${FUNCTION} lines, no component longer than ${COMPONENT}`,
  findings: sources => sources.filter(isCode).flatMap(longFunctions),
  catches: [
    { 'shared/a.ts': `function a() {\n${'b();\n'.repeat(FUNCTION)}}` },
    { 'shared/a.ts': `const a = () => {\n${'b();\n'.repeat(FUNCTION)}};` },
    { 'shared/a.ts': `class A {\n  a() {\n${'b();\n'.repeat(FUNCTION)}}\n}` },
    { 'extension/ui/List.tsx': `function List() {\n${'b();\n'.repeat(COMPONENT)}}` },
    { 'shared/a.ts': `function a() {\nfunction b() {\n${'c();\n'.repeat(FUNCTION)}}}` },
    { 'shared/a.ts': `function a() {\n${'list.map(b => {\nc(); });\n'.repeat(FUNCTION / 2)}}` },
  ],
  allows: [
    { 'shared/a.ts': `function a() {\n${'b();\n'.repeat(FUNCTION - 2)}}` },
    { 'extension/ui/List.tsx': `function List() {\n${'b();\n'.repeat(FUNCTION)}}` },
    { 'shared/a.ts': `function a() {\n${'const b = () => {\nc(); };\n'.repeat(FUNCTION)}}` },
    { 'tests/contract/a.ts': `function suite() {\n${"it('a', () => {\nb();\n});\n".repeat(FUNCTION)}}` },
    { 'tests/a.test.ts': `describe('a', () => {\n${'b();\n'.repeat(FUNCTION)}});` },
  ],
};
