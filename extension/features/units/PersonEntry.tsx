import { useState } from 'preact/hooks';
import { may } from '../../../shared/domain/accounts/policy.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { ROLE_WORDS } from '../../../shared/words/terms.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useDesk } from '../desk/desk-context.ts';
import type { KnownPerson } from './directory.ts';
import { GrantsForm } from './GrantsForm.tsx';

type PersonEntryProps = {
  readonly person: KnownPerson;
  /** Which form is open: grants, stop; null for none. */
  readonly doing: string | null;
  readonly onDoing: (doing: string | null) => void;
};

/** One person with what they may do; an administrator changes roles and stops accounts. */
export function PersonEntry({ person, doing, onDoing }: PersonEntryProps) {
  const desk = useDesk();
  const [error, setError] = useState<string | null>(null);
  const administers = may(desk.actor.value, 'accounts.manage');
  const directory = desk.directory.value;
  const setActive = async (active: boolean) => {
    const order = { name: 'accounts.setActive', args: { personId: person.id, active } };
    const refusal = await desk.perform([order], active ? `已启用${person.name}的账号` : `已停用${person.name}的账号`);
    setError(refusal === null ? null : refusalText(refusal));
    onDoing(null);
  };
  return (
    <li class={person.active ? undefined : 'stopped'}>
      <p class="person-head">
        <strong>{person.name}</strong>
        {person.post !== null && <span class="secondary">{person.post}</span>}
        {!person.active && <span class="flag">账号已停用</span>}
      </p>
      <p class="secondary">
        {person.grants.length === 0
          ? '无角色'
          : person.grants.map(grant => `${ROLE_WORDS[grant.role]}（${directory.unitName(grant.unitId)}）`).join('、')}
      </p>
      {error !== null && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
      {administers && doing !== 'grants' && (
        <p class="person-acts">
          <Button kind="quiet" small label={`调整角色：${person.name}`} onPress={() => onDoing('grants')}>
            调整角色
          </Button>
          <Button
            kind="quiet"
            small
            label={`${person.active ? '停用' : '启用'}账号：${person.name}`}
            onPress={() => (person.active ? onDoing('stop') : void setActive(true))}
          >
            {person.active ? '停用账号' : '启用账号'}
          </Button>
        </p>
      )}
      {administers && doing === 'grants' && <GrantsForm person={person} onClose={() => onDoing(null)} />}
      <Dialog
        open={doing === 'stop'}
        title={`停用${person.name}的账号`}
        verb="停用"
        final
        onAct={() => void setActive(false)}
        onClose={() => onDoing(null)}
      >
        <p>下次连接服务器时，该账号不再能查看和办理。已有记录保留，账号可以再启用。</p>
      </Dialog>
    </li>
  );
}
