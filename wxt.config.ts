import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The extension checks with zod and never describes: what zod has for writing JSON schemas is left out of its scripts. */
const withoutJsonSchema = {
  name: 'without-json-schema',
  transform(code: string, id: string) {
    if (!/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/.test(id)) return null;
    const names = [...code.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name);
    return { code: names.map(name => `export const ${name} = () => undefined;`).join('\n'), map: null };
  },
};

/** The extension's build. Hosts are optional: each is asked for when it is first needed, none at install. */
export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact(), withoutJsonSchema],
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
