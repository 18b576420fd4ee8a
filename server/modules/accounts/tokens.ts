import { createHash } from 'node:crypto';
import type { Entropy } from '../../../shared/kernel/ids.ts';

/** 256 unpredictable bits to show once: the key of a device or of the set-up page. */
export const newToken = (entropy: Entropy): string => Buffer.from(entropy.bytes(32)).toString('base64url');

/** What is kept of a token. A plain hash is enough: nobody can try all 2²⁵⁶. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');
