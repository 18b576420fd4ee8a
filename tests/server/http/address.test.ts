import { expect, it } from 'vitest';
import { addressOf } from '../../../server/http/address.ts';

const socket = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } }) as never;

it.each([
  ['the socket’s, when no proxy is trusted', '10.1.1.5', '1.2.3.4', [], '10.1.1.5'],
  ['the socket’s, when a stranger claims to be a proxy', '10.1.1.5', '1.2.3.4', ['127.0.0.1'], '10.1.1.5'],
  ['what the trusted proxy saw', '127.0.0.1', '10.1.1.5', ['127.0.0.1'], '10.1.1.5'],
  [
    'the last hop the proxies saw, not what the client wrote before it',
    '127.0.0.1',
    '6.6.6.6, 10.1.1.5',
    ['127.0.0.1'],
    '10.1.1.5',
  ],
  ['past a second trusted proxy', '127.0.0.1', '10.1.1.5, 10.0.0.2', ['127.0.0.1', '10.0.0.2'], '10.1.1.5'],
  ['the proxy’s own, when the header makes no sense', '127.0.0.1', 'evil\nline', ['127.0.0.1'], '127.0.0.1'],
  ['the proxy’s own, without the header', '127.0.0.1', null, ['127.0.0.1'], '127.0.0.1'],
  ['IPv4 as IPv4, however the socket shows it', '::ffff:127.0.0.1', '10.1.1.5', ['127.0.0.1'], '10.1.1.5'],
  ['IPv6', '::1', 'fe80::1', ['::1'], 'fe80::1'],
])('the address is %s', (_what, remote, forwarded, trusted, expected) => {
  expect(addressOf(socket(remote), forwarded, trusted)).toBe(expected);
});

it('without a socket there is none', () => {
  expect(addressOf({}, '1.2.3.4', [])).toBe('-');
});
