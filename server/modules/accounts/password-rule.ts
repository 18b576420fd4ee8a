import { COMMON_PASSWORDS } from './common-passwords.ts';
import { normalLogin } from './login.ts';

/** The fewest characters a password has. */
export const PASSWORD_LENGTH = 10;

/**
 * Why a password cannot be taken, or null when it can: length, not the login, not one everybody tries first. No rules of composition
 * and no forced change (OWASP ASVS 5.0 6.2.1, 6.2.4, 6.2.5, 6.2.10).
 */
export function passwordFault(password: string, login: string): string | null {
  const plain = password.normalize('NFKC').toLowerCase();
  const length = [...password].length;
  if (length < PASSWORD_LENGTH) return `至少${PASSWORD_LENGTH}个字符，现在只有${length}个`;
  if (length > 200) return '最多200个字符';
  if (login.length > 3 && plain.includes(normalLogin(login))) return '不能含有登录名';
  if (COMMON_PASSWORDS.has(plain) || isOneStep(plain)) return '过于常见，容易被猜中';
  return null;
}

/** Whether every character follows from the one before in one and the same way: 1111111111, 0123456789, zyxwvutsrq. */
function isOneStep(text: string): boolean {
  const steps = new Set([...text].slice(1).map((character, index) => character.charCodeAt(0) - text.charCodeAt(index)));
  return steps.size === 1;
}
