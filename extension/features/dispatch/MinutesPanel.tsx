import { useState } from 'preact/hooks';
import type { Cycle } from '../../../shared/domain/dispatch/types.ts';
import { partsOf } from '../../../shared/kernel/dates.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { PROGRESS_WORDS } from '../../../shared/words/terms.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useDesk } from '../desk/desk-context.ts';
import type { MonthView } from './month-view.ts';

/** 调度纪要: a draft from the month’s figures and answers, edited and kept. */
export function MinutesPanel({ cycle, view }: { readonly cycle: Cycle; readonly view: MonthView }) {
  const desk = useDesk();
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const save = async () => {
    const args = { month: cycle.month, minutes: text === null || text.trim() === '' ? null : text.trim() };
    const refusal = await desk.perform([{ name: 'dispatch.writeMinutes', args }], '已保存调度纪要');
    setError(refusal === null ? null : refusalText(refusal));
    if (refusal === null) setText(null);
  };
  if (text === null)
    return (
      <Panel
        title="调度纪要"
        actions={
          <Button small onPress={() => setText(cycle.minutes ?? draftMinutes(cycle, view))}>
            {cycle.minutes === null ? '起草' : '修改'}
          </Button>
        }
      >
        {cycle.minutes === null ? (
          <p class="hint">还没有纪要。起草时带入本月数字和各单位答复。</p>
        ) : (
          <p class="minutes">{cycle.minutes}</p>
        )}
      </Panel>
    );
  return (
    <Panel title="调度纪要">
      <TextArea label="纪要" labelHidden rows={12} maxLength={8000} value={text} onChange={setText} error={error} />
      <div class="task-acts">
        <Button kind="primary" onPress={() => void save()}>
          保存
        </Button>
        <Button onPress={() => setText(null)}>取消</Button>
      </div>
    </Panel>
  );
}

/** What the month’s figures and answers say, as paragraphs to be edited. */
function draftMinutes({ month, counts, openOn }: Cycle, { asked }: MonthView): string {
  const difficult = asked.filter(({ question }) => question.answer?.state === 'difficult');
  const silent = asked.filter(({ question }) => question.answer === null);
  const list = (rows: MonthView['asked']) =>
    rows
      .map(({ row }) => `${row.lead}：${row.task.content}${row.latest?.text ? `（${row.latest.text}）` : ''}`)
      .join('；');
  return [
    `${month.slice(0, 4)}年${partsOf(openOn).month}月调度，在办任务${counts.tasks}项，由台账推断状态${counts.inferred}项，提问${asked.length}项，答复${asked.length - silent.length}项。`,
    ...(difficult.length === 0 ? [] : [`${PROGRESS_WORDS.difficult}的${difficult.length}项。${list(difficult)}。`]),
    ...(silent.length === 0 ? [] : [`未答复的${silent.length}项。${list(silent)}。`]),
  ].join('\n');
}
