import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** A file of the project, or a sample that stands for one: its path from the top folder and its text. */
export type Source = { readonly path: string; readonly text: string };

/** One import, export-from or `import()`; `file` is the project's own file, `module` a package or a part of Node. */
export type Import = {
  specifier: string;
  file: string | null;
  module: string | null;
  typeOnly: boolean;
  line: number;
};

const root = join(import.meta.dirname, '../..');
const FOLDERS = ['extension', 'server', 'shared', 'tests'];
const NOT_OURS = /(^|\/)(node_modules|\.output|\.wxt|test-results|tests\/fixtures)(\/|$)/;
const TEXT = /\.(ts|tsx|mjs|css|html|sql|csv)$/;

function pathsUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = `${folder}/${entry.name}`;
    if (NOT_OURS.test(path)) return [];
    return entry.isDirectory() ? pathsUnder(path) : [path];
  });
}

/** Every text file of the project's four folders, fixtures left out. */
export function projectSources(): readonly Source[] {
  const paths = FOLDERS.flatMap(pathsUnder).filter(path => TEXT.test(path));
  return paths.map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Whether the file is TypeScript or JavaScript. */
export const isCode = (source: Source): boolean => /\.(ts|tsx|mjs)$/.test(source.path);

const trees = new WeakMap<Source, ts.SourceFile>();

/** The syntax tree of a code file, parsed once. */
export function treeOf(source: Source): ts.SourceFile {
  const known = trees.get(source);
  if (known) return known;
  const kind = source.path.endsWith('.tsx') ? ts.ScriptKind.TSX : undefined;
  const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, kind);
  trees.set(source, tree);
  return tree;
}

/** Visits a node and everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, child => walk(child, visit));
}

/** `path:line` of a node, as editors open it. */
export function place(source: Source, node: ts.Node): string {
  const { line } = treeOf(source).getLineAndCharacterOfPosition(node.getStart());
  return `${source.path}:${line + 1}`;
}

const imports = new WeakMap<Source, readonly Import[]>();

/** What a code file imports, in the order it does. */
export function importsOf(source: Source): readonly Import[] {
  const known = imports.get(source);
  if (known) return known;
  const found: Import[] = [];
  walk(treeOf(source), node => {
    const reference = referenceOf(node);
    if (reference) found.push(resolve(source, node, reference));
  });
  imports.set(source, found);
  return found;
}

type Reference = { specifier: string; typeOnly: boolean };

function referenceOf(node: ts.Node): Reference | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: isTypeImport(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal.text, typeOnly: true };
  }
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return null;
  const [argument] = node.arguments;
  return argument && ts.isStringLiteralLike(argument) ? { specifier: argument.text, typeOnly: false } : null;
}

// `verbatimModuleSyntax` keeps `import { type A } from` as a bare import that still loads the file: only `import type` is free
function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function resolve(source: Source, node: ts.Node, { specifier, typeOnly }: Reference): Import {
  const { line } = treeOf(source).getLineAndCharacterOfPosition(node.getStart());
  const own = specifier.startsWith('.');
  const file = own ? posix.join(posix.dirname(source.path), specifier.replace(/\?.*$/, '')) : null;
  return { specifier, file, module: own ? null : packageName(specifier), typeOnly, line: line + 1 };
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
