import { must } from '../../../shared/kernel/assert.ts';
import { PATHS } from '../../../shared/protocol/paths.ts';
import { type DeviceList, deviceListSchema } from '../../../shared/protocol/session.ts';
import { devicesOf, endDevices } from '../../modules/accounts/devices.ts';
import { RequestProblem } from '../problem.ts';
import { jsonReply } from '../reply.ts';
import { defineRoute } from '../route.ts';

/** The devices a person is signed in on. */
export const deviceRoutes = [
  defineRoute({
    method: 'get',
    path: PATHS.devices,
    summary: '本人已登录的设备',
    access: 'signed-in',
    rate: 'credentials',
    gives: { what: '设备列表', schema: deviceListSchema },
    handle({ deps, request, session }) {
      const { personId, deviceId: here } = must(session, 'session');
      const list: DeviceList = {
        devices: devicesOf(deps, personId).map(({ deviceId, name, signedInAt, lastSeenAt }) => ({
          deviceId,
          name,
          signedInAt,
          lastSeenAt,
          thisOne: deviceId === here,
        })),
      };
      return jsonReply(request, JSON.stringify(list));
    },
  }),
  defineRoute({
    method: 'delete',
    path: `${PATHS.devices}/:deviceId`,
    summary: '移出本人的一台设备：令牌即时失效',
    access: 'signed-in',
    rate: 'credentials',
    gives: { what: '已移出', type: 'none' },
    handle({ deps, session, parameters }) {
      const { personId } = must(session, 'session');
      // another person's device is answered like one that does not exist
      const device = devicesOf(deps, personId).find(({ deviceId }) => deviceId === parameters.deviceId);
      if (device === undefined) throw new RequestProblem('not-found');
      endDevices(deps, [device], session);
      return new Response(null, { status: 204 });
    },
  }),
];
