import { expect, it } from 'vitest';
import { readServerAddress } from '../../../extension/local/server-address.ts';

it.each([
  ['gai.example.gov.cn', 'https://gai.example.gov.cn'],
  [' https://gai.example.gov.cn/ ', 'https://gai.example.gov.cn'],
  ['https://gai.example.gov.cn:8443', 'https://gai.example.gov.cn:8443'],
  ['http://127.0.0.1:8610', 'http://127.0.0.1:8610'],
  ['http://localhost:8610', 'http://localhost:8610'],
  ['http://[::1]:8610', 'http://[::1]:8610'],
  ['HTTPS://GAI.example.gov.cn', 'https://gai.example.gov.cn'],
])('takes %s', (typed, origin) => {
  expect(readServerAddress(typed)).toEqual({ ok: true, origin });
});

it.each([
  ['http://gai.example.gov.cn', 'insecure'],
  ['http://127.0.0.1.example.com', 'insecure'],
  ['http://localhost.example.com', 'insecure'],
  ['ftp://gai.example.gov.cn', 'insecure'],
  ['https://user:secret@gai.example.gov.cn', 'with-credentials'],
  ['https://gai.example.gov.cn@evil.example.com', 'with-credentials'],
  ['https://gai.example.gov.cn/api', 'with-path'],
  ['https://gai.example.gov.cn?a=1', 'with-path'],
  ['', 'not-an-address'],
  ['改革办 服务器', 'not-an-address'],
  ['https://', 'not-an-address'],
])('refuses %s', (typed, why) => {
  expect(readServerAddress(typed)).toEqual({ ok: false, why });
});
