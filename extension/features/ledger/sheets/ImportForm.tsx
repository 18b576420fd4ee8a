import { useRef, useState } from 'preact/hooks';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { refusalText } from '../../../../shared/words/refusals.ts';
import { SHEET_TROUBLES } from '../../../../shared/words/sheets.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { type ImportPlan, importOrders, MOST_IMPORTED } from './import-plan.ts';

type ImportFormProps = {
  /** The unit in whose name the tasks are set. */
  readonly keptBy: RecordId;
  readonly onClose: () => void;
};

type State = { readonly plan: ImportPlan | null; readonly problem: string | null; readonly busy: string | null };
const NOTHING: State = { plan: null, problem: null, busy: null };

/** 导入: a spreadsheet’s rows shown before anything is done, those with problems named; one press sets all that are sound. */
export function ImportForm({ keptBy, onClose }: ImportFormProps) {
  const desk = useDesk();
  const input = useRef<HTMLInputElement>(null);
  const [{ plan, problem, busy }, setState] = useState(NOTHING);
  const read = async () => {
    const file = input.current?.files?.[0];
    if (file === undefined) return;
    setState({ ...NOTHING, busy: '正在读取' });
    const tasks = new Set(desk.tasks.value.map(({ task }) => `${task.leadUnitId} ${task.content}`));
    const frame = {
      ...{ units: desk.directory.value.units, calendar: desk.calendar.value, today: desk.today.value },
      ...{ actor: desk.actor.value, keptBy, documents: desk.documents.value },
      has: (content: string, leadUnitId: string) => tasks.has(`${leadUnitId} ${content}`),
    };
    try {
      const { readLedgerFile } = await import('./read-ledger-file.ts');
      const found = readLedgerFile(new Uint8Array(await file.arrayBuffer()), file.name, frame);
      setState(found.found === 'plan' ? { ...NOTHING, plan: found.plan } : { ...NOTHING, problem: found.sentence });
    } catch {
      setState({ ...NOTHING, problem: SHEET_TROUBLES.broken ?? '' });
    }
    // so that the same file, corrected, can be picked again
    if (input.current !== null) input.current.value = '';
  };
  const count = plan?.rows.length ?? 0;
  const submit = async () => {
    if (plan === null) return;
    setState({ plan, problem: null, busy: '正在立项' });
    try {
      const refusal = await desk.perform(importOrders(plan, keptBy, desk.entropy), `已立项${count}项`);
      setState({ plan, problem: refusal === null ? null : refusalText(refusal), busy: null });
      if (refusal === null) onClose();
    } catch {
      // said in a toast already
      setState({ plan, problem: null, busy: null });
    }
  };
  return (
    <section class="act-form import-form" aria-label="导入台账">
      <p class="hint">
        选一份.xlsx台账。表头有任务内容、牵头单位、完成时限即可，重点任务、责任单位、时间节点等写法都认得。
      </p>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        accept=".xlsx"
        tabIndex={-1}
        aria-label="选择台账表格"
        onChange={() => void read()}
      />
      {problem !== null && (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
      {plan !== null && <ImportPreview plan={plan} />}
      <div class="act-form-foot">
        {plan !== null && (
          <Button kind="primary" busy={busy} barred={barredFor(count)} onPress={() => void submit()}>
            {`立项${count}项`}
          </Button>
        )}
        <Button
          kind={plan === null ? 'primary' : 'plain'}
          busy={plan === null ? busy : null}
          onPress={() => input.current?.click()}
        >
          {plan === null ? '选择表格' : '换一份'}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          取消
        </Button>
      </div>
    </section>
  );
}

function barredFor(count: number): string | null {
  if (count === 0) return '没有可以立项的行。';
  return count > MOST_IMPORTED ? `一次最多立项${MOST_IMPORTED}项，请把表格分成几份。` : null;
}
