import Database from 'better-sqlite3';
import { StorageProblem } from '../problem.ts';
import { asProblem } from './fault.ts';

/**
 * Holds a database for this process until `release`, or until the process is gone however it ends: the lock is SQLite's own file lock on
 * an empty file beside it. A second holder gets StorageProblem `in-use`.
 */
export function holdLock(path: string): { release(): void } {
  let file: Database.Database | null = null;
  try {
    file = new Database(`${path}-lock`, { timeout: 0 });
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file?.close();
    const problem = asProblem(error, path);
    if (problem instanceof StorageProblem && problem.fault === 'busy')
      throw new StorageProblem('in-use', { path }, error);
    throw problem;
  }
  const held = file;
  return { release: () => void held.close() };
}
