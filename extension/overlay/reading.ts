import type { Recognition } from '../../shared/recognition/types.ts';

/** One line of the chip’s card: what was read and how sure that is, as a word. */
export type ReadField = {
  readonly label: string;
  readonly value: string;
  readonly sure: 'read' | 'guessed' | 'missing';
};

/** From this confidence on a field counts as read from the page and needs no look. */
export const SURE = 0.9;

/** Title, number, issuer and date as the chip shows them. */
export function fieldsOf(recognition: Recognition): readonly ReadField[] {
  const { confidence } = recognition;
  return [
    field('标题', recognition.title, confidence.title),
    field('发文字号', recognition.docNumber, confidence.docNumber),
    field('发文机关', recognition.issuers.join('、') || null, confidence.issuers),
    field(
      '成文日期',
      recognition.dateIssued === null ? null : dateWords(recognition.dateIssued),
      confidence.dateIssued,
    ),
  ];
}

/** The words for how sure a field is. */
export const SURE_WORDS = { read: '已读出', guessed: '推测', missing: '未读出' } as const;

/** The chip’s one line: the number, else the title, and how many deadlines the page names; or that a look is needed. */
export function lineOf(recognition: Recognition): { text: string; sure: boolean } {
  const name = recognition.docNumber ?? shortened(recognition.title);
  const sure =
    recognition.title !== null && recognition.confidence.title >= SURE && recognition.confidence.official >= SURE;
  if (name === null) return { text: '识别不全 · 请核对', sure: false };
  const count = recognition.deadlines.filter(deadline => deadline.tier === 'hard' && deadline.kind !== 'vague').length;
  const parts = [name, ...(count > 0 ? [`${count}处期限`] : []), ...(sure ? [] : ['请核对'])];
  return { text: parts.join(' · '), sure };
}

function field(label: string, value: string | null, confidence: number): ReadField {
  if (value === null) return { label, value: '', sure: 'missing' };
  return { label, value, sure: confidence >= SURE ? 'read' : 'guessed' };
}

const shortened = (title: string | null): string | null =>
  title === null || title.length <= 18 ? title : `${title.slice(0, 17)}…`;

const dateWords = (date: string): string =>
  `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
