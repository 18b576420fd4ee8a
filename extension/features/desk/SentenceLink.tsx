import { useState } from 'preact/hooks';
import type { Anchor } from '../../../shared/domain/records/anchor.ts';
import { SENTENCE_WORDS } from '../../../shared/words/sentences.ts';
import type { SentenceShown } from '../../messages/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from './desk-context.ts';

type SentenceLinkProps = {
  readonly anchor: Anchor;
  /** The sentence as it stands beside it; where it differs from the one kept, that is shown when it is lost. */
  readonly quote: string | null;
};

/** 看原文: opens the page a sentence was read from and points it out, or says that it is no longer there. */
export function SentenceLink({ anchor, quote }: SentenceLinkProps) {
  const desk = useDesk();
  const [shown, setShown] = useState<SentenceShown | 'looking' | null>(null);
  if (anchor.address === null) return null;
  const look = async () => {
    setShown('looking');
    setShown(await desk.showSentence(anchor).catch((): SentenceShown => 'unreachable'));
  };
  return (
    <div class="sentence-link" role="status">
      <Button small kind="quiet" busy={shown === 'looking' ? '正在查找' : null} onPress={() => void look()}>
        看原文
      </Button>
      {shown !== null && shown !== 'looking' && shown !== 'found' && (
        <p class="hint">
          {SENTENCE_WORDS[shown]}
          {shown === 'lost' && quote !== anchor.exact && `原句：“${anchor.exact}”`}
        </p>
      )}
    </div>
  );
}
