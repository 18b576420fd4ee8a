import { Button } from './Button.tsx';

/** One condition of a filter, in words: 牵头单位 是 市住建局, or a single word such as 逾期. */
export type Condition = {
  readonly key: string;
  readonly field?: string;
  readonly verb?: string;
  readonly value: string;
};

export type FilterLineProps = {
  readonly conditions: readonly Condition[];
  readonly onRemove: (key: string) => void;
  /** Opens the condition for changing. */
  readonly onEdit?: (key: string) => void;
  readonly onAdd?: () => void;
  readonly onClear?: () => void;
  /** How much answers: 共312项. Announced when it changes. */
  readonly count?: string;
};

/** The filter of a list as one line of words above it: 牵头单位 是 市住建局 · 逾期. */
export function FilterLine({ conditions, onRemove, onEdit, onAdd, onClear, count }: FilterLineProps) {
  return (
    <div class="filter-line">
      <ul aria-label="筛选条件">
        {conditions.map(condition => {
          const spoken = `${condition.field ?? ''}${condition.verb ?? ''}${condition.value}`;
          return (
            <li key={condition.key} class="condition">
              <ConditionWords condition={condition} onEdit={onEdit} />
              <button
                type="button"
                class="condition-remove"
                aria-label={`去掉条件：${spoken}`}
                onClick={() => onRemove(condition.key)}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      {onAdd !== undefined && (
        <Button kind="quiet" small onPress={onAdd}>
          {conditions.length === 0 ? '筛选' : '加条件'}
        </Button>
      )}
      {onClear !== undefined && conditions.length > 1 && (
        <Button kind="quiet" small onPress={onClear}>
          全部去掉
        </Button>
      )}
      {count !== undefined && (
        <span class="filter-count nobr" role="status">
          {count}
        </span>
      )}
    </div>
  );
}

function ConditionWords({ condition, onEdit }: { condition: Condition; onEdit: FilterLineProps['onEdit'] }) {
  const words = (
    <>
      {condition.field !== undefined && <span class="condition-field">{condition.field}</span>}
      {condition.field !== undefined && <span class="condition-verb">{condition.verb ?? '是'}</span>}
      <span class="condition-value">{condition.value}</span>
    </>
  );
  if (onEdit === undefined) return <span class="condition-words">{words}</span>;
  return (
    <button type="button" class="condition-words" onClick={() => onEdit(condition.key)}>
      {words}
    </button>
  );
}
