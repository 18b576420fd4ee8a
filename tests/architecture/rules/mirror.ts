import type { Rule } from '../rule.ts';
import type { Source } from '../source.ts';

const TEST = /^tests\/((?:shared|server|extension)\/.+?)(\.[a-z0-9-]+)?\.test\.tsx?$/;

/** Whether something stands at the path, as a file of any kind of code or as a folder. */
function exists(path: string, sources: readonly Source[]): boolean {
  const forms = ['.ts', '.tsx', '.mjs', '.css', '.html', '.csv', '.sql'].map(extension => path + extension);
  return sources.some(source => forms.includes(source.path) || source.path.startsWith(`${path}/`));
}

/** `ls` of the two trees side by side shows what is tested where. */
export const mirroredTests: Rule = {
  says: 'tests mirror the source path for path',
  findings: sources =>
    sources.flatMap(({ path }) => {
      const [, tested] = TEST.exec(path) ?? [];
      if (!tested || exists(tested, sources)) return [];
      return [
        `${path} mirrors no file: there is no ${tested}.ts and no folder ${tested}/. Move the test to where its source lies.`,
      ];
    }),
  catches: [
    { 'tests/shared/kernel/dates.test.ts': '' },
    { 'tests/shared/kernel/dates.test.ts': '', 'shared/dates.ts': '' },
  ],
  allows: [
    { 'tests/shared/kernel/dates.test.ts': '', 'shared/kernel/dates.ts': '' },
    { 'tests/shared/kernel/dates.months.test.ts': '', 'shared/kernel/dates.ts': '' },
    { 'tests/extension/ui/Table.test.tsx': '', 'extension/ui/Table.tsx': '' },
    { 'tests/server/sync.test.ts': '', 'server/sync/push.ts': '' },
    { 'tests/contract/records.test.ts': '' },
  ],
};
