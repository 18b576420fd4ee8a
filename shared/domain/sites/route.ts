const LONGEST_ROUTE = 300;
/** What names one document: numbers, long hexadecimal, and anything with a digit that is longer than a version. */
const VARIABLE = /^(?=.*\d)(?:\d+|v?\d+[a-z]+\d[\w-]*|[0-9a-f-]{8,}|[\w-]{9,})(?:\.[a-z]{1,5})?$/i;

/** Where a frame is, without what follows the question mark: `/oa/doc/17`, with its route where the page has one: `/app/index.html#/doc/17`. */
export function routeOf(address: string): string {
  if (!URL.canParse(address)) return '/';
  const { pathname, hash } = new URL(address);
  const inside = /^#!?\//.test(hash) ? hash.replace(/\?.*$/, '') : '';
  return `${pathname.replace(/;.*$/, '')}${inside}`.slice(0, LONGEST_ROUTE);
}

/** The route as a pattern for other documents: parts that name this one become `*`. */
export const routePattern = (route: string): string =>
  route
    .split('/')
    .map(part => (VARIABLE.test(part) ? '*' : part))
    .join('/');

/** Whether a route is one of a pattern; part by part, so that a pattern from elsewhere costs what its length says. */
export function fitsRoute(pattern: string, route: string): boolean {
  const wanted = pattern.split('/');
  const parts = route.split('/');
  return wanted.length === parts.length && wanted.every((part, index) => part === '*' || part === parts[index]);
}
