import { useMemo, useState } from 'preact/hooks';
import { holds, OFFICE_ROLES } from '../../../shared/domain/accounts/actor.ts';
import { readMinutes } from '../../../shared/recognition/minutes.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { unitItems } from '../units/directory.ts';
import { MinuteRow } from './MinuteRow.tsx';
import type { MeetingRow } from './meeting-rows.ts';
import { draftsFrom, hindranceOf, type MinuteDraft, minutesOrders } from './minutes-draft.ts';
import type { Meetings } from './use-meetings.ts';

type MinutesFormProps = { readonly row: MeetingRow; readonly meetings: Meetings; readonly onClose: () => void };

/** 记入纪要: pasted or typed minutes are split into sentences; each is made a task, only written down, or left out. */
export function MinutesForm({ row, meetings, onClose }: MinutesFormProps) {
  const { desk, ownUnit } = meetings;
  const directory = desk.directory.value;
  const forAll = holds(desk.actor.value, OFFICE_ROLES);
  const items = useMemo(
    () => unitItems(directory.units).filter(({ value }) => forAll || value === ownUnit),
    [directory, forAll, ownUnit],
  );
  const [text, setText] = useState('');
  const [drafts, setDrafts] = useState<readonly MinuteDraft[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);

  const split = () => {
    const read = readMinutes(text, { heldOn: row.meeting.heldOn, calendar: desk.calendar.value });
    if (read.refused !== null) {
      setText('');
      return setError(`未读取：所贴内容标有“${read.refused}”，未保存任何内容。请通过涉密系统或机要渠道办理。`);
    }
    if (read.sentences.length === 0) return setError('没有读到句子。粘贴会议纪要的正文，或逐句填写。');
    setError(null);
    return setDrafts(draftsFrom(read.sentences, { units: directory.units, ownUnit: forAll ? null : ownUnit }));
  };
  const save = async (list: readonly MinuteDraft[]) => {
    setTried(true);
    if (ownUnit === null || list.some(draft => hindranceOf(draft) !== null)) return;
    const { documentId } = row.meeting;
    const orders = minutesOrders(list, { meetingId: row.id, documentId, keptBy: ownUnit, entropy: desk.entropy });
    if (orders.length === 0) return setError('没有要记入的句子。逐句选“立项”或“只记入”。');
    setBusy(true);
    try {
      const refusal = await desk.perform(orders, `已记入议定事项，立项${orders.length - 1}项`);
      setError(refusal === null ? null : refusalText(refusal));
      if (refusal === null) onClose();
    } finally {
      setBusy(false);
    }
  };
  const failure = error !== null && (
    <p class="field-error" role="alert">
      {error}
    </p>
  );
  if (drafts === null) {
    return (
      <section class="act-form" aria-label="记入纪要">
        <TextArea
          label="会议纪要"
          rows={8}
          maxLength={40_000}
          hint="粘贴全文或要点，每句一项。标有密级的不要粘贴。"
          value={text}
          onChange={setText}
        />
        {failure}
        <div class="act-form-foot">
          <Button kind="primary" onPress={split}>
            拆成议定事项
          </Button>
          <Button onPress={onClose}>取消</Button>
        </div>
      </section>
    );
  }
  const change = (key: string, part: Partial<MinuteDraft>) =>
    setDrafts(drafts.map(draft => (draft.key === key ? { ...draft, ...part } : draft)));
  const tasks = drafts.filter(({ fate }) => fate === 'task').length;
  const kept = drafts.filter(({ fate }) => fate !== 'none').length;
  return (
    <section class="act-form" aria-label="记入纪要">
      <p class="hint">{`读到${drafts.length}句。逐句核对：立项、只记入，或不记。`}</p>
      <ol class="minute-rows">
        {drafts.map(draft => (
          <MinuteRow
            key={draft.key}
            draft={draft}
            items={items}
            error={tried ? hindranceOf(draft) : null}
            onChange={part => change(draft.key, part)}
          />
        ))}
      </ol>
      {failure}
      <div class="act-form-foot minutes-foot">
        <Button kind="primary" busy={busy ? '正在记入' : null} onPress={() => void save(drafts)}>
          {`记入${kept}项，立项${tasks}项`}
        </Button>
        <Button onPress={() => setDrafts(null)}>返回修改纪要</Button>
      </div>
    </section>
  );
}
