import type { Rule } from '../rule.ts';
import { importsOf, isCode, type Source } from '../source.ts';

const isContentScript = ({ path }: Source): boolean =>
  /^extension\/entrypoints\/[^/]+\.frame(\/index)?\.tsx?$/.test(path);
const MODULES = ['zod', 'dexie'];
const FOLDERS = ['extension/local/', 'extension/sync/', 'shared/recognition/files/'];
const isBarred = (target: string): boolean =>
  MODULES.includes(target) || FOLDERS.some(folder => target.startsWith(folder));

/** The chains of imports, from an entry to something forbidden, that are really loaded: type imports are erased. */
function chains(
  entry: Source,
  byPath: ReadonlyMap<string, Source>,
  barred: (target: string) => boolean,
): readonly string[] {
  const found: string[] = [];
  const seen = new Set([entry.path]);
  const follow = (source: Source, way: readonly string[]): void => {
    for (const { file, module, typeOnly } of importsOf(source)) {
      const target = file ?? module ?? '';
      if (typeOnly || seen.has(target)) continue;
      seen.add(target);
      const chain = [...way, target];
      if (barred(target)) found.push(chain.join(' → '));
      const next = byPath.get(target);
      if (next && isCode(next)) follow(next, chain);
    }
  };
  follow(entry, [entry.path]);
  return found;
}

/** A content script's IndexedDB belongs to the page, and zod alone would add 80 kB to every page. */
export const contentScriptReach: Rule = {
  says: 'content scripts reach no zod, no Dexie, no local store, no sync and no reader of files',
  findings: sources => {
    const byPath = new Map(sources.map(source => [source.path, source]));
    return sources
      .filter(isContentScript)
      .flatMap(entry =>
        chains(entry, byPath, isBarred).map(
          chain =>
            `${chain}. Ask the background through messages/caller instead, or import only the type (import type).`,
        ),
      );
  },
  catches: [
    { 'extension/entrypoints/overlay.frame.ts': "import * as z from 'zod';" },
    {
      'extension/entrypoints/overlay.frame/index.tsx': "import { a } from '../../overlay/a.ts';",
      'extension/overlay/a.ts': "import { type B, b } from '../../shared/domain/ledger/types.ts';",
      'shared/domain/ledger/types.ts': "import * as z from 'zod';",
    },
    { 'extension/entrypoints/overlay.frame.ts': "import { a } from '../../shared/recognition/files/read-file.ts';" },
    {
      'extension/entrypoints/overlay.frame/index.ts': "const a = await import('../../overlay/a.ts');",
      'extension/overlay/a.ts': "import '../local/open.ts';",
    },
  ],
  allows: [
    {
      'extension/entrypoints/overlay.frame/index.ts':
        "import type { Task } from '../../../shared/domain/ledger/types.ts';",
      'shared/domain/ledger/types.ts': "import * as z from 'zod';",
    },
    { 'extension/entrypoints/background.ts': "import { a } from '../local/open.ts';" },
  ],
};

const BACKGROUND = 'extension/entrypoints/background/index.ts';
const RECOGNITION = ['shared/recognition/recognise.ts', 'shared/recognition/evidence.ts'];

/** Recognition is as large as a third of the background, which starts every minute and seldom recognises anything. */
export const backgroundReach: Rule = {
  says: 'the background takes recognition in when there is a text, and not with itself',
  findings: sources => {
    const byPath = new Map(sources.map(source => [source.path, source]));
    const background = byPath.get(BACKGROUND);
    if (background === undefined) return [];
    return chains(background, byPath, target => RECOGNITION.includes(target)).map(
      chain => `${chain}. Put what you need into entrypoints/recogniser and ask for it by background/recogniser.ts.`,
    );
  },
  catches: [
    {
      [BACKGROUND]: "import { a } from './frames.ts';",
      'extension/entrypoints/background/frames.ts':
        "import { recognise } from '../../../shared/recognition/recognise.ts';",
    },
  ],
  allows: [{ [BACKGROUND]: "import { findMarking } from '../../../shared/recognition/marking.ts';" }],
};
