import * as z from 'zod';
import { PATHS } from '../../../shared/protocol/paths.ts';
import { type DeviceList, deviceListSchema } from '../../../shared/protocol/session.ts';
import type { SyncProblem } from '../../../shared/words/sync-problems.ts';
import type { Http } from '../../sync/http.ts';

/** What became of a request about devices. */
export type DeviceReply<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problem: SyncProblem };

/** The devices of the person signed in, as the server has them. */
export type DeviceDesk = {
  list(): Promise<DeviceReply<{ readonly devices: DeviceList['devices'] }>>;
  /** Signs a device out. */
  revoke(deviceId: string): Promise<DeviceReply<unknown>>;
};

const SIGNED_OUT: SyncProblem = { code: 'not-signed-in' };

/** The devices over the way to the server of the present session. */
export function createDeviceDesk(way: () => Promise<Http | null>): DeviceDesk {
  return {
    async list() {
      const http = await way();
      if (http === null) return { ok: false, problem: SIGNED_OUT };
      const reply = await http.send({ method: 'GET', path: PATHS.devices, reply: deviceListSchema });
      return reply.ok ? { ok: true, devices: reply.value.devices } : { ok: false, problem: reply.failure.problem };
    },
    async revoke(deviceId) {
      const http = await way();
      if (http === null) return { ok: false, problem: SIGNED_OUT };
      const path = `${PATHS.devices}/${encodeURIComponent(deviceId)}`;
      const reply = await http.send({ method: 'DELETE', path, reply: z.unknown() });
      return reply.ok ? { ok: true } : { ok: false, problem: reply.failure.problem };
    },
  };
}
