import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Scope } from '../../shared/domain/records/define.ts';
import { instantAt } from '../../shared/kernel/dates.ts';
import type { StoredSnapshot } from '../store/contract.ts';
import { GrowingText } from '../store/growing-text.ts';
import type { SyncDeps } from './deps.ts';
import { type PackPlan, packText, planPacks } from './snapshot-packs.ts';

/** The first chunk is small, so that there is something to work with at once. */
const FIRST_CHUNK = 200;
const CHUNK = 2000;
/** Characters of JSON in a chunk: compressed it stays under 256 kB. */
const CHUNK_SIZE = 800_000;

const compress = promisify(gzip);

type Chunk = { records: number; gzip: Buffer };

/**
 * Builds the snapshot of a scope and keeps it. Between chunks other work goes on, so that later chunks may already have changes after
 * the snapshot's revision; whoever pulls on from that revision gets those again and is whole.
 */
export async function buildSnapshot({ store, entropy }: SyncDeps, scope: Scope): Promise<StoredSnapshot> {
  const { rev, plans } = store.read(view => ({ rev: view.head().rev, plans: planPacks(view, scope) }));
  const chunks: Chunk[] = [];
  const text = new GrowingText();
  for (let from = 0; from < plans.length; ) {
    const nth = chunks.length;
    text.clear();
    text.append(`{"rev":${rev},"nth":${nth},"packs":[`);
    const { records, next } = readChunk({ store }, scope, plans, from, nth === 0 ? FIRST_CHUNK : CHUNK, text);
    text.append(']}');
    chunks.push({ records, gzip: await compress(text.bytes) });
    from = next;
  }
  store.write(writing => writing.saveSnapshot(scope, rev, chunks, instantAt(entropy.now())));
  return { rev, chunks: chunks.map(({ records }) => records) };
}

/** Puts the next packs at the end of `text`. */
function readChunk(
  { store }: Pick<SyncDeps, 'store'>,
  scope: Scope,
  plans: readonly PackPlan[],
  from: number,
  most: number,
  text: GrowingText,
): { records: number; next: number } {
  return store.read(view => {
    let records = 0;
    let size = 0;
    let next = from;
    for (; next < plans.length; next += 1) {
      const plan = plans[next] as PackPlan;
      const isFull = records + plan.members.length > most || size > CHUNK_SIZE;
      if (records > 0 && isFull) break;
      const pack = packText(view, scope, plan);
      if (pack.records === 0) continue;
      if (records > 0) text.append(',');
      text.append(pack.text);
      records += pack.records;
      size += pack.text.length;
    }
    return { records, next };
  });
}
