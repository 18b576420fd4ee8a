import { useState } from 'preact/hooks';
import { type WorkSecretsPermit, workSecretsPermitSchema } from '../../../../shared/domain/documents/work-secrets.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { LEVEL_WORDS } from './words.ts';

type PermitFormProps = {
  /** Gives back what is wrong, null when it holds. */
  readonly onPermit: (permit: WorkSecretsPermit) => Promise<string | null>;
  readonly onClose: () => void;
};

const LEVELS = [
  { value: '3' as const, label: LEVEL_WORDS[3] },
  { value: '4' as const, label: LEVEL_WORDS[4] },
];

/** On what 工作秘密 may be registered whole; below 等保三级 there is nothing to choose. */
export function PermitForm({ onPermit, onClose }: PermitFormProps) {
  const [level, setLevel] = useState<'3' | '4' | null>(null);
  const [basis, setBasis] = useState('');
  const [error, setError] = useState<string | null>(null);
  const permit = async () => {
    const checked = workSecretsPermitSchema.safeParse({ level: Number(level), basis });
    setError(checked.success ? await onPermit(checked.data) : '选等保级别，并填写批准依据，如批准文件的文号。');
  };
  return (
    <form
      class="permit-form"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void permit();
      }}
    >
      <p class="hint">等保三级以下的服务器不得保存工作秘密。对全辖区生效，记入审计。</p>
      <Select label="等保级别" value={level} choices={LEVELS} onChange={setLevel} />
      <TextField label="批准依据" value={basis} onChange={setBasis} />
      {error !== null && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
      <p class="permit-acts">
        <Button submit>允许登记</Button>
        <Button kind="quiet" onPress={onClose}>
          取消
        </Button>
      </p>
    </form>
  );
}
