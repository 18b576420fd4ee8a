import { useId } from 'preact/hooks';
import { UNMARKED } from '../../../shared/words/files.ts';

type UnmarkedConfirmProps = { readonly confirmed: boolean; readonly onConfirm: (confirmed: boolean) => void };

/** Asks who has the original before them to say that it bears no marking, where no program could see it (domain §C4). */
export function UnmarkedConfirm({ confirmed, onConfirm }: UnmarkedConfirmProps) {
  const id = useId();
  return (
    <p class="unmarked-confirm">
      <input type="checkbox" id={id} checked={confirmed} onChange={event => onConfirm(event.currentTarget.checked)} />
      <label for={id}>{UNMARKED}</label>
    </p>
  );
}
