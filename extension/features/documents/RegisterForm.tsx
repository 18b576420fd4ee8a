import { useState } from 'preact/hooks';
import { documentIdOf } from '../../../shared/domain/documents/identity.ts';
import { type DocumentFacts, documentFactsSchema } from '../../../shared/domain/documents/types.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ActForm } from '../desk/ActForm.tsx';
import { useDesk } from '../desk/desk-context.ts';

type RegisterFormProps = {
  /** The unit in whose register it goes. */
  readonly keptBy: RecordId;
  readonly onClose: () => void;
};

const BLANK: DocumentFacts = {
  title: '',
  number: null,
  issuers: [],
  issuedOn: null,
  genre: null,
  urgency: null,
  dissemination: null,
  sourceUrl: null,
};

const WRONG: Readonly<Record<string, string>> = {
  title: '填写标题，不超过300字。',
  sourceUrl: '来源网址填完整，以 http 或 https 开头；没有的，不填。',
};

/** 登记: puts a document in the register by hand, for paper and for what was refused and is filled in again. */
export function RegisterForm({ keptBy, onClose }: RegisterFormProps) {
  const desk = useDesk();
  const [facts, setFacts] = useState<DocumentFacts>(() => {
    const order = desk.refill.value?.order;
    return order?.name === 'documents.tag' ? (order.args as { facts: DocumentFacts }).facts : BLANK;
  });
  const change = (part: Partial<DocumentFacts>) => setFacts(before => ({ ...before, ...part }));
  const line = (field: 'number' | 'genre' | 'urgency' | 'dissemination' | 'sourceUrl') => ({
    value: facts[field] ?? '',
    onChange: (text: string) => change({ [field]: text.trim() === '' ? null : text }),
  });
  const act = async () => {
    const issuers = facts.issuers.map(name => name.trim()).filter(name => name !== '');
    const read = documentFactsSchema.safeParse({ ...facts, issuers });
    if (!read.success) return WRONG[String(read.error.issues[0]?.path[0])] ?? '内容过长，请核对后重填。';
    const documentId = documentIdOf(keptBy, read.data.number, desk.entropy);
    const order = { name: 'documents.tag', args: { documentId, keptBy, facts: read.data } };
    const refusal = await desk.perform([order], '已入账');
    return refusal === null ? null : refusalText(refusal);
  };
  return (
    <ActForm title="登记文件" verb="入账" busyVerb="正在入账" onAct={act} onClose={onClose}>
      {error => (
        <>
          <TextArea
            label="标题"
            required
            rows={2}
            maxLength={300}
            value={facts.title}
            onChange={text => change({ title: text.replaceAll('\n', '') })}
          />
          <TextField label="发文字号" maxLength={60} placeholder="如：鲁办发〔2026〕12号" {...line('number')} />
          <TextField
            label="发文机关"
            hint="有几个机关的，用顿号隔开。"
            value={facts.issuers.join('、')}
            onChange={text => change({ issuers: text === '' ? [] : text.split('、') })}
          />
          <DateField label="成文日期" value={facts.issuedOn} onChange={issuedOn => change({ issuedOn })} />
          <TextField label="文种" maxLength={20} placeholder="如：通知" {...line('genre')} />
          <TextField label="紧急程度" maxLength={10} {...line('urgency')} />
          <TextField label="公开属性" maxLength={20} {...line('dissemination')} />
          <TextField label="来源网址" maxLength={2000} placeholder="https://" {...line('sourceUrl')} />
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
