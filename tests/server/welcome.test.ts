import { expect, it } from 'vitest';
import { welcomeLines } from '../../server/welcome.ts';

const welcome = {
  address: 'http://127.0.0.1:8790',
  publicAddress: null,
  extension: '/srv/six-ones/.output/chrome-mv3',
  setUpToken: null,
  remarks: [],
};

it('says where the server is, where the extension lies and how to load it', () => {
  const text = welcomeLines(welcome).join('\n');
  expect(text).toContain('http://127.0.0.1:8790');
  expect(text).toContain('/srv/six-ones/.output/chrome-mv3');
  expect(text).toContain('chrome://extensions');
  expect(text).toContain('加载已解压的扩展程序');
  expect(text).not.toContain('初始设置');
});

it('gives the one-time link until set-up is done, on an address this machine can open', () => {
  const text = welcomeLines({ ...welcome, address: 'http://0.0.0.0:8790', setUpToken: 'key' }).join('\n');
  expect(text).toContain('http://127.0.0.1:8790/set-up?token=key');
});

it('shows people the address they type, and says when the extension is not built', () => {
  const text = welcomeLines({ ...welcome, publicAddress: 'https://gaige.example.gov.cn', extension: null }).join('\n');
  expect(text).toContain('地址　　https://gaige.example.gov.cn');
  expect(text).toContain('尚未构建');
});
