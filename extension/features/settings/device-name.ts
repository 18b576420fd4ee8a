type Navigated = { readonly userAgent: string };

const SYSTEMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/UOS|Kylin|Linux/, 'Linux'],
];

/** A name to begin with for this device in the list of devices: Windows 电脑. */
export function deviceNameOf({ userAgent }: Navigated): string {
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1];
  return system === undefined ? '本机' : `${system} 电脑`;
}
