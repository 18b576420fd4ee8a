import { LARGEST_FILE } from '../shared/recognition/files/limits.ts';
import type { Download } from './platform.ts';

/** A file that has not come whole by then is given up. */
const LONGEST_MS = 60_000;

/**
 * Fetches a file a page links to, with the cookies the person has at its site. The browser lets it through only for hosts the person
 * granted, redirects included; what it answers is handed over and never kept. Never rejects.
 */
export async function download(address: string): Promise<Download> {
  try {
    const response = await fetch(address, {
      credentials: 'include',
      cache: 'no-store',
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    if (response.status === 401 || response.status === 403) return { got: 'refused' };
    if (!response.ok || response.body === null) return { got: 'missing' };
    const bytes = await bytesUpTo(response.body, LARGEST_FILE);
    return bytes === null ? { got: 'too-big' } : { got: 'file', bytes };
  } catch {
    return { got: 'unreachable' };
  }
}

async function bytesUpTo(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  const reader = body.getReader();
  let length = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    chunks.push(step.value);
    length += step.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}
