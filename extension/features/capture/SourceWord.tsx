import type { FieldSource } from '../../ui/Field.tsx';

type SourceWordProps = {
  readonly source: FieldSource;
  /** The fact it is about, spoken. */
  readonly about: string;
  /** Scrolls the page to the spot; null where there is none. */
  readonly onShow: (() => void) | null;
};

const WORDS: Readonly<Record<FieldSource, string>> = { read: '读自原文', guessed: '推测，待核对', typed: '手填' };

/** Where a value came from, in word and colour; pressing it shows the spot on the page: 看原文. */
export function SourceWord({ source, about, onShow }: SourceWordProps) {
  if (onShow === null) return <span class={`source-word ${source}`}>{WORDS[source]}</span>;
  return (
    <button
      type="button"
      class={`source-word ${source}`}
      title="看原文"
      aria-label={`${about}${WORDS[source]}，看原文`}
      onClick={onShow}
    >
      {WORDS[source]}
    </button>
  );
}
