/**
 * Where each message goes on a server. `session`: POST signs in, DELETE signs out. `devices`: GET lists, DELETE with `/deviceId` signs
 * that device out. `live`: an event stream; its event `changed` says that a pull is worth while. Everything but `greeting`,
 * `session` (POST) and `activation` wants `authorization: Bearer` with the device's token.
 */
export const PATHS = {
  greeting: '/api/greeting',
  session: '/api/session',
  activation: '/api/activation',
  password: '/api/password',
  devices: '/api/devices',
  push: '/api/sync/push',
  pull: '/api/sync/pull',
  snapshot: '/api/sync/snapshot',
  checksum: '/api/sync/checksum',
  live: '/api/live',
  people: '/api/people',
  directory: '/api/directory',
} as const;
