import { inOrder } from '../../../shared/domain/meetings/rules.ts';
import { type AgendaItem, isUpstream, RESULTS } from '../../../shared/domain/meetings/types.ts';
import { meetingName, RESULT_WORDS } from '../../../shared/words/meetings.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { addressText } from '../desk/address.ts';
import { ItemForm } from './ItemForm.tsx';
import type { MeetingRow } from './meeting-rows.ts';
import type { Meetings } from './use-meetings.ts';

type AgendaBlockProps = {
  readonly row: MeetingRow;
  readonly meetings: Meetings;
  /** Why it cannot be changed; null when it can. */
  readonly barred: string | null;
};

/** 议题: 第一议题 first, each with what it passes on or considers and what came of it. */
export function AgendaBlock({ row, meetings, barred }: AgendaBlockProps) {
  const { doing, setDoing } = meetings;
  const { agenda, level } = row.meeting;
  const adds = barred === null && doing !== 'item';
  return (
    <section aria-label="议题">
      <div class="record-section-head">
        <h4>{agenda.length === 0 ? '议题' : `议题 ${agenda.length}项`}</h4>
        {adds && (
          <Button small onPress={() => setDoing('item')}>
            列入议题
          </Button>
        )}
      </div>
      {doing === 'item' && barred === null && <ItemForm row={row} meetings={meetings} onClose={() => setDoing(null)} />}
      {agenda.length === 0 ? (
        <p class="hint">
          {isUpstream(level) ? '未登记上级会议的议题。' : '还没有议题。传达上级会议的，列为第一议题。'}
        </p>
      ) : (
        <ol class="record-list agenda">
          {inOrder(agenda).map((item, place) => (
            <Item key={item.id} {...{ row, meetings, barred, item, place }} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Item({ row, meetings, barred, item, place }: AgendaBlockProps & { item: AgendaItem; place: number }) {
  const { desk, all } = meetings;
  const document = item.documentId === null ? undefined : desk.documents.value.get(item.documentId)?.body;
  const order = (name: string, args: object, done: string) =>
    void desk.perform([{ name, args: { meetingId: row.id, itemId: item.id, ...args } }], done);
  const held = row.meeting.heldOn <= desk.today.value;
  const considers = !isUpstream(row.meeting.level) && !item.isFirst && held;
  const firstMovable = place - (row.meeting.agenda.some(one => one.isFirst) ? 1 : 0);
  return (
    <li>
      <p>
        {item.isFirst && <strong class="first-item">第一议题</strong>}
        {item.title}
      </p>
      <p class="record-list-facts">
        {item.upstreamMeetingIds.map(id => (
          <UpstreamLink key={id} id={id} name={all.find(one => one.id === id)?.meeting} meetings={meetings} />
        ))}
        {document !== undefined && item.documentId !== null && (
          <a href={addressText({ screen: 'documents', id: item.documentId })}>{`《${document.title}》`}</a>
        )}
        {barred !== null && item.result !== null && <span>{RESULT_WORDS[item.result]}</span>}
      </p>
      {barred === null && (
        <div class="item-acts">
          {considers && (
            <Select
              label={`审议结果：${item.title}`}
              labelHidden
              value={item.result ?? 'none'}
              choices={[
                { value: 'none', label: '未审议' },
                ...RESULTS.map(value => ({ value, label: RESULT_WORDS[value] })),
              ]}
              onChange={value =>
                order(
                  'meetings.changeItem',
                  { set: { result: value === 'none' ? null : value }, was: { result: item.result } },
                  '已登记审议结果',
                )
              }
            />
          )}
          {!item.isFirst && firstMovable > 0 && (
            <Button
              small
              kind="quiet"
              label={`上移：${item.title}`}
              onPress={() => order('meetings.raiseItem', {}, '已上移')}
            >
              上移
            </Button>
          )}
          <Button
            small
            kind="quiet"
            label={`撤下：${item.title}`}
            onPress={() => order('meetings.dropItem', {}, '已撤下议题')}
          >
            撤下
          </Button>
        </div>
      )}
    </li>
  );
}

type UpstreamLinkProps = {
  readonly id: string;
  readonly name: Parameters<typeof meetingName>[0] | undefined;
  readonly meetings: Meetings;
};

function UpstreamLink({ id, name, meetings }: UpstreamLinkProps) {
  if (name === undefined) return <span>上级会议已撤出登记</span>;
  return <a href={addressText(meetings.to(id))}>{`传达${meetingName(name)}`}</a>;
}
