import type { IncomingMessage } from 'node:http';

/** What the Node adapter passes along with a request; absent in tests without a socket. */
export type NodeBindings = { incoming?: Pick<IncomingMessage, 'socket'> };

/**
 * The address a request comes from: the socket's, or, when that is a proxy we trust, the last one in `x-forwarded-for` that is not
 * (ASVS 4.1.3). Without a socket it reads `-`.
 */
export function addressOf(
  { incoming }: NodeBindings,
  forwardedFor: string | null,
  trustedProxies: readonly string[],
): string {
  const socket = plain(incoming?.socket.remoteAddress ?? '-');
  if (forwardedFor === null || !trustedProxies.includes(socket)) return socket;
  const hops = forwardedFor.split(',').map(hop => plain(hop.trim()));
  return hops.findLast(hop => !trustedProxies.includes(hop) && /^[0-9a-f.:]{2,45}$/i.test(hop)) ?? socket;
}

// an IPv4 address as a dual-stack socket shows it
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '');
