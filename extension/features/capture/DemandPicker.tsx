import { useId } from 'preact/hooks';
import type { Demand } from '../../../shared/domain/documents/types.ts';
import type { TextAnchor } from '../../../shared/recognition/anchor.ts';
import { Button } from '../../ui/Button.tsx';

type DemandPickerProps = {
  /** What stands now; null where nothing is said of it. */
  readonly demand: Demand | null;
  /** Whether it stands as recognised, and nobody has looked. */
  readonly guessed: boolean;
  /** Sentences that may demand it, the one proposed first. */
  readonly sentences: readonly TextAnchor[];
  readonly onShow: (anchor: TextAnchor) => void;
  /** Null where nothing can be said yet. */
  readonly onPick: ((sentence: TextAnchor | null) => void) | null;
};

/** 配套文件: whether it is demanded, and which sentence says so; picked with one press. */
export function DemandPicker({ demand, guessed, sentences, onShow, onPick }: DemandPickerProps) {
  const group = useId();
  const verdict = demand?.verdict ?? null;
  const words = verdict === true ? '要求制定' : verdict === false ? '不要求' : '未见明确要求，待核对';
  const anchor = demand?.anchor ?? null;
  return (
    <>
      <dl class="fact-list">
        <div>
          <dt>配套文件</dt>
          <dd class={verdict === null || guessed ? 'source-word guessed' : undefined}>{words}</dd>
        </div>
        {demand?.quote != null && (
          <div>
            <dt>依据</dt>
            <dd class="capture-quote">
              {`“${demand.quote}”`}
              {anchor !== null && (
                <Button small kind="quiet" label="看原文：配套依据" onPress={() => onShow(anchor)}>
                  看原文
                </Button>
              )}
            </dd>
          </div>
        )}
      </dl>
      {onPick !== null && (sentences.length > 0 || verdict === true) && (
        <details class="demand-choices">
          <summary>{verdict === true ? '换一句，或改为不要求' : '选要求配套的那句话'}</summary>
          <fieldset>
            <legend class="visually-hidden">要求配套的那句话</legend>
            {sentences.map(sentence => (
              <label key={`${sentence.at} ${sentence.exact}`}>
                <input
                  type="radio"
                  name={group}
                  checked={demand?.quote === sentence.exact}
                  onChange={() => onPick(sentence)}
                />
                {sentence.exact}
              </label>
            ))}
            <label>
              <input type="radio" name={group} checked={verdict === false} onChange={() => onPick(null)} />
              不要求配套
            </label>
          </fieldset>
        </details>
      )}
    </>
  );
}
