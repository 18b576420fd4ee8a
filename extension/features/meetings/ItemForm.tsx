import { useMemo, useState } from 'preact/hooks';
import { isUpstream, itemFactsSchema } from '../../../shared/domain/meetings/types.ts';
import { newId, type RecordId } from '../../../shared/kernel/ids.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ActForm } from '../desk/ActForm.tsx';
import type { MeetingRow } from './meeting-rows.ts';
import type { Meetings } from './use-meetings.ts';

type ItemFormProps = { readonly row: MeetingRow; readonly meetings: Meetings; readonly onClose: () => void };

type Kind = 'first' | 'document' | 'other';
const KINDS: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'first', label: '第一议题' },
  { value: 'document', label: '审议文件' },
  { value: 'other', label: '其他议题' },
];

/** 列入议题: as 第一议题 the upstream meetings still to be passed on are ticked and the title is written; else a document or a title. */
export function ItemForm({ row, meetings, onClose }: ItemFormProps) {
  const { desk, all } = meetings;
  const ofUpstream = isUpstream(row.meeting.level);
  const waiting = useMemo(() => toPassOn(all, row), [all, row]);
  const hasFirst = row.meeting.agenda.some(item => item.isFirst);
  const [kind, setKind] = useState<Kind>(!ofUpstream && !hasFirst && waiting.length > 0 ? 'first' : 'document');
  const [picked, setPicked] = useState<readonly RecordId[]>(waiting.map(({ id }) => id));
  const [documentId, setDocumentId] = useState<RecordId | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const documents = useMemo(
    () => [...desk.documents.value].map(([value, { body }]) => ({ value, label: body.title })),
    [desk.documents.value],
  );
  const title =
    typed ??
    titleOf(
      kind,
      waiting.filter(({ id }) => picked.includes(id)),
      desk.documents.value.get(documentId ?? '')?.body.title,
    );
  const act = async () => {
    const upstreamMeetingIds = kind === 'first' ? picked : [];
    const item = itemFactsSchema.safeParse({ title, documentId, upstreamMeetingIds, result: null });
    if (!item.success) return '填写议题，不超过200字。';
    const args = { meetingId: row.id, itemId: newId(desk.entropy), item: item.data, isFirst: kind === 'first' };
    const refusal = await desk.perform([{ name: 'meetings.addItem', args }], '已列入议题');
    return refusal === null ? null : refusalText(refusal);
  };
  return (
    <ActForm title="列入议题" verb="列入" busyVerb="正在列入" onAct={act} onClose={onClose}>
      {error => (
        <>
          {!ofUpstream && <SegmentedControl label="议题类型" value={kind} choices={KINDS} onChange={setKind} />}
          {kind === 'first' && (
            <fieldset class="tick-list">
              <legend>传达的上级会议</legend>
              {waiting.length === 0 && <p class="hint">没有待传达的上级会议。</p>}
              {waiting.map(({ id, name }) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={picked.includes(id)}
                    onChange={event =>
                      setPicked(event.currentTarget.checked ? [...picked, id] : picked.filter(one => one !== id))
                    }
                  />
                  {name}
                </label>
              ))}
            </fieldset>
          )}
          {kind === 'document' && (
            <Combobox
              label="审议的文件"
              hint="已入账的，选标题；没有入账的，直接写议题。"
              placeholder="已入账文件的标题"
              items={documents}
              value={documentId}
              onChange={setDocumentId}
            />
          )}
          <TextField label="议题名称" required maxLength={200} value={title} onChange={setTyped} />
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

/** Upstream meetings held by then that the unit has not passed on yet, newest first, as many as one item takes. */
function toPassOn(all: Meetings['all'], { meeting }: MeetingRow): Meetings['all'] {
  const own = all.filter(one => one.meeting.keptBy === meeting.keptBy);
  const passedOn = new Set(own.flatMap(one => one.meeting.agenda.flatMap(item => item.upstreamMeetingIds)));
  return all
    .filter(one => isUpstream(one.meeting.level) && one.meeting.heldOn <= meeting.heldOn && !passedOn.has(one.id))
    .slice(0, 10);
}

function titleOf(kind: Kind, upstream: Meetings['all'], document: string | undefined): string {
  if (kind === 'first') {
    return upstream.length === 0 ? '' : `传达学习${upstream.map(({ name }) => name).join('、')}精神`.slice(0, 200);
  }
  return kind === 'document' && document !== undefined ? `审议《${document}》`.slice(0, 200) : '';
}
