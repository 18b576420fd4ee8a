import type { PageText } from '../../../shared/recognition/page/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';

type OriginalTextProps = {
  readonly page: PageText;
  /** The block something was read from. */
  readonly block: number;
  readonly onClose: () => void;
};

/** 看原文 of a document that is no page: the passage itself. */
export function OriginalText({ page, block, onClose }: OriginalTextProps) {
  const passage = page.blocks.findLast(one => one.at <= block)?.text ?? '';
  return (
    <Panel
      title="原文"
      actions={
        <Button small kind="quiet" label="收起原文" onPress={onClose}>
          收起
        </Button>
      }
    >
      <blockquote class="original-text" role="status">
        {passage}
      </blockquote>
    </Panel>
  );
}
