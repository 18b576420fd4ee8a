import type { KeyValueArea } from './key-value-area.ts';
import type { MakeCell, Watched } from './watched.ts';

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

/** Keeps who is signed in, in the extension's own storage, seen by every context. */
export type SessionKeeper = {
  read(): Promise<Session | null>;
  /** Takes a new session, or forgets it with null. */
  write(session: Session | null): Promise<void>;
  /** The session as it changes; undefined until it is first read. */
  watch(makeCell: MakeCell): Watched<Session | null | undefined>;
};

const KEY = 'session';

/** The keeper over the extension's storage. */
export function createSessionKeeper(area: KeyValueArea): SessionKeeper {
  const read = async () => ((await area.get([KEY]))[KEY] as Session | undefined) ?? null;
  return {
    read,
    write: session => (session === null ? area.remove([KEY]) : area.set({ [KEY]: session })),
    watch(makeCell) {
      const cell = makeCell<Session | null | undefined>(undefined);
      area.onChange(changes => {
        if (KEY in changes) cell.value = (changes[KEY] as Session | undefined) ?? null;
      });
      void read().then(session => {
        cell.value = session;
      });
      return cell;
    },
  };
}
