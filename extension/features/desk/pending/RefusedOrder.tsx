import { useState } from 'preact/hooks';
import { momentWords } from '../../../../shared/words/dates.ts';
import { refusalText } from '../../../../shared/words/refusals.ts';
import type { AttentionEntry } from '../../../local/contract.ts';
import { Button } from '../../../ui/Button.tsx';
import { FactList } from '../../../ui/FactList.tsx';
import { copyText } from '../copy-text.ts';
import { useDesk } from '../desk-context.ts';
import { formOf, type Names, orderSubject, orderText, orderTyped, orderWord } from './order-words.ts';

type RefusedOrderProps = { readonly entry: AttentionEntry; readonly names: Names };

/** One refused order: why, what was typed, and the three ways on: copy it, fill it in again, take note. */
export function RefusedOrder({ entry, names }: RefusedOrderProps) {
  const desk = useDesk();
  const [copied, setCopied] = useState<'yes' | 'failed' | null>(null);
  const { order } = entry;
  const typed = orderTyped(order, names);
  const form = formOf(order, names);
  const copy = async () => setCopied((await copyText(orderText(order, names))) ? 'yes' : 'failed');
  const fillAgain = () => {
    if (form === null) return;
    desk.refill.value = { attentionId: entry.id, order };
    desk.router.go(form);
  };
  return (
    <li class="refused">
      <h3>{`${orderWord(order)}：${orderSubject(order, names)}`}</h3>
      <p class="refused-reason">{refusalText(entry.refusal)}</p>
      {typed.length > 0 && <FactList facts={typed} />}
      <p class="hint">
        {`填写于${momentWords(entry.madeAt, desk.now.value)}，退回于${momentWords(entry.refusedAt, desk.now.value)}。`}
      </p>
      <div class="act-form-foot">
        {form !== null && (
          <Button small onPress={fillAgain}>
            重新填写
          </Button>
        )}
        <Button small onPress={() => void copy()}>
          复制内容
        </Button>
        <Button small onPress={() => void desk.dismissAttention(entry)}>
          知道了
        </Button>
        <span role="status" class="hint">
          {copied === 'yes' && '已复制。'}
          {copied === 'failed' && '未复制：浏览器不允许。请选中上面的文字复制。'}
        </span>
      </div>
    </li>
  );
}
