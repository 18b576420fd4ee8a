import type { Rule } from '../rule.ts';
import { importsOf, isCode } from '../source.ts';

/** Packages that only one place may load: where, and what everyone else does instead. */
const CONFINED = [
  {
    module: /^better-sqlite3$/,
    only: /^server\/store\/sqlite\//,
    remedy: 'Go through the record store’s contract (server/store).',
  },
  {
    module: /^dexie$/,
    only: /^extension\/local\//,
    remedy: 'Read and write through extension/local.',
  },
  {
    module: /^(wxt\/browser|wxt)$/,
    only: /^extension\/(platform(-[a-z]+)*\.ts$|platform\/|entrypoints\/|messages\/|sync\/|overlay\/)/,
    remedy:
      'Screens reach the browser through extension/platform only, so that the desk also runs as a plain web page.',
  },
  {
    module: /^(hono|@hono\/.+|pino|@node-rs\/argon2|rate-limiter-flexible|node:.+)$/,
    only: /^(server|tests)\//,
    remedy: 'This part must run in a browser: pass what it needs in as an argument.',
  },
  {
    module: /^(preact|@preact\/.+)$/,
    only: /^extension\/(?!local\/|sync\/|messages\/|sites\/)/,
    remedy: 'Only what draws may know Preact; hand it values instead.',
  },
  {
    module: /^(fflate|saxes)$/,
    only: /^shared\/(recognition\/files\/|render\/pack\.ts$)/,
    remedy:
      'Packed files and XML are read in shared/recognition/files (readFile, openZip, parseXml) and packed in shared/render/pack.ts.',
  },
  {
    module: /^(?!(?:zod|fflate|saxes)$)/,
    only: /^(server|extension|tests)\//,
    remedy:
      'shared/ runs anywhere and takes no package but zod, and for reading files fflate and saxes, which run anywhere too.',
  },
  {
    module: /^zod$/,
    only: /^(?!shared\/(kernel|words|recognition)\/)/,
    remedy: 'kernel, words and recognition are loaded into every page: write a plain type guard.',
  },
];

/** Each package has one home, so that it can be replaced there. */
export const confinedPackages: Rule = {
  says: 'a package is loaded only where it belongs',
  findings: sources =>
    sources
      .filter(source => isCode(source) && !source.path.startsWith('tests/'))
      .flatMap(source =>
        importsOf(source).flatMap(({ module, line, typeOnly }) =>
          CONFINED.filter(({ module: which, only }) => module !== null && which.test(module) && !only.test(source.path))
            .filter(() => !typeOnly)
            .map(({ remedy }) => `${source.path}:${line} loads ${module}. ${remedy}`),
        ),
      ),
  catches: [
    { 'server/http/routes.ts': "import Database from 'better-sqlite3';" },
    { 'extension/features/ledger/list.ts': "import { liveQuery } from 'dexie';" },
    { 'extension/ui/Button.tsx': "import { browser } from 'wxt/browser';" },
    { 'shared/domain/ledger/rules.ts': "import { readFileSync } from 'node:fs';" },
    { 'extension/sync/loop.ts': "import { signal } from '@preact/signals';" },
    { 'shared/recognition/a.ts': "import * as z from 'zod';" },
    { 'shared/domain/ledger/a.ts': "import { Hono } from 'hono';" },
    { 'shared/domain/ledger/a.ts': "import { parse } from 'parse5';" },
    { 'shared/recognition/page/a.ts': "import { unzipSync } from 'fflate';" },
    { 'extension/features/a.ts': "import { SaxesParser } from 'saxes';" },
    { 'shared/sheets/a.ts': "import { zipSync } from 'fflate';" },
  ],
  allows: [
    { 'server/store/sqlite/open.ts': "import Database from 'better-sqlite3';" },
    { 'shared/domain/ledger/types.ts': "import * as z from 'zod';" },
    { 'shared/recognition/files/zip.ts': "import { Inflate } from 'fflate';" },
    { 'server/store/contract.ts': "import type Database from 'better-sqlite3';" },
  ],
};

/** `import { z }` keeps the whole of zod in a bundle; the namespace import leaves only what is used. */
export const zodWhole: Rule = {
  says: 'zod is imported as a namespace',
  findings: sources =>
    sources.filter(isCode).flatMap(source =>
      importsOf(source)
        .filter(({ module, line }) => module === 'zod' && !isNamespace(source.text, line))
        .map(({ line }) => `${source.path}:${line}: write import * as z from 'zod' (26 kB instead of 93 kB).`),
    ),
  catches: [{ 'shared/domain/a.ts': "import { z } from 'zod';" }, { 'shared/domain/a.ts': "import z from 'zod';" }],
  allows: [{ 'shared/domain/a.ts': "import * as z from 'zod';\nimport type * as t from 'zod';" }],
};

const isNamespace = (text: string, line: number): boolean =>
  /import (type )?\* as \w+ from 'zod'/.test(text.split('\n')[line - 1] ?? '');
