import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** What zod has for writing JSON schemas, which the extension never does: its names, without what they do. */
function withoutDescribing(code: string): string {
  const names = [...code.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name);
  return names.map(name => `export const ${name} = () => undefined;`).join('\n');
}

const UNUSED_CHECKS = 'includes|startsWith|endsWith|lowercase|uppercase|normalize|toLowerCase|toUpperCase|slugify';
const STRING_CHECK = new RegExp(
  `^ {4}(?:${UNUSED_CHECKS})\\([^)]*\\) \\{\\n {8}return this\\.check\\(checks\\.[^\\n]*\\n {4}\\},\\n`,
  'gm',
);
const STRING_FORMAT = /^ {4}(\w+)\(params\) \{\n {8}return this\.check\((?:core\._\w+\(Zod|iso\.)[^\n]*\n {4}\},\n/gm;

/** Text checks our schemas do not use: those with a format of their own (email, jwt, ipv6…), which keep each other in, and startsWith and its like. */
function withoutFormats(code: string): string {
  const base = code.indexOf('export const _ZodString =');
  const from = code.indexOf('export const ZodString =');
  // with the line's end, which the last of the methods needs
  const to = code.indexOf('\n});', from) + 1;
  const checks = code.slice(base, from).replace(STRING_CHECK, '');
  const strings = code.slice(from, to).replace(STRING_FORMAT, '');
  if (base < 0 || from < base || strings.length === to - from || checks.length === from - base)
    throw new Error('zod/v4/classic/schemas.js 的写法变了，请改 wxt.config.ts 的 withoutFormats');
  return code.slice(0, base) + checks + strings + code.slice(to);
}

const UNUSED_WAYS = '(?:parse|safeParse|validate|encode|decode|safeEncode|safeDecode)Async|safeEncode|safeDecode';
const WAY = new RegExp(
  `^ {4}(?:async )?(?:${UNUSED_WAYS})(?:: async function \\w+)?\\([^)]*\\) \\{\\n[^\\n]*\\n {4}\\},\\n`,
  'gm',
);

/** What an extension cannot or need not do: objects checked by code made at run time, which its policy forbids, values that hold themselves, and checking that waits. */
function withoutMachinery(code: string): string {
  const plain = code.replace('core.$ZodObjectJIT.init(inst, def)', 'core.$ZodObject.init(inst, def)');
  const still = plain.replace('core.config({ memoizer: core.memoizer() })', 'void 0');
  const lighter = still.replace(WAY, '');
  if (plain === code || still === plain || lighter === still)
    throw new Error('zod/v4/classic/schemas.js 的写法变了，请改 wxt.config.ts 的 withoutMachinery');
  return lighter;
}

const OWN_SCHEMA_WITH_CHECK = new RegExp(
  `z\\s*\\.string\\(\\)(?:\\s*\\.\\w+\\([^()]*\\))*\\s*\\.(?:${UNUSED_CHECKS})\\(`,
);
const OWN_WAY = new RegExp(`\\.(?:${UNUSED_WAYS})\\(`);
const OWN_SCHEMA_WITH_FORMAT =
  /z\s*\.string\(\)[^;]*?\.(?:email|url|jwt|emoji|[gu]uid\w*|nanoid|cuid2?|ulid|base64\w*|xid|ksuid|ipv[46]|cidrv[46]|e164|datetime|date|time|duration)\(/;

/** The parts of zod the extension has no use for are left out of its scripts: a good 20 kB of the background. */
const lighterZod = {
  name: 'lighter-zod',
  transform(code: string, id: string) {
    if (/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/.test(id))
      return { code: withoutDescribing(code), map: null };
    // its English sentences: ours are in shared/words
    if (/zod\/v4\/locales\/en\.js$/.test(id)) return { code: 'export default () => ({});', map: null };
    if (/zod\/v4\/classic\/schemas\.js$/.test(id)) return { code: withoutMachinery(withoutFormats(code)), map: null };
    if (id.includes('node_modules')) return null;
    if (OWN_WAY.test(code)) throw new Error(`${id}：扩展的 zod 只在当场检查，请用 safeParse()`);
    if (OWN_SCHEMA_WITH_FORMAT.test(code) || OWN_SCHEMA_WITH_CHECK.test(code)) {
      throw new Error(`${id}：扩展的 zod 不带文本格式（email、url、startsWith 等），请用 regex()`);
    }
    return null;
  },
};

/** The extension's build. Hosts are optional: each is asked for when it is first needed, none at install. */
export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact(), lighterZod],
    // its build for browsers of today: a tenth lighter than the one for those of ten years ago
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    build: { target: 'chrome110' },
  }),
  hooks: {
    // The gallery of components is for development: wxt build --mode development has it, what is shipped has not.
    'entrypoints:found': (wxt, entrypoints) => {
      const at = entrypoints.findIndex(entrypoint => entrypoint.name === 'gallery');
      if (at >= 0 && wxt.config.mode === 'production') entrypoints.splice(at, 1);
    },
  },
  manifest: ({ browser }) => ({
    name: '六个一督察',
    description: '在办公系统上识别改革文件，入台账、看期限、离线可用。',
    minimum_chrome_version: '110',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'scripting',
      'activeTab',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: '六个一督察' },
    commands: {
      'open-panel': { suggested_key: { default: 'Alt+G' }, description: '打开侧边栏，登记当前公文' },
      'next-deadline': { suggested_key: { default: 'Alt+L' }, description: '逐处查看本页的期限' },
    },
  }),
});
