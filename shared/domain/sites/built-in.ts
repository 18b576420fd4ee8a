/** The document systems the extension knows by itself, by the id a switch names; `generic` cannot be switched off. */
export const BUILT_IN_SITES = ['landray', 'weaver', 'tongda', 'o2oa', 'seeyon', 'gov-portal'] as const;

/** Whether an id is that of a system the extension knows by itself. */
export const isBuiltIn = (id: string): boolean => (BUILT_IN_SITES as readonly string[]).includes(id);
