import type { Watched } from './watched.ts';

/** A device signed in. The token is a secret: it is sent to `server` and nowhere else. */
export type Session = {
  /** Origin of the server, such as `https://gai.zibo.gov.cn`. */
  readonly server: string;
  readonly token: string;
  readonly deviceId: string;
  readonly personId: string;
  readonly personName: string;
  readonly login: string;
  readonly jurisdictionName: string;
};

/** Why an address is not taken as a server's. */
export type AddressFault = 'not-an-address' | 'insecure' | 'with-credentials' | 'with-path';

/** The origin of a server address as typed: https, or http on this very machine only; no user name, path or query in it. */
export function readServerAddress(typed: string): { ok: true; origin: string } | { ok: false; why: AddressFault } {
  const text = /^[a-z]+:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  if (!URL.canParse(text)) return { ok: false, why: 'not-an-address' };
  const address = new URL(text);
  if (address.username !== '' || address.password !== '') return { ok: false, why: 'with-credentials' };
  if (address.protocol !== 'https:' && !(address.protocol === 'http:' && isLoopback(address.hostname)))
    return { ok: false, why: 'insecure' };
  if (address.pathname !== '/' || address.search !== '' || address.hash !== '') return { ok: false, why: 'with-path' };
  return { ok: true, origin: address.origin };
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);

/** Keeps who is signed in, in the extension's own storage, seen by every context. */
export type SessionKeeper = {
  read(): Promise<Session | null>;
  /** Takes a new session, or forgets the token with null. */
  write(session: Session | null): Promise<void>;
  watch(): Watched<Session | null | undefined>;
};
