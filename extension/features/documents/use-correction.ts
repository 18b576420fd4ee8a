import { type DocumentFacts, documentFactsSchema } from '../../../shared/domain/documents/types.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { FIELD_WORDS } from '../../../shared/words/terms.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { DocumentRow } from './document-rows.ts';

const WRONG: Readonly<Partial<Record<keyof DocumentFacts, string>>> = {
  title: '填写标题，不超过300字。',
  sourceUrl: '填写完整网址，以 http 或 https 开头。',
};

/** Value, earlier draft and saving of one fact of a document; what cannot be saved says what is wrong in one sentence. */
export function useCorrection<F extends keyof DocumentFacts>(row: DocumentRow, field: F) {
  const desk = useDesk();
  const order = desk.refill.value?.order;
  const refilled = order?.name === 'documents.correct' ? (order.args as { set: Partial<DocumentFacts> }).set : {};
  return {
    value: row.document[field] as DocumentFacts[F],
    draft: refilled[field] as DocumentFacts[F] | undefined,
    onSave: async (typed: DocumentFacts[F]): Promise<string | null> => {
      const stated = Array.isArray(typed) ? typed.map(part => part.trim()).filter(part => part !== '') : typed;
      const set = documentFactsSchema.partial().safeParse({ [field]: stated });
      if (!set.success) return WRONG[field] ?? '内容有误，请核对后重填。';
      const correct = { name: 'documents.correct', args: { documentId: row.id, set: set.data } };
      const refusal = await desk.perform([correct], `已更正${FIELD_WORDS[field]}`);
      return refusal === null ? null : refusalText(refusal);
    },
  };
}
