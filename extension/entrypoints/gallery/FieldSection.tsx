import { useState } from 'preact/hooks';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Nobr } from '../../ui/Nobr.tsx';
import { Select } from '../../ui/Select.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Section } from './Section.tsx';
import { units } from './samples.ts';

const nothing = () => undefined;

/** Every kind of field: plain, required, read, guessed, typed, wrong, locked. */
export function FieldSection() {
  return (
    <Section title="填写">
      <div class="gallery-columns">
        <TextFields />
        <Pickers />
        <Dates />
      </div>
    </Section>
  );
}

function TextFields() {
  const [title, setTitle] = useState('关于深化要素市场化配置综合改革的实施意见');
  const [number, setNumber] = useState('鲁办发〔2026〕12号');
  const [note, setNote] = useState('');
  return (
    <>
      <TextField label="标题" value={title} onChange={setTitle} source="read" onShowSource={nothing} required />
      <TextField label="发文字号" value={number} onChange={setNumber} source="guessed" onShowSource={nothing} />
      <TextField label="来文单位" value="省委办公厅" onChange={nothing} source="typed" />
      <TextField
        label="服务器地址"
        value="http://10.16.2"
        onChange={nothing}
        error="连不上这个地址。核对后重试，或向改革办要地址。"
      />
      <TextField label="台账编号" value="待编号" onChange={nothing} readOnly hint="同步后由服务器给出。" />
      <TextField label="本项得分" value="86.42" onChange={nothing} numeric />
      <TextField label="密码" type="password" value="" onChange={nothing} required />
      <TextArea label="进展" value={note} onChange={setNote} maxLength={500} placeholder="做了什么，到哪一步" />
    </>
  );
}

function Pickers() {
  const [lead, setLead] = useState<string | null>('u2');
  const [support, setSupport] = useState<string | null>(null);
  const [kind, setKind] = useState<'order' | 'letter' | 'urge' | null>(null);
  const kinds = [
    { value: 'order', label: '交办' },
    { value: 'letter', label: '提示' },
    { value: 'urge', label: '责令', barred: true },
  ] as const;
  return (
    <>
      <Combobox label="牵头单位" items={units} value={lead} onChange={setLead} source="guessed" required />
      <Combobox
        label="配合单位"
        items={units}
        value={support}
        onChange={setSupport}
        nothing="没有这个单位。向改革办申请加入。"
      />
      <Combobox label="经办人" items={[]} value={null} onChange={nothing} error="未选经办人。选一人后可交办。" />
      <Select label="督办方式" value={kind} choices={kinds} onChange={setKind} />
      <Select label="紧急程度" value="order" choices={kinds} onChange={nothing} source="read" onShowSource={nothing} />
    </>
  );
}

function Dates() {
  const [due, setDue] = useState<IsoDate | null>('2026-12-10' as IsoDate);
  return (
    <>
      <DateField
        label="办结期限"
        value={due}
        onChange={setDue}
        source="guessed"
        onShowSource={nothing}
        words={due === null ? '未定期限' : <DueWords />}
        hint="印发之日起30日，首日不计，末日顺延。"
      />
      <DateField
        label="反馈期限"
        value={'2026-11-22' as IsoDate}
        onChange={nothing}
        words={<StatusMark status={{ state: 'overdue', words: '逾期2个工作日' }} />}
        error="期限早于印发日期。核对后改正。"
      />
      <DateField label="签收日期" value={null} onChange={nothing} />
    </>
  );
}

function DueWords() {
  return (
    <>
      <StatusMark status={{ state: 'soon', words: '余12个工作日' }} />
      <Nobr>（12月10日 周四）</Nobr>
    </>
  );
}
