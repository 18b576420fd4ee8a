import { expect, test } from 'vitest';
import { covers, hostOf, hostPattern } from '../../../../extension/features/accounts/host-pattern.ts';

test.each([
  ['http://oa.example.gov.cn:8080/doc?id=1', 'http://oa.example.gov.cn/*'],
  ['https://www.example.gov.cn/art/1.html', 'https://www.example.gov.cn/*'],
  ['chrome://newtab/', null],
  ['file:///home/a.html', null],
  ['', null],
])('%s is covered by %s', (address, pattern) => expect(hostPattern(address)).toBe(pattern));

test.each([
  ['http://oa.example.gov.cn/*', 'oa.example.gov.cn'],
  ['https://oa.example.gov.cn:8443/*', 'oa.example.gov.cn:8443'],
  ['*://*/*', null],
  ['<all_urls>', null],
])('%s is about %s', (pattern, host) => expect(hostOf(pattern)).toBe(host));

test.each([
  [['http://oa.example.gov.cn/*'], true],
  [['*://oa.example.gov.cn/*'], true],
  [['http://oa.example.gov.cn:8080/*'], true],
  [['http://*.gov.cn/*'], true],
  [['http://*/*'], true],
  [['<all_urls>'], true],
  [['https://oa.example.gov.cn/*'], false],
  [['http://example.gov.cn/*'], false],
  [['http://*.gov.cn.evil.example/*'], false],
  [[], false],
])('of the granted %j, http://oa.example.gov.cn is one: %s', (granted, expected) =>
  expect(covers(granted, 'http://oa.example.gov.cn/*')).toBe(expected),
);
