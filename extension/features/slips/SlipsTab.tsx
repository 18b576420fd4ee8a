import { useRef, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { slipName } from '../../../shared/words/slips.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListDetail } from '../../ui/ListDetail.tsx';
import { NotYet } from '../desk/NotYet.tsx';
import { useMedia } from '../desk/use-media.ts';
import { useScreenKeys } from '../desk/use-screen-keys.ts';
import { ProposalPanel } from './ProposalPanel.tsx';
import { SlipBulk } from './SlipBulk.tsx';
import { SlipDetail } from './SlipDetail.tsx';
import { SlipFigures } from './SlipFigures.tsx';
import { SlipForm } from './SlipForm.tsx';
import { SlipsHead } from './SlipsHead.tsx';
import { SlipTable } from './SlipTable.tsx';
import { type Slips, useSlips } from './use-slips.ts';

const NONE: ReadonlySet<RecordId> = new Set();

/** 三单一书: what the rules propose today, every slip I may see, and one of them beside the list. */
export function SlipsTab() {
  const slips = useSlips();
  const { rows, id, opened } = slips;
  const [selected, setSelected] = useState<ReadonlySet<RecordId>>(NONE);
  const active = useRef<RecordId | null>(null);
  useScreenKeys({ Escape: () => id !== null && slips.open(null) });
  const roomy = useMedia('(min-width: 1600px)');
  const { title, detail } = detailOf(slips);
  const chosen = rows.filter(row => selected.has(row.id));
  const bulk = <SlipBulk slips={slips} rows={chosen} onDone={() => setSelected(NONE)} />;
  if (slips.figuresShown) return <SlipFigures slips={slips} />;
  return (
    <ListDetail
      title={title}
      detail={detail}
      onClose={() => slips.open(null)}
      list={
        <>
          <SlipsHead slips={slips} />
          {slips.drafts && <ProposalPanel slips={slips} />}
          <SlipTable
            rows={rows}
            today={slips.desk.today.value}
            openKey={opened?.id ?? null}
            columns={detail === null || roomy ? 'all' : 'few'}
            {...(slips.drafts ? { selected, onSelect: setSelected, bulk } : {})}
            onOpen={row => slips.open(row.id)}
            onActive={row => {
              active.current = row.id;
              if (id !== null) slips.follow(row.id);
            }}
            empty={<NoSlips slips={slips} />}
          />
        </>
      }
    />
  );
}

/** What stands beside the list: the opened slip, the form for a new one, or that there is no such slip. */
function detailOf(slips: Slips) {
  const { opened, id, doing } = slips;
  if (opened !== null)
    return { title: slipName(opened.slip), detail: <SlipDetail key={opened.id} slips={slips} row={opened} /> };
  if (id !== null) return { title: '三单一书', detail: <MissingSlip ready={slips.ready} /> };
  if (doing !== 'draft' || !slips.drafts) return { title: '', detail: null };
  return { title: '拟制', detail: <SlipForm slips={slips} row={null} onClose={() => slips.setDoing(null)} /> };
}

function NoSlips({ slips }: { readonly slips: Slips }) {
  if (!slips.ready) return <NotYet label="正在读取三单一书" />;
  if (slips.all.length > 0) return <EmptyState title="没有符合条件的单子。">换一种状态，或看全部。</EmptyState>;
  if (slips.drafts)
    return <EmptyState title="还没有提示单、交办单、催办单和责令书。">按规则建议送审，或自行拟制。</EmptyState>;
  return <EmptyState title="还没有发给本单位的单子。">改革办发出后列在这里，在此签收和反馈。</EmptyState>;
}

function MissingSlip({ ready }: { readonly ready: boolean }) {
  if (!ready) return <NotYet label="正在读取单子" />;
  return <EmptyState title="没有这件单子。">可能不在当前账号可见范围内。</EmptyState>;
}
