import { type Entropy, newId, type RecordId } from '../../kernel/ids.ts';

/**
 * The id of a document in a unit's register: the same wherever unit and 发文字号 are, so that two colleagues who register one
 * document offline end up with one record; a fresh one for a document without a number. Each unit has a register of its own.
 */
export function documentIdOf(keptBy: RecordId, number: string | null, entropy: Entropy): RecordId {
  if (number === null) return newId(entropy);
  const name = `${keptBy}/${number}`;
  const words = [0x811c9dc5, 0x9747b28c, 0x3c6ef372, 0xa54ff53a].map(seed =>
    mix(name, seed).toString(16).padStart(8, '0'),
  );
  const digits = words.join('');
  // RFC 9562 version 8: a name of our own making
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

function mix(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x85ebca6b);
    value ^= value >>> 13;
  }
  value = Math.imul(value ^ (value >>> 16), 0xc2b2ae35);
  return (value ^ (value >>> 15)) >>> 0;
}
