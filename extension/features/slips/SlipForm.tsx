import { useMemo, useState } from 'preact/hooks';
import { REGIME_ID, regimeOf } from '../../../shared/domain/regime/types.ts';
import { rungBefore } from '../../../shared/domain/slips/rungs.ts';
import { replyWorkdaysOf } from '../../../shared/domain/slips/terms-of-type.ts';
import { SLIP_TYPES, type SlipTerms } from '../../../shared/domain/slips/types.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { SLIP_TYPE_WORDS } from '../../../shared/words/slips.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ActForm } from '../desk/ActForm.tsx';
import { unitItems } from '../units/directory.ts';
import { UnitSetField } from '../units/UnitSetField.tsx';
import { AddresseeKind } from './AddresseeKind.tsx';
import { FindingList } from './FindingList.tsx';
import { ItemsEditor } from './ItemsEditor.tsx';
import { ReasonFields } from './ReasonFields.tsx';
import { blankDraft, blankItem, draftOf, draftProblem, rungsOf, type SlipDraft } from './slip-draft.ts';
import { draftOrder, editOrder } from './slip-orders.ts';
import type { SlipRow } from './slip-rows.ts';
import type { Slips } from './use-slips.ts';

type SlipFormProps = {
  readonly slips: Slips;
  /** The slip that is changed; null for a new one. */
  readonly row: SlipRow | null;
  readonly onClose: () => void;
};

const TYPE_CHOICES = SLIP_TYPES.map(value => ({ value, label: SLIP_TYPE_WORDS[value] }));

/** 拟制 and 修改: what a slip says; the red lines and the ladder speak while it is written. */
export function SlipForm({ slips, row, onClose }: SlipFormProps) {
  const { desk, all, keptBy } = slips;
  const regime = regimeOf(desk.view.watchKind('regime').value.get(REGIME_ID)?.body ?? null);
  const [draft, setDraft] = useState<SlipDraft>(() =>
    row === null ? blankDraft('notice', regime) : draftOf(row.slip),
  );
  const change = (part: Partial<SlipDraft>) => setDraft(before => ({ ...before, ...part }));
  const directory = desk.directory.value;
  const units = useMemo(
    () =>
      unitItems(directory.units.filter(({ kind }) => kind === 'district' || kind === 'department' || kind === 'group')),
    [directory],
  );
  const addressee = draft.addresseeId === null ? null : directory.unit(draft.addresseeId);
  const rungs = useMemo(() => rungsOf(draft, all), [draft, all]);
  const lower = rungBefore(draft.type);
  const save = async () => {
    const { type, addresseeId, ...rest } = draft;
    const problem = draftProblem(draft);
    if (problem !== null || addresseeId === null || keptBy === null) return problem;
    const terms: SlipTerms = {
      ...rest,
      addresseeId,
      previousIds: rungs.previousIds,
      skipReason: rungs.skips ? rest.skipReason : null,
    };
    if (row !== null) {
      const refusal = await desk.perform([editOrder(row.id, terms)], '已修改');
      return refusal === null ? null : refusalText(refusal);
    }
    const { id, order } = draftOrder(desk.entropy, keptBy, { type, rule: null, terms });
    const refusal = await desk.perform([order], '已拟制');
    if (refusal !== null) return refusalText(refusal);
    slips.follow(id);
    return null;
  };
  return (
    <ActForm title={row === null ? '拟制' : '修改'} verb="保存" busyVerb="正在保存" onAct={save} onClose={onClose}>
      {error => (
        <>
          {row === null && (
            <SegmentedControl
              label="种类"
              value={draft.type}
              choices={TYPE_CHOICES}
              onChange={type => setDraft(before => retyped(before, type, replyWorkdaysOf(type, regime)))}
            />
          )}
          <Combobox
            label="主送单位"
            required
            items={units}
            value={draft.addresseeId}
            onChange={addresseeId => change({ addresseeId })}
          />
          {addressee?.kind === 'district' && (
            <AddresseeKind value={draft.toCommittee} onChange={toCommittee => change({ toCommittee })} />
          )}
          <UnitSetField
            label="协办单位"
            items={units.filter(unit => unit.value !== draft.addresseeId)}
            value={draft.coUnitIds}
            onChange={ids => change({ coUnitIds: [...ids] })}
          />
          <ItemsEditor draft={draft} onChange={setDraft} />
          <TextField
            label="反馈方式和联系人"
            maxLength={80}
            value={draft.contact ?? ''}
            onChange={text => change({ contact: textOrNull(text) })}
          />
          {rungs.skips && lower !== null && (
            <TextField
              label="越级理由"
              maxLength={200}
              value={draft.skipReason ?? ''}
              onChange={text => change({ skipReason: textOrNull(text) })}
              hint={`所列事项还没有发过${SLIP_TYPE_WORDS[lower]}，送审前写明理由。`}
            />
          )}
          <FindingList terms={{ ...draft, addresseeId: draft.addresseeId ?? '' }} />
          <ReasonFields draft={draft} onChange={change} />
          {error !== null && (
            <p class="field-error" role="alert">
              {error}
            </p>
          )}
        </>
      )}
    </ActForm>
  );
}

/** Another kind of slip asks for something else, as long as nobody wrote what is asked. */
function retyped(draft: SlipDraft, type: SlipDraft['type'], replyWorkdays: number | null): SlipDraft {
  const [old, fresh] = [blankItem(draft.type).requirement, blankItem(type).requirement];
  const items = draft.items.map(item => (item.requirement === old ? { ...item, requirement: fresh } : item));
  return { ...draft, type, replyWorkdays, items };
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text);
