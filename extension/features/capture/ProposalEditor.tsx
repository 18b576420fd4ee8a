import { Button } from '../../ui/Button.tsx';
import type { ProposalRowProps } from './ProposalRow.tsx';
import { dropped, edited, merged } from './proposal-acts.ts';
import { TermFields } from './TermFields.tsx';

/** The terms of one proposal to be changed, the sentence it comes from, and 并入上一项 and 去掉. */
export function ProposalEditor({ one, nth, filer, change, error, onOpen, onShow }: ProposalRowProps) {
  const { key, terms, anchor } = one;
  const missing = terms.leadUnitId === null ? { leadUnitId: error ?? undefined } : { content: error ?? undefined };
  return (
    <div class="split-editor">
      <TermFields
        draft={one}
        faults={missing}
        directory={filer.directory}
        ownUnit={filer.ownUnit}
        today={filer.today}
        calendar={filer.calendar}
        onChange={make => change(before => edited(before, key, make))}
        onEnter={() => onOpen(false)}
      />
      {terms.quote !== null && <blockquote class="split-quote">{terms.quote}</blockquote>}
      <div class="split-acts">
        {anchor !== null && (
          <Button small kind="quiet" label={`看原文：${terms.content}`} onPress={() => onShow(anchor)}>
            看原文
          </Button>
        )}
        {nth > 0 && (
          <Button small kind="quiet" onPress={() => change(before => merged(before, key))}>
            并入上一项
          </Button>
        )}
        <Button small kind="quiet" onPress={() => change(before => dropped(before, key))}>
          去掉
        </Button>
        <Button small onPress={() => onOpen(false)}>
          收起
        </Button>
      </div>
    </div>
  );
}
