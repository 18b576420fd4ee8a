import type { TaughtField } from '../../../shared/domain/sites/fields.ts';
import type { Recognition, SiteHints } from '../../../shared/recognition/types.ts';

/**
 * A document without the fields its taught system lost: the person has said where they stand, so what the rest of the text suggests is
 * no answer; each is missing until it is found or entered. A field that another frame told as a hint is not lost.
 */
export function withoutLostFields(
  recognition: Recognition,
  lost: readonly TaughtField[],
  hints: SiteHints,
): Recognition {
  const isLost = (field: TaughtField, hint: keyof SiteHints): boolean =>
    lost.includes(field) && (hints[hint] ?? '') === '';
  let kept = recognition;
  if (isLost('title', 'title')) kept = { ...without(kept, 'title'), title: null, genre: null };
  if (isLost('number', 'docNumber')) kept = { ...without(kept, 'docNumber'), docNumber: null };
  if (isLost('issuer', 'issuer')) kept = { ...without(kept, 'issuers'), issuers: [] };
  if (isLost('written', 'dateIssued')) kept = { ...without(kept, 'dateIssued'), dateIssued: null };
  return kept;
}

/** Neither sure of it nor read anywhere. */
function without(recognition: Recognition, field: keyof Recognition['sources']): Recognition {
  const { [field]: _, ...sources } = recognition.sources;
  return { ...recognition, sources, confidence: { ...recognition.confidence, [field]: 0 } };
}
