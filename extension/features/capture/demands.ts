import type { Demand } from '../../../shared/domain/documents/types.ts';
import type { TextAnchor } from '../../../shared/recognition/anchor.ts';
import type { Evidence } from '../../../shared/recognition/evidence.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import { placed } from './proposal-acts.ts';

/** 配套要求 as it was read; of a document marked 内部 the sentence is not kept. Null where the text leaves it open. */
export function demandFrom(read: Recognition, evidence: Evidence, address: string | null): Demand | null {
  const { verdict, quote } = read.needsSupportingPolicy;
  if (verdict === null) return null;
  if (read.internal || quote === null) return { verdict, quote: null, anchor: null };
  const [proposed] = evidence.demands;
  return proposed?.exact.startsWith(quote) === true
    ? demandOf(proposed, address)
    : { verdict, quote: quote.replace(/\s+/gu, ' '), anchor: null };
}

/** 配套要求 as a person picked it: the sentence, or that there is none. */
export const demandOf = (sentence: TextAnchor | null, address: string | null): Demand => ({
  verdict: sentence !== null,
  quote: sentence?.exact ?? null,
  anchor: placed(sentence, address),
});
