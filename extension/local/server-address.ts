/** Why an address is not taken as a server's. */
export type AddressFault = 'not-an-address' | 'insecure' | 'with-credentials' | 'with-path';

/**
 * The origin of a server address as typed: https, or http on this very machine only; no user name, path or query in it. Without a
 * scheme https is meant.
 */
export function readServerAddress(typed: string): { ok: true; origin: string } | { ok: false; why: AddressFault } {
  const trimmed = typed.trim();
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (/\s/.test(trimmed) || !URL.canParse(text)) return { ok: false, why: 'not-an-address' };
  const address = new URL(text);
  if (address.username !== '' || address.password !== '') return { ok: false, why: 'with-credentials' };
  if (address.protocol !== 'https:' && !(address.protocol === 'http:' && isLoopback(address.hostname)))
    return { ok: false, why: 'insecure' };
  if (address.pathname !== '/' || address.search !== '' || address.hash !== '') return { ok: false, why: 'with-path' };
  return { ok: true, origin: address.origin };
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
