import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Unit } from '../../../shared/domain/accounts/types.ts';
import { DUE_GROUPS, type DueItem } from '../../../shared/domain/reminders/due.ts';
import { GROUP_WORDS, whenWords } from '../../../shared/domain/reminders/words.ts';
import { listDate } from '../../../shared/words/dates.ts';
import type { LocalView } from '../../local/view.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { addressText } from '../desk/address.ts';
import { DueRow } from './DueRow.tsx';
import type { DuePlan } from './due-plan.ts';
import type { PopupActs } from './popup-acts.ts';
import { RestingList } from './RestingList.tsx';
import { SlipRows } from './SlipRows.tsx';
import { SyncFoot } from './SyncFoot.tsx';

export type PopupProps = {
  readonly view: LocalView;
  readonly due: DuePlan;
  readonly acts: PopupActs;
  readonly now: ReadonlySignal<number>;
  readonly onOpenDesk: (place: string) => void;
  readonly onOptions: () => void;
  readonly onSyncNow: () => void;
  /** Opens the side panel beside the page in front; null where there is no page to register. */
  readonly onCapture: (() => void) | null;
};

/** The groups the popup shows; what has more time stands on the desk. */
const SHOWN = DUE_GROUPS.filter(group => group !== 'soon');

/** Today in one list: 逾期, 今日到期, 5个工作日内, each answered in place. */
export function Popup(props: PopupProps) {
  const { view, due, now, onOpenDesk } = props;
  const today = due.today.value;
  return (
    <main class="popup">
      <header class="popup-head">
        <h1>今日</h1>
        <span class="secondary nobr">{listDate(today, today)}</span>
        {props.onCapture !== null && (
          <Button small kind="quiet" onPress={props.onCapture}>
            登记本页
          </Button>
        )}
        <Button small kind="quiet" onPress={() => onOpenDesk(addressText({ screen: 'today' }))}>
          台账
        </Button>
        <Button small kind="quiet" onPress={props.onOptions}>
          设置
        </Button>
      </header>
      <div class="popup-list">{due.ready.value ? <DueList {...props} /> : <Loading view={view} />}</div>
      <SyncFoot
        sync={view.sync.value}
        refused={view.attention.value.length}
        now={now.value}
        onPending={() => onOpenDesk(addressText({ screen: 'pending' }))}
        onSyncNow={props.onSyncNow}
        onOptions={props.onOptions}
      />
    </main>
  );
}

function DueList({ view, due, acts, now, onOpenDesk }: PopupProps) {
  const plan = due.plan.value;
  const today = due.today.value;
  const units = view.watchKind('unit').value;
  const tasks = view.watchKind('task').value;
  const leadOf = useMemo(() => (item: DueItem) => leadWords(item, units), [units]);
  const open = (item: DueItem) => onOpenDesk(addressText({ screen: 'tasks', id: item.id }));
  const later = plan.due.filter(item => item.group === 'soon');
  const groups = SHOWN.map(group => ({ group, items: plan.due.filter(item => item.group === group) }));
  const shown = groups.filter(({ items }) => items.length > 0);
  return (
    <>
      <SlipRows view={view} actor={due.actor.value} today={today} acts={acts} onOpenDesk={onOpenDesk} />
      {shown.length === 0 && <NothingDue next={later[0]} today={today} />}
      {shown.map(({ group, items }) => (
        <section key={group} aria-label={GROUP_WORDS[group]}>
          <h2 class={`due-group ${group}`}>
            {GROUP_WORDS[group]}
            <span class="hint nobr">{`${items.length}件`}</span>
          </h2>
          <ul>
            {items.map(item => (
              <DueRow
                key={item.id}
                item={item}
                today={today}
                lead={leadOf(item)}
                unsent={tasks.get(item.id)?.pending ?? false}
                acts={acts}
                onOpen={open}
              />
            ))}
          </ul>
        </section>
      ))}
      {later.length > 0 && shown.length > 0 && (
        <p class="popup-more hint">{`另有${later.length}件在15个工作日内到期。`}</p>
      )}
      <RestingList items={plan.resting} snoozes={plan.state.snoozes} now={now.value} acts={acts} />
    </>
  );
}

function NothingDue({ next, today }: { readonly next: DueItem | undefined; readonly today: DueItem['dueOn'] }) {
  return (
    <EmptyState title="5个工作日内没有到期事项">
      {next === undefined
        ? '有期限的任务临近时，在这里列出。'
        : `最近一件：${next.task.content}，${whenWords(next, today)}。`}
    </EmptyState>
  );
}

function Loading({ view }: { readonly view: LocalView }) {
  const progress = view.sync.value?.progress ?? null;
  if (progress === null) return <Skeleton label="正在读取台账" lines={6} />;
  return <Progress label="首次接收台账" done={progress.done} total={progress.total} unit="条" />;
}

function leadWords(item: DueItem, units: ReadonlyMap<string, { readonly body: Unit }>): string | null {
  if (item.part === 'lead') return null;
  return units.get(item.task.leadUnitId)?.body.shortName ?? null;
}
