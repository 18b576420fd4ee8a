import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The path of a database file in a folder of its own, which is gone after the test. */
export function databasePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'six-ones-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'six-ones.db');
}
