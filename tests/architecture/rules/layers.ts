import type { Rule } from '../rule.ts';
import { importsOf, isCode } from '../source.ts';

/** Who may import whom, the narrowest folder first; a folder may always import itself. */
const LAYERS: readonly (readonly [folder: string, mayImport: readonly string[]])[] = [
  ['shared/kernel', []],
  ['shared/words', ['shared/kernel']],
  ['shared/domain', ['shared/kernel', 'shared/words']],
  ['shared/recognition', ['shared/kernel', 'shared/words', 'shared/domain']],
  // nb. a command keeps the marking firewall too: what was typed by hand never passed it on a page
  ['shared/commands', ['shared/kernel', 'shared/words', 'shared/domain', 'shared/recognition']],
  ['shared/render', ['shared/kernel', 'shared/words', 'shared/domain']],
  ['shared/sheets', ['shared/kernel', 'shared/words', 'shared/domain', 'shared/recognition', 'shared/render']],
  ['shared/protocol', ['shared/kernel', 'shared/words', 'shared/domain', 'shared/commands']],
  ['server/store', ['shared']],
  ['server/render', ['shared']],
  ['server', ['shared']],
  ['extension/ui', ['shared']],
  ['extension/sites', ['shared', 'extension/messages']],
  ['extension/overlay', ['shared', 'extension/messages', 'extension/sites', 'extension/ui']],
  ['extension/messages', ['shared']],
  ['extension/local', ['shared']],
  ['extension/sync', ['shared', 'extension/local', 'extension/messages']],
  ['extension', ['shared']],
  ['tests', ['shared', 'server', 'extension', 'wxt.config.ts']],
];

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** The import direction of DESIGN §2. */
export const layers: Rule = {
  says: 'imports go one way: kernel ← words ← domain ← recognition ← commands ← protocol ← server | extension',
  findings: sources =>
    sources.filter(isCode).flatMap(source => {
      const layer = LAYERS.find(([folder]) => isIn(source.path, folder));
      if (!layer) return [];
      const [folder, mayImport] = layer;
      return importsOf(source)
        .filter(({ file }) => file !== null && ![folder, ...mayImport].some(allowed => isIn(file, allowed)))
        .map(
          ({ file, line }) =>
            `${source.path}:${line} imports ${file}, but ${folder} may import only ${mayImport.join(', ') || 'itself'}. ` +
            'Move the shared part down to a layer both may import, or pass it in as an argument.',
        );
    }),
  catches: [
    { 'shared/kernel/a.ts': "import { b } from '../words/b.ts';" },
    { 'shared/domain/ledger/a.ts': "import type { B } from '../../commands/b.ts';" },
    { 'shared/domain/ledger/a.ts': "export { b } from '../../recognition/b.ts';" },
    { 'shared/recognition/a.ts': "import { b } from '../commands/b.ts';" },
    { 'server/http/a.ts': "import { b } from '../../extension/local/b.ts';" },
    { 'extension/features/ledger/a.ts': "const b = await import('../../../server/app.ts');" },
    { 'extension/ui/Button.tsx': "import { b } from '../local/b.ts';" },
    { 'server/store/a.ts': "import { b } from '../sync/push.ts';" },
    { 'shared/render/a.ts': "import { b } from '../commands/b.ts';" },
    { 'shared/sheets/a.ts': "import { b } from '../commands/b.ts';" },
    { 'server/app.ts': "import { b } from '../tests/b.ts';" },
  ],
  allows: [
    { 'shared/commands/a.ts': "import { b } from '../domain/ledger/rules.ts';" },
    { 'server/sync/push.ts': "import { b } from '../../shared/commands/index.ts';" },
    { 'extension/entrypoints/desk/main.tsx': "import { B } from '../../features/ledger/Ledger.tsx';" },
  ],
};
