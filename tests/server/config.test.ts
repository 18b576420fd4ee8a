import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';

const read = (environment: Record<string, string>) => readConfig(environment, '/srv/six-ones');

describe('the configuration', () => {
  it('is complete without any setting', () => {
    expect(read({ PATH: '/usr/bin' })).toEqual({
      ok: true,
      config: {
        host: '127.0.0.1',
        port: 8790,
        folder: '/srv/six-ones/data',
        publicAddress: null,
        trustedProxies: [],
        logLevel: 'info',
        idleDays: 30,
        sessionDays: 180,
        backupsKept: 7,
      },
      remarks: [],
    });
  });

  it('takes every setting', () => {
    const reading = read({
      SIX_ONES_HOST: '0.0.0.0',
      SIX_ONES_PORT: '0',
      SIX_ONES_FOLDER: '../elsewhere',
      SIX_ONES_ADDRESS: 'https://gaige.example.gov.cn/',
      SIX_ONES_PROXIES: '127.0.0.1, ::1',
      SIX_ONES_LOG: 'error',
      SIX_ONES_IDLE_DAYS: '7',
      SIX_ONES_SESSION_DAYS: '60',
      SIX_ONES_BACKUPS: '0',
    });
    expect(reading).toEqual({
      ok: true,
      config: {
        host: '0.0.0.0',
        port: 0,
        folder: '/srv/elsewhere',
        publicAddress: 'https://gaige.example.gov.cn',
        trustedProxies: ['127.0.0.1', '::1'],
        logLevel: 'error',
        idleDays: 7,
        sessionDays: 60,
        backupsKept: 0,
      },
      remarks: [],
    });
  });

  it('takes an empty setting as none', () => {
    expect(read({ SIX_ONES_PORT: '', SIX_ONES_ADDRESS: '' }).ok).toBe(true);
  });

  it.each([
    ['SIX_ONES_PORT', 'eighty', 'SIX_ONES_PORT 应为 0～65535 的整数，例如 SIX_ONES_PORT=8790。'],
    ['SIX_ONES_PORT', '65536', 'SIX_ONES_PORT 应为 0～65535 的整数，例如 SIX_ONES_PORT=8790。'],
    ['SIX_ONES_PORT', '80.5', 'SIX_ONES_PORT 应为 0～65535 的整数，例如 SIX_ONES_PORT=8790。'],
    ['SIX_ONES_HOST', 'my-server', '例如 SIX_ONES_HOST=0.0.0.0（对外服务）或 127.0.0.1（仅本机）。'],
    ['SIX_ONES_ADDRESS', 'gaige.example.gov.cn', '例如 SIX_ONES_ADDRESS=https://gaige.example.gov.cn。'],
    ['SIX_ONES_ADDRESS', 'https://gaige.example.gov.cn/six', '对外的网址，不带路径'],
    ['SIX_ONES_ADDRESS', 'https://user:word@gaige.example.gov.cn', '对外的网址'],
    ['SIX_ONES_PROXIES', 'proxy', '多个用逗号隔开'],
    ['SIX_ONES_LOG', 'loud', 'SIX_ONES_LOG 应为 silent、error、warn、info、debug 之一'],
    ['SIX_ONES_IDLE_DAYS', '0', 'SIX_ONES_IDLE_DAYS 应为 1～365 的整数'],
    ['SIX_ONES_SESSION_DAYS', '-1', 'SIX_ONES_SESSION_DAYS 应为 1～730 的整数'],
    ['SIX_ONES_BACKUPS', 'all', 'SIX_ONES_BACKUPS 应为 0～365 的整数'],
  ])('with %s=%s is refused with what it should be and an example', (name, value, sentence) => {
    const reading = read({ [name]: value });
    expect(reading.ok).toBe(false);
    expect(reading.ok ? [] : reading.faults.join()).toContain(sentence);
  });

  it('names everything that is wrong, not the first thing only', () => {
    const reading = read({ SIX_ONES_PORT: 'x', SIX_ONES_LOG: 'x', SIX_ONES_HOST: 'x' });
    expect(reading.ok ? [] : reading.faults).toHaveLength(3);
  });

  it('remarks on a setting nobody knows and on passwords sent in clear', () => {
    const misspelt = read({ SIX_ONES_PROT: '80' });
    expect(misspelt.ok && misspelt.remarks).toEqual([
      '不认识的设置 SIX_ONES_PROT，未使用。可用的设置见 six-ones help。',
    ]);
    const plain = read({ SIX_ONES_HOST: '0.0.0.0', SIX_ONES_ADDRESS: 'http://gaige.example.gov.cn' });
    expect(plain.ok && plain.remarks.join()).toContain('未用 HTTPS');
  });
});
