import { useState } from 'preact/hooks';
import type { Order } from '../../../../shared/commands/decide.ts';
import type { Actor } from '../../../../shared/domain/accounts/actor.ts';
import { may } from '../../../../shared/domain/accounts/policy.ts';
import { REGIME_ID, type Regime, regimeOf } from '../../../../shared/domain/regime/types.ts';
import { millisecondsOf } from '../../../../shared/kernel/dates.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { momentWords } from '../../../../shared/words/dates.ts';
import type { LocalView } from '../../../local/view.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { whyNotTaken } from '../../accounts/perform.ts';
import { draftOf, REGIME_FIELDS, regimeIn } from './regime-fields.ts';

type RegimePanelProps = {
  readonly view: LocalView;
  readonly actor: Actor;
  readonly now: number;
  readonly run: (orders: readonly Order[]) => Promise<Result<unknown>>;
};

/** 制度设定: when a month’s dispatch runs, when slips are due, how far dates move, how much a unit may be asked; for everybody. */
export function RegimePanel({ view, actor, now, run }: RegimePanelProps) {
  const [editing, setEditing] = useState(false);
  const record = view.watchKind('regime').value.get(REGIME_ID)?.body ?? null;
  const regime = regimeOf(record);
  const who = record === null ? null : view.watchKind('person').value.get(record.changedBy)?.body.name;
  const change = async (set: Regime): Promise<string | null> => {
    const refusal = await whyNotTaken(run([{ name: 'regime.change', args: { set, reset: [] } }]));
    if (refusal === null) setEditing(false);
    return refusal;
  };
  return (
    <>
      <p class="secondary">
        {`单号用“${regime.agency}”，如${regime.agency}提〔2026〕1号。调度每月${regime.dispatch.openDay}日至${regime.dispatch.closeDay}日，遇休息日提前。延期合计不超过${regime.extension.mostDays}天、${regime.extension.mostTimes}次。每单位每月负担上限${regime.burden.monthly}分钟。`}
      </p>
      {record !== null && (
        <p class="hint">{`${who ?? '已停用人员'} ${momentWords(millisecondsOf(record.changedAt), now)}设定`}</p>
      )}
      {may(actor, 'regime.change') && !editing && <Button onPress={() => setEditing(true)}>修改制度设定</Button>}
      {editing && <RegimeForm regime={regime} onChange={change} onClose={() => setEditing(false)} />}
    </>
  );
}

type RegimeFormProps = {
  readonly regime: Regime;
  /** Gives back what is wrong, null when it holds. */
  readonly onChange: (regime: Regime) => Promise<string | null>;
  readonly onClose: () => void;
};

function RegimeForm({ regime, onChange, onClose }: RegimeFormProps) {
  const [draft, setDraft] = useState(() => draftOf(regime));
  const [error, setError] = useState<string | null>(null);
  const save = async () => {
    const read = regimeIn(draft, regime);
    setError(read === null ? '各项填整数，日期在1至28之间，机关代字不能空。' : await onChange(read));
  };
  const field = (key: string, label: string) => (
    <TextField
      key={key}
      label={label}
      numeric={key !== 'agency'}
      maxLength={key === 'agency' ? 10 : 5}
      value={draft[key] ?? ''}
      onChange={text => setDraft(before => ({ ...before, [key]: text }))}
    />
  );
  return (
    <form
      class="permit-form"
      aria-label="制度设定"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <p class="hint">对全辖区生效，记入审计。已发出的单子、已批的延期不变。</p>
      {field('agency', '机关代字')}
      {field('judgeWithin', '研判时限（工作日）')}
      {REGIME_FIELDS.map(({ part, name, label }) => field(`${part}.${name}`, label))}
      {error !== null && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
      <p class="permit-acts">
        <Button submit>保存</Button>
        <Button kind="quiet" onPress={onClose}>
          取消
        </Button>
      </p>
    </form>
  );
}
