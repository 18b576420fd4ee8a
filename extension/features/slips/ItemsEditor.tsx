import { useMemo } from 'preact/hooks';
import { MOST_ITEMS, type SlipItem } from '../../../shared/domain/slips/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { blankItem, itemOfTask, type SlipDraft, withItem } from './slip-draft.ts';

type ItemsEditorProps = { readonly draft: SlipDraft; readonly onChange: (draft: SlipDraft) => void };

/** The matters of a slip while it is written: taken from the ledger, or written by hand. */
export function ItemsEditor({ draft, onChange }: ItemsEditorProps) {
  const desk = useDesk();
  const tasks = desk.tasks.value;
  const { addresseeId, items } = draft;
  const choices = useMemo(
    () =>
      tasks
        .filter(({ task }) => task.state !== 'closed' && (addresseeId === null || task.leadUnitId === addresseeId))
        .slice(0, 2000)
        .map(({ id, task, lead }) => ({ value: id, label: task.content, keys: [task.number ?? ''], note: lead })),
    [tasks, addresseeId],
  );
  const take = (id: string | null) => {
    const row = tasks.find(task => task.id === id);
    if (row === undefined || items.some(({ taskId }) => taskId === id)) return;
    const source = row.task.documentId === null ? undefined : desk.documents.value.get(row.task.documentId)?.body;
    const basis = source === undefined ? null : (source.number ?? `《${source.title}》`.slice(0, 200));
    onChange(withItem(draft, itemOfTask(draft.type, row, basis), row.task.leadUnitId));
  };
  const put = (nth: number, part: Partial<SlipItem>) =>
    onChange({ ...draft, items: items.map((item, at) => (at === nth ? { ...item, ...part } : item)) });
  return (
    <>
      <Combobox
        label="从台账选事项"
        items={choices}
        value={null}
        onChange={take}
        placeholder="任务内容或编号"
        nothing="台账中没有这项任务，可在下面填写。"
      />
      {items.map((item, nth) => (
        <ItemFields
          key={nth}
          nth={nth}
          item={item}
          onChange={part => put(nth, part)}
          onRemove={items.length > 1 ? () => onChange({ ...draft, items: items.filter((_, at) => at !== nth) }) : null}
        />
      ))}
      {items.length < MOST_ITEMS && (
        <Button small kind="quiet" onPress={() => onChange({ ...draft, items: [...items, blankItem(draft.type)] })}>
          加一项
        </Button>
      )}
    </>
  );
}

type ItemFieldsProps = {
  readonly nth: number;
  readonly item: SlipItem;
  readonly onChange: (part: Partial<SlipItem>) => void;
  readonly onRemove: (() => void) | null;
};

const line = (text: string): string => text.replaceAll('\n', '');
const lineOrNull = (text: string): string | null => (text.trim() === '' ? null : line(text));

function ItemFields({ nth, item, onChange, onRemove }: ItemFieldsProps) {
  return (
    <fieldset class="slip-item-fields">
      <legend>{`事项${nth + 1}`}</legend>
      <TextArea
        label="事项"
        required
        rows={2}
        maxLength={300}
        value={item.matter}
        onChange={text => onChange({ matter: line(text) })}
      />
      <TextArea
        label="办理要求"
        required
        rows={2}
        maxLength={300}
        value={item.requirement}
        onChange={text => onChange({ requirement: line(text) })}
      />
      <DateField label="办理时限" value={item.dueOn} onChange={dueOn => onChange({ dueOn })} />
      <TextField
        label="依据"
        maxLength={200}
        placeholder="上级文件的文号或标题"
        value={item.basis ?? ''}
        onChange={text => onChange({ basis: lineOrNull(text) })}
      />
      <TextArea
        label="原文"
        rows={2}
        maxLength={600}
        value={item.quote ?? ''}
        onChange={text => onChange({ quote: lineOrNull(text) })}
      />
      {onRemove !== null && (
        <Button small kind="quiet" label={`去掉事项${nth + 1}`} onPress={onRemove}>
          去掉
        </Button>
      )}
    </fieldset>
  );
}
