import ts from 'typescript';
import type { Rule } from '../rule.ts';
import { isCode, place, type Source, treeOf } from '../source.ts';

/** The lists a new command, site, kind or rulebook is entered in; no other file passes on what another exports. */
const REGISTRIES = [
  'shared/commands/index.ts',
  'shared/domain/kinds.ts',
  'shared/domain/scoring/rulebooks/index.ts',
  'extension/sites/index.ts',
];

const mayExportDefault = /^(extension\/entrypoints\/|wxt\.config\.ts$|tests\/.*\.config\.ts$|tests\/e2e\/global-)/;
const mayBeCalledIndex = (path: string): boolean =>
  REGISTRIES.includes(path) || path.startsWith('extension/entrypoints/');

const passesOn = (node: ts.Statement): boolean => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined;

const isDefault = (node: ts.Statement): boolean =>
  ts.isExportAssignment(node) ||
  (ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(modifier => modifier.kind === ts.SyntaxKind.DefaultKeyword));

function findingsIn(source: Source): readonly string[] {
  const { statements } = treeOf(source);
  const barrels = statements
    .filter(node => passesOn(node) && !REGISTRIES.includes(source.path))
    .map(node => `${place(source, node)} passes on another file’s export. Import it from the file that defines it.`);
  const defaults = statements
    .filter(node => isDefault(node) && !mayExportDefault.test(source.path))
    .map(
      node =>
        `${place(source, node)} exports a default. Give it a name; only entrypoints and configuration have defaults.`,
    );
  return [...barrels, ...defaults];
}

/** One way to every thing. */
export const plainExports: Rule = {
  says: 'no barrels but the registries, no default exports but entrypoints',
  findings: sources => [
    ...sources.filter(isCode).flatMap(findingsIn),
    ...sources
      .filter(({ path }) => /\/index\.tsx?$/.test(path) && !mayBeCalledIndex(path))
      .map(({ path }) => `${path}: name the file for what it does; only registries are called index.`),
  ],
  catches: [
    { 'shared/domain/ledger/all.ts': "export { a } from './a.ts';" },
    { 'shared/domain/ledger/all.ts': "export * from './a.ts';" },
    { 'shared/domain/ledger/a.ts': 'export default 1;' },
    { 'extension/features/ledger/List.tsx': 'export default function List() { return null; }' },
    { 'extension/features/ledger/index.ts': 'export const a = 1;' },
  ],
  allows: [
    { 'shared/commands/index.ts': "export { ledger } from './ledger.ts';" },
    { 'extension/entrypoints/background.ts': 'export default defineBackground(() => {});' },
  ],
};
