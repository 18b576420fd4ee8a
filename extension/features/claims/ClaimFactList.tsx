import { useMemo } from 'preact/hooks';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { EditableFact } from '../../ui/EditableFact.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { addressText } from '../desk/address.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { ClaimRow } from './claim-rows.ts';

type ClaimFactListProps = {
  readonly row: ClaimRow;
  /** The fact being corrected; null for none. */
  readonly editing: string | null;
  readonly onEditing: (field: string | null) => void;
  readonly barred: string | null;
};

/** What is known of a claim; post, item, 第一责任人 and task are corrected where they stand. */
export function ClaimFactList({ row, editing, onEditing, barred }: ClaimFactListProps) {
  const desk = useDesk();
  const { claim, unit } = row;
  const tasks = useMemo(
    () => desk.tasks.value.map(({ id, task, lead }) => ({ value: id, label: task.content, note: lead })),
    [desk.tasks.value],
  );
  const fact = (field: 'post' | 'item' | 'isFirst' | 'taskId', name: string) => ({
    name,
    barred,
    editing: editing === field && barred === null,
    onEditing: (on: boolean) => onEditing(on ? field : null),
    onSave: async (value: string | boolean | null) => {
      const typed = typeof value === 'string' ? value.trim() : value;
      if (typed === '') return `填写${name}。`;
      const order = { name: 'claims.correct', args: { claimId: row.id, set: { [field]: typed } } };
      const refusal = await desk.perform([order], `已更正${name}`);
      return refusal === null ? null : refusalText(refusal);
    },
  });
  const task = tasks.find(({ value }) => value === claim.taskId);
  return (
    <dl class="fact-list">
      <div>
        <dt>领导</dt>
        <dd>{`${claim.leader.name}（${unit}）`}</dd>
      </div>
      <EditableFact<string>
        {...fact('post', '职务')}
        value={claim.leader.post}
        shown={claim.leader.post}
        control={(value, change, error) => (
          <TextField label="职务" labelHidden maxLength={40} value={value} error={error} onChange={change} />
        )}
      />
      <EditableFact<string>
        {...fact('item', '认领事项')}
        value={claim.item}
        shown={claim.item}
        control={(value, change, error) => (
          <TextField label="认领事项" labelHidden maxLength={120} value={value} error={error} onChange={change} />
        )}
      />
      <EditableFact<boolean>
        {...fact('isFirst', '责任')}
        value={claim.isFirst}
        shown={claim.isFirst ? '第一责任人' : '责任领导'}
        control={(value, change) => (
          <Select
            label="责任"
            labelHidden
            value={value ? 'first' : 'other'}
            choices={[
              { value: 'first', label: '第一责任人' },
              { value: 'other', label: '责任领导' },
            ]}
            onChange={one => change(one === 'first')}
          />
        )}
      />
      <EditableFact<string | null>
        {...fact('taskId', '对应任务')}
        value={claim.taskId}
        shown={
          claim.taskId === null ? null : (
            <a href={addressText({ screen: 'tasks', id: claim.taskId })}>{task?.label ?? '台账任务'}</a>
          )
        }
        control={(value, change, error) => (
          <Combobox label="对应任务" labelHidden items={tasks} value={value} error={error} onChange={change} />
        )}
      />
      <div>
        <dt>年度</dt>
        <dd>{`${claim.year}年`}</dd>
      </div>
    </dl>
  );
}
