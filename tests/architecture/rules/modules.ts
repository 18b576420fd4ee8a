import type { Rule } from '../rule.ts';
import { importsOf, isCode } from '../source.ts';

/** The modules in the only direction they may import: from later lines to earlier ones, never within a line. */
const ORDER: readonly (readonly string[])[] = [
  ['records'],
  ['audit'],
  ['calendar'],
  ['accounts'],
  ['compliance'],
  ['regime'],
  ['burden'],
  ['sites'],
  ['documents'],
  ['meetings'],
  ['ledger'],
  ['slips', 'dispatch', 'claims', 'inspections', 'publicity', 'evaluation'],
  ['scoring'],
  ['ranking'],
  ['consultation', 'bulletins', 'reminders'],
];

/** Where a module's parts live; the name must be the module's own. */
const HOMES = [
  /^shared\/domain\/([^/]+)\//,
  /^shared\/commands\/([^/]+)\//,
  /^server\/modules\/([^/]+)\//,
  /^extension\/features\/([^/]+)\//,
];

/** Surfaces and screens that belong to no single module. */
const SCREENS_OF_THEIR_OWN = ['desk', 'popup', 'capture', 'today', 'units', 'search', 'settings', 'gallery'];

const rankOf = (module: string): number => ORDER.findIndex(line => line.includes(module));
const moduleOf = (path: string): string | undefined => HOMES.map(home => home.exec(path)?.[1]).find(name => name);

/** 一个模块，一个名称, in every folder that has one. */
export const oneName: Rule = {
  says: 'a module has one name everywhere',
  findings: sources =>
    sources.flatMap(({ path }) => {
      const name = moduleOf(path);
      const known = name === undefined || rankOf(name) >= 0;
      if (known || (path.startsWith('extension/features/') && SCREENS_OF_THEIR_OWN.includes(name))) return [];
      return [
        `${path}: “${name}” is no module. Use one of ${ORDER.flat().join(', ')}; a new module is added to ORDER here and to DESIGN §2 first.`,
      ];
    }),
  catches: [
    { 'server/modules/tasks/run.ts': '' },
    { 'extension/features/evaluations/List.tsx': '' },
    { 'shared/domain/ledgers/rules.ts': '' },
    { 'server/modules/today/run.ts': '' },
  ],
  allows: [
    { 'extension/features/today/Today.tsx': '', 'shared/domain/slips/rules.ts': '', 'shared/domain/kinds.ts': '' },
  ],
};

/** The module order of DESIGN §2. */
export const moduleOrder: Rule = {
  says: 'a module imports only modules before it',
  findings: sources =>
    sources.filter(isCode).flatMap(source => {
      const from = moduleOf(source.path);
      if (from === undefined || rankOf(from) < 0) return [];
      return importsOf(source).flatMap(({ file, line }) => {
        const to = file === null ? undefined : moduleOf(file);
        if (to === undefined || to === from || rankOf(to) < rankOf(from)) return [];
        return [
          `${source.path}:${line}: ${from} imports ${to}, which comes after it or stands beside it. ` +
            'Move what both need to an earlier module, or let the later one call the earlier.',
        ];
      });
    }),
  catches: [
    { 'shared/domain/calendar/a.ts': "import { b } from '../ledger/b.ts';" },
    { 'shared/domain/slips/a.ts': "import { b } from '../inspections/b.ts';" },
    { 'server/modules/scoring/a.ts': "import { b } from '../../../shared/domain/ranking/rules.ts';" },
    { 'shared/domain/records/a.ts': "import { b } from '../accounts/types.ts';" },
  ],
  allows: [{ 'server/modules/ranking/a.ts': "import { b } from '../../../shared/domain/scoring/rules.ts';" }],
};
