import { useState } from 'preact/hooks';
import type { TaughtField } from '../../../shared/domain/sites/fields.ts';
import { TAUGHT_FIELD_WORDS } from '../../../shared/words/terms.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** How a lesson began: on the page now, or why not. */
export type TeachStart = 'begun' | 'refused' | 'unreachable';

type TeachEntryProps = {
  readonly onTeach: () => Promise<TeachStart>;
  /** The fields a taught system no longer finds on this page. */
  readonly lost: readonly TaughtField[];
};

/** 教会识别: the way into a lesson, what to do while it runs, and what was taught before and is no longer found. */
export function TeachEntry({ onTeach, lost }: TeachEntryProps) {
  const [start, setStart] = useState<TeachStart | null>(null);
  const teach = async () => setStart(await onTeach());
  if (start === 'begun')
    return (
      <Notice kind="info" title="正在教会识别">
        到页面上依次指着标题、发文字号、正文单击，不用打字。按 Esc 结束。教完后自动重新识别。
      </Notice>
    );
  const again = lost.length > 0 ? '重新教' : '教会识别';
  const button = (
    <Button small kind="quiet" onPress={() => void teach()}>
      {again}
    </Button>
  );
  return (
    <div class="teach-entry">
      {start === 'refused' && (
        <Notice kind="error" title="本页标有密级，不能教">
          未读取任何内容。换一份不涉密的公文再教。
        </Notice>
      )}
      {start === 'unreachable' && (
        <Notice kind="warn" title="未能开始">
          本页不能读取，或扩展已更新。刷新公文页面后重试。
        </Notice>
      )}
      {lost.length > 0 ? (
        <Notice
          kind="warn"
          title={`字段未找到：${lost.map(field => TAUGHT_FIELD_WORDS[field]).join('、')}`}
          actions={button}
        >
          教过的位置上没有了，页面版式可能已变。这些字段留空，不作推测。请对照原文填写，或重新教一次。
        </Notice>
      ) : (
        <p class="secondary">
          {`识别不对？指给它看一次，以后同一系统都会。`}
          {button}
        </p>
      )}
    </div>
  );
}
