/** The one form of a login: what people type differs in case and in full-width letters. */
export const normalLogin = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** Why a login cannot be used, or null when it can. */
export function loginFault(typed: string): string | null {
  const login = normalLogin(typed);
  if (login === '') return '缺少登录名';
  return /^[a-z0-9][a-z0-9._-]{1,39}$/.test(login)
    ? null
    : '登录名应为2～40个字符，只用字母、数字和 . _ -，以字母或数字开头';
}
