/** What a person set on this device. */
export type Settings = {
  /** Hosts of document systems the overlay runs on, as match patterns. */
  readonly hosts: readonly string[];
  /** When the daily digest comes, minutes after midnight in China. */
  readonly digestMinute: number;
  /** The server, remembered after signing out. */
  readonly lastServer: string | null;
  readonly deviceName: string;
};

/** Before anything was set. */
export const DEFAULT_SETTINGS: Settings = { hosts: [], digestMinute: 8 * 60 + 30, lastServer: null, deviceName: '' };
