import type { Leader } from '../../../shared/domain/claims/types.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import type { PickerItem } from '../../ui/picker-match.ts';
import { TextField } from '../../ui/TextField.tsx';

/** A leader as typed so far. */
export type LeaderDraft = Omit<Leader, 'unitId'> & { readonly unitId: string | null };

type LeaderFieldsProps = {
  readonly value: LeaderDraft;
  /** The units to pick from; with one there is nothing to pick. */
  readonly items: readonly PickerItem[];
  readonly onChange: (part: Partial<LeaderDraft>) => void;
};

/** Name, post and unit of a leader. */
export function LeaderFields({ value, items, onChange }: LeaderFieldsProps) {
  return (
    <>
      <TextField label="领导姓名" required maxLength={30} value={value.name} onChange={name => onChange({ name })} />
      <TextField label="职务" required maxLength={40} value={value.post} onChange={post => onChange({ post })} />
      {items.length > 1 && (
        <Combobox label="单位" required items={items} value={value.unitId} onChange={unitId => onChange({ unitId })} />
      )}
    </>
  );
}

/** What is missing of a leader, in one sentence; null when nothing is. */
export function missingOf({ name, post, unitId }: LeaderDraft): string | null {
  if (name.trim() === '') return '填写领导姓名。';
  if (post.trim() === '') return '填写职务。';
  return unitId === null ? '选一个单位。' : null;
}
