import { useState } from 'preact/hooks';
import { type Grant, ROLES, type Role } from '../../../shared/domain/accounts/types.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { ROLE_WORDS } from '../../../shared/words/terms.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Select } from '../../ui/Select.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { type KnownPerson, unitItems } from './directory.ts';

const ROLE_CHOICES = ROLES.map(value => ({ value, label: ROLE_WORDS[value] }));

/** 调整角色: the roles of one person, each at a unit; saved as a whole, in force from their next contact on. */
export function GrantsForm({ person, onClose }: { readonly person: KnownPerson; readonly onClose: () => void }) {
  const desk = useDesk();
  const refilled = desk.refill.value?.order;
  const [grants, setGrants] = useState<readonly Grant[]>(
    refilled?.name === 'accounts.changeGrants' ? (refilled.args as { grants: Grant[] }).grants : person.grants,
  );
  const [error, setError] = useState<string | null>(null);
  const units = unitItems(desk.directory.value.units);
  const change = (place: number, part: Partial<Grant>) =>
    setGrants(grants.map((grant, index) => (index === place ? { ...grant, ...part } : grant)));
  const save = async () => {
    const order = { name: 'accounts.changeGrants', args: { personId: person.id, grants } };
    const refusal = await desk.perform([order], `已调整${person.name}的角色`);
    setError(refusal === null ? null : refusalText(refusal));
    if (refusal === null) onClose();
  };
  return (
    <form
      class="act-form"
      aria-label={`调整角色：${person.name}`}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <h3>{`调整角色：${person.name}`}</h3>
      {grants.length === 0 && <p class="secondary">没有角色的账号不能登录查看。</p>}
      {grants.map((grant, place) => (
        <div key={place} class="grant-line">
          <Select<Role>
            label={`角色${place + 1}`}
            labelHidden
            value={grant.role}
            choices={ROLE_CHOICES}
            onChange={role => change(place, { role })}
          />
          <Combobox
            label={`单位${place + 1}`}
            labelHidden
            items={units}
            value={grant.unitId}
            onChange={unitId => unitId !== null && change(place, { unitId })}
          />
          <Button
            kind="quiet"
            label={`去掉角色${place + 1}`}
            onPress={() => setGrants(grants.filter((_, index) => index !== place))}
          >
            去掉
          </Button>
        </div>
      ))}
      {error !== null && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
      <div class="act-form-foot">
        <Button kind="primary" submit>
          保存
        </Button>
        <Button
          barred={grants.length >= 12 ? '一人最多12个角色。' : null}
          onPress={() => setGrants([...grants, { role: 'department.handler', unitId: person.unitId }])}
        >
          加角色
        </Button>
        <Button onPress={onClose}>取消</Button>
      </div>
    </form>
  );
}
