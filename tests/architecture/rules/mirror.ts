import type { Rule } from '../rule.ts';
import type { Source } from '../source.ts';

const TEST = /^tests\/((?:shared|server|extension)\/.+?)(\.[a-z0-9-]+)?\.test\.tsx?$/;

/** Whether something stands at the path, as a file of any kind, as a folder, or as a folder whose name the test repeats. */
function exists(path: string, sources: readonly Source[]): boolean {
  const forms = ['.ts', '.tsx', '.mjs', '.css', '.html', '.csv', '.sql'].map(extension => path + extension);
  const [, folder, name] = /^(.*?([^/]+))\/\2$/.exec(path) ?? [];
  const stands = (at: string): boolean => sources.some(source => source.path.startsWith(`${at}/`));
  return sources.some(source => forms.includes(source.path)) || stands(path) || (!!name && stands(folder ?? ''));
}

/** `ls` of the two trees side by side shows what is tested where. */
export const mirroredTests: Rule = {
  says: 'tests mirror the source path for path',
  findings: sources =>
    sources.flatMap(({ path }) => {
      const [, tested] = TEST.exec(path) ?? [];
      if (!tested || exists(tested, sources)) return [];
      return [
        `${path} mirrors no file: there is no ${tested}.ts and no folder ${tested}/. Move the test to where its source lies; one aspect of it is called SOURCE.aspect.test.ts.`,
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
    { 'tests/extension/sites/sites.test.ts': '', 'extension/sites/generic.ts': '' },
    { 'tests/contract/records.test.ts': '' },
  ],
};

const RUN = ['shared', 'architecture', 'server', 'contract', 'migrations', 'sync', 'extension'];

/** The projects of tests/vitest.config.ts name their folders: a test elsewhere would never run. */
export const everyTestRuns: Rule = {
  says: 'every test lies in a folder that is run',
  findings: sources =>
    sources
      .filter(({ path }) => /\.test\.tsx?$/.test(path) && !RUN.some(folder => path.startsWith(`tests/${folder}/`)))
      .map(({ path }) => `${path} is never run. Move it, or add its folder to tests/vitest.config.ts and to RUN here.`),
  catches: [{ 'tests/other/a.test.ts': '' }, { 'shared/kernel/dates.test.ts': '' }, { 'tests/a.test.ts': '' }],
  allows: [{ 'tests/sync/a.test.ts': '', 'tests/e2e/a.spec.ts': '' }],
};
