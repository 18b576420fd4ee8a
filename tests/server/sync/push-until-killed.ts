// A server that takes pushes until it is killed: `push-until-killed.ts DATABASE ACKNOWLEDGED`. Every number it acknowledges it writes out.
import { writeSync } from 'node:fs';
import { trimHistory } from '../../../server/sync/horizon.ts';
import { Device, SmallServer, tag } from './small-server.ts';

const [path = '', acknowledged = '0'] = process.argv.slice(2);
const server = new SmallServer(path);
// checkpoints, too, are to be met by a kill
server.store.database.pragma('wal_autocheckpoint = 40');
const clerk = new Device(server, 'clerk');
clerk.lastSeq = Number(acknowledged);
writeSync(1, 'open\n');

for (let round = 1; ; round += 1) {
  const size = 1 + ((round * 7) % 40);
  const commands = Array.from({ length: size }, () => clerk.command('documents.tag', tag(`doc-${clerk.lastSeq}`), {}));
  writeSync(1, `${clerk.send(...commands).lastSeq}\n`);
  if (round % 5 === 0) trimHistory(server.sync);
}
