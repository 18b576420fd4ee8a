import type { KeyValueArea } from './key-value-area.ts';

/** Where deadlines are underlined on pages: everywhere, unless a person said otherwise on this device. */
export type LensChoice = {
  readonly off: boolean;
  /** Hosts, without port, whose pages stay as they are. */
  readonly offHosts: readonly string[];
};

/** The name it is kept under. */
export const LENS_KEY = 'lens';

const EVERYWHERE: LensChoice = { off: false, offHosts: [] };

/** What this device was told of the underlines. */
export const readLensChoice = async (area: KeyValueArea): Promise<LensChoice> => ({
  ...EVERYWHERE,
  ...((await area.get([LENS_KEY]))[LENS_KEY] as Partial<LensChoice> | undefined),
});

/** Whether a page of the host gets underlines. */
export const lensShownOn = ({ off, offHosts }: LensChoice, host: string): boolean => !off && !offHosts.includes(host);

/** Changes some of it and leaves the rest; gives back what holds now. */
export async function changeLensChoice(area: KeyValueArea, change: Partial<LensChoice>): Promise<LensChoice> {
  const changed = { ...(await readLensChoice(area)), ...change };
  await area.set({ [LENS_KEY]: changed });
  return changed;
}
