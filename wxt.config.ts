import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The extension's build. Hosts are optional: each is asked for when it is first needed, none at install. */
export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()], build: { target: 'chrome110' } }),
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
    },
  }),
});
