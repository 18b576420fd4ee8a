import { type Entropy, idOfName, newId, type RecordId } from '../../kernel/ids.ts';

/**
 * The id of a document in a unit's register: the same wherever unit and 发文字号 are, so that two colleagues who register one
 * document offline end up with one record; a fresh one for a document without a number. Each unit has a register of its own.
 */
export function documentIdOf(keptBy: RecordId, number: string | null, entropy: Entropy): RecordId {
  return number === null ? newId(entropy) : idOfName(`${keptBy}/${number}`);
}
