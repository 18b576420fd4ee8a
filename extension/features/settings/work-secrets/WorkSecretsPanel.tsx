import { useState } from 'preact/hooks';
import type { Order } from '../../../../shared/commands/decide.ts';
import type { Actor } from '../../../../shared/domain/accounts/actor.ts';
import { may } from '../../../../shared/domain/accounts/policy.ts';
import { WORK_SECRETS_ID, type WorkSecretsPermit } from '../../../../shared/domain/documents/work-secrets.ts';
import { millisecondsOf } from '../../../../shared/kernel/dates.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { momentWords } from '../../../../shared/words/dates.ts';
import type { LocalView } from '../../../local/view.ts';
import { Button } from '../../../ui/Button.tsx';
import { whyNotTaken } from '../../accounts/perform.ts';
import { PermitForm } from './PermitForm.tsx';
import { LEVEL_WORDS } from './words.ts';

type WorkSecretsPanelProps = {
  readonly view: LocalView;
  readonly actor: Actor;
  readonly now: number;
  readonly run: (orders: readonly Order[]) => Promise<Result<unknown>>;
};

/** 工作秘密与内部文件: what is kept of them now, on whose decision, and the change of it for administrators (domain §C4). */
export function WorkSecretsPanel({ view, actor, now, run }: WorkSecretsPanelProps) {
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const standing = view.watchKind('workSecrets').value.get(WORK_SECRETS_ID)?.body ?? null;
  const permit = standing?.permit ?? null;
  const decide = async (wanted: WorkSecretsPermit | null): Promise<string | null> => {
    const refusal = await whyNotTaken(run([{ name: 'documents.decideWorkSecrets', args: { permit: wanted } }]));
    if (refusal === null) setAsking(false);
    return refusal;
  };
  const who =
    standing === null ? null : (view.watchKind('person').value.get(standing.decidedBy)?.body.name ?? '已停用人员');
  return (
    <>
      <p class="secondary work-secrets">
        {permit === null
          ? '标有“工作秘密”“内部”字样的文件，只登记文号、机关和日期，不保存标题、原文和网址。'
          : `标有“工作秘密”“内部”字样的文件，可登记标题和原文。${LEVEL_WORDS[permit.level]}，依据：${permit.basis}。`}
        提醒中只显示<span class="nobr">“内部事项1件”</span>。国家秘密一律不登记。
      </p>
      {standing !== null && who !== null && (
        <p class="hint">{`${who} ${momentWords(millisecondsOf(standing.decidedAt), now)}设定`}</p>
      )}
      {error !== null && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
      {may(actor, 'documents.decideWorkSecrets') && permit === null && !asking && (
        <Button onPress={() => setAsking(true)}>允许登记标题和原文</Button>
      )}
      {may(actor, 'documents.decideWorkSecrets') && permit !== null && (
        <Button onPress={() => void decide(null).then(setError)}>恢复只登记文号</Button>
      )}
      {asking && <PermitForm onPermit={decide} onClose={() => setAsking(false)} />}
    </>
  );
}
