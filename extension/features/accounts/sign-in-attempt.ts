import { readServerAddress } from '../../local/server-address.ts';
import type { Credentials, SignedIn } from '../../sync/sign-in.ts';
import { hostPattern } from './host-pattern.ts';
import { ADDRESS_WORDS, NOT_GRANTED, type SignInField, signInFault } from './sign-in-words.ts';

/** What signing in goes through. */
export type SignInGate = {
  /** Asks the browser for the server's host; must be called in the course of a click. */
  readonly requestHosts: (patterns: readonly string[]) => Promise<boolean>;
  readonly signIn: (server: string, credentials: Credentials) => Promise<SignedIn>;
};

/** What a person filled in, by password or, new, by activation code. */
export type SignInDraft = {
  readonly by: 'password' | 'code';
  readonly server: string;
  readonly login: string;
  readonly password: string;
  readonly again: string;
  readonly code: string;
  readonly deviceName: string;
};

/** What is wrong, each sentence at the field it belongs to. */
export type SignInFaults = Readonly<Partial<Record<SignInField | 'again', string>>>;

/** How an attempt ended; `othersPending`: another person's work is on this device, with so many commands unsent. */
export type AttemptEnd = {
  readonly signedIn: boolean;
  readonly faults: SignInFaults;
  readonly othersPending: number | null;
};

const failed = (faults: SignInFaults): AttemptEnd => ({ signedIn: false, faults, othersPending: null });

/** Checks what was filled in, asks for the server's host, signs in. To be called in the course of a click. */
export async function attempt({ requestHosts, signIn }: SignInGate, draft: SignInDraft): Promise<AttemptEnd> {
  const address = readServerAddress(draft.server);
  const missing = missingIn(draft);
  if (!address.ok) {
    const server = draft.server.trim() === '' ? '填写服务器地址。' : ADDRESS_WORDS[address.why];
    return failed({ ...missing, server });
  }
  if (Object.keys(missing).length > 0) return failed(missing);
  // the first of all awaits: the browser asks only in the course of the click
  if (!(await requestHosts([hostPattern(address.origin) ?? '']))) return failed({ server: NOT_GRANTED });
  const signed = await signIn(address.origin, credentialsOf(draft));
  if (signed.ok) return { signedIn: true, faults: {}, othersPending: null };
  if (signed.why === 'other-person') return { signedIn: false, faults: {}, othersPending: signed.pendingCount };
  const { field, words } = signInFault(signed.problem, draft.by);
  return failed({ [field]: words });
}

function credentialsOf({ by, login, password, code, deviceName }: SignInDraft): Credentials {
  const rest = { password, deviceName: deviceName.trim() === '' ? '本机' : deviceName.trim() };
  return by === 'password' ? { by, login: login.trim(), ...rest } : { by, code: code.trim(), ...rest };
}

function missingIn({ by, login, password, again, code }: SignInDraft): SignInFaults {
  const faults: { -readonly [F in keyof SignInFaults]: SignInFaults[F] } = {};
  if (by === 'password' && login.trim() === '') faults.login = '填写登录名。';
  if (by === 'code' && code.trim() === '') faults.code = '填写激活码。';
  if (password === '') faults.password = by === 'password' ? '填写密码。' : '设置一个密码。';
  if (by === 'code' && password !== '' && again !== password) faults.again = '两次输入的密码不一致。';
  return faults;
}
