/** The screens of the desk, as the address bar names them. */
export const SCREENS = ['today', 'dispatch', 'documents', 'tasks', 'units', 'pending', 'settings', 'capture'] as const;

/** One screen of the desk. */
export type Screen = (typeof SCREENS)[number];

/** What is open: a screen, the record beside its list, and what narrows the list. */
export type Address = {
  readonly screen: Screen;
  readonly id: string | null;
  readonly query: Readonly<Record<string, string>>;
};

/** Where the desk opens. */
export const HOME: Address = { screen: 'today', id: null, query: {} };

const isScreen = (text: string): text is Screen => (SCREENS as readonly string[]).includes(text);

/** Reads `#/tasks/ID?light=overdue`; nothing after `#` is today, null names no screen of ours. */
export function readAddress(hash: string): Address | null {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  if (path === '') return HOME;
  const [screen = '', id, ...rest] = path.split('/').map(plain);
  if (!isScreen(screen) || rest.length > 0) return null;
  return {
    screen,
    id: id === undefined || id === '' ? null : id,
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

/** The address as a link: `#/tasks/ID?light=overdue`. Empty query values are left out. */
export function addressText({ screen, id = null, query = {} }: Partial<Address> & Pick<Address, 'screen'>): string {
  const stated = Object.entries(query).filter(([, value]) => value !== '');
  const search = stated.length === 0 ? '' : `?${new URLSearchParams(stated).toString()}`;
  return `#/${screen}${id === null ? '' : `/${encodeURIComponent(id)}`}${search}`;
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
