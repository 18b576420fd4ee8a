import ts from 'typescript';
import type { Rule } from '../rule.ts';
import { isCode, place, type Source, treeOf } from '../source.ts';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const COMPONENT = /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/;
const mayBeKebabTsx = /^(extension\/entrypoints\/|tests\/)/;

/** Words that say nothing about what a thing does, wherever they stand, and those that say nothing as the thing itself. */
const EMPTY_ANYWHERE = ['util', 'utils', 'helper', 'helpers', 'manager', 'misc'];
const EMPTY_AT_END = ['data', 'info', 'common'];
const remedyForEmpty = 'Name it for what it does or holds.';

const emptyWord = (words: readonly string[]): string | undefined =>
  words.find(
    (word, index) => EMPTY_ANYWHERE.includes(word) || (EMPTY_AT_END.includes(word) && index === words.length - 1),
  );

/** File and folder names. */
export const fileNames: Rule = {
  says: 'files are kebab-case, components PascalCase.tsx, and every name says something',
  findings: sources =>
    sources.flatMap(({ path }) => {
      const parts = path.split('/');
      const file = parts.at(-1) ?? '';
      const folders = parts.slice(0, -1).filter(folder => !KEBAB.test(folder));
      const isComponent = COMPONENT.test(file);
      const wantsComponent = file.endsWith('.tsx') && !mayBeKebabTsx.test(path);
      const fits = isComponent || (KEBAB.test(file) && !wantsComponent);
      const empty = parts.map(part => emptyWord((part.split('.')[0] ?? '').split('-'))).find(word => word);
      return [
        ...folders.map(folder => `${path}: folder “${folder}” is not kebab-case.`),
        ...(fits
          ? []
          : [`${path}: write ${wantsComponent ? 'a component as PascalCase.tsx' : 'the file name in kebab-case'}.`]),
        ...(empty ? [`${path}: “${empty}” says nothing. ${remedyForEmpty}`] : []),
      ];
    }),
  catches: [
    { 'shared/kernel/docNumber.ts': '' },
    { 'shared/Kernel/a.ts': '' },
    { 'extension/ui/data-table.tsx': '' },
    { 'shared/kernel/date-utils.ts': '' },
    { 'server/common/a.ts': '' },
    { 'server/sync/push-data.ts': '' },
  ],
  allows: [
    { 'extension/ui/TaskTable.tsx': '', 'tests/extension/ui/TaskTable.test.tsx': '' },
    { 'server/common-passwords.ts': '', 'extension/ui/DataTable.tsx': '' },
    { 'extension/entrypoints/overlay.frame/index.tsx': '', 'server/store/sqlite/migrations/0001-core.sql': '' },
  ],
};

const wordsIn = (name: string): readonly string[] =>
  name
    .split(/(?=[A-Z][a-z])|_/)
    .map(word => word.toLowerCase())
    .filter(word => word !== '');

function exportedNames(source: Source): readonly { name: string; node: ts.Node }[] {
  return treeOf(source).statements.flatMap(node => {
    const exported =
      ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!exported) return [];
    const named = ts.isVariableStatement(node) ? node.declarationList.declarations : [node as ts.DeclarationStatement];
    return named.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [{ name: name.text, node }] : []));
  });
}

/** Names other files use. */
export const exportedWords: Rule = {
  says: 'no exported name hides behind utils, helper, manager, data or info',
  findings: sources =>
    sources.filter(isCode).flatMap(source =>
      exportedNames(source).flatMap(({ name, node }) => {
        const empty = emptyWord(wordsIn(name));
        return empty ? [`${place(source, node)}: “${empty}” in ${name} says nothing. ${remedyForEmpty}`] : [];
      }),
    ),
  catches: [
    { 'shared/a.ts': 'export class SyncManager {}' },
    { 'shared/a.ts': 'export const userInfo = 1;' },
    { 'shared/a.ts': 'export function loadData() {}' },
    { 'shared/a.ts': 'export type TaskData = {};' },
  ],
  allows: [
    {
      'shared/a.ts':
        'export const informants = 1; export const database = 2; const data = 3; export type DataTable = 4;',
    },
  ],
};
