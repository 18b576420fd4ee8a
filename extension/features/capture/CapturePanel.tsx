import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { builtInCalendar } from '../../../shared/domain/calendar/tables.ts';
import type { TextAnchor } from '../../../shared/recognition/anchor.ts';
import { NO_EVIDENCE } from '../../../shared/recognition/evidence.ts';
import { SENTENCE_WORDS } from '../../../shared/words/sentences.ts';
import type { Platform } from '../../platform.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { pageToaster } from '../../ui/toasts.ts';
import { TeachEntry } from '../sites/TeachEntry.tsx';
import type { CaptureDesk } from './capture-desk.ts';
import { DocumentForm } from './DocumentForm.tsx';
import { createDraftShelf, type DraftShelf } from './draft-shelf.ts';
import { GivenView } from './GivenView.tsx';
import { createGivenDesk } from './given-desk.ts';
import { HolidayOffer } from './HolidayOffer.tsx';
import { BarredPage, GonePage, NoDocument, RefusedPage } from './PageStates.tsx';
import { RowView } from './RowView.tsx';
import { createPageReader, type PageReader } from './reading.ts';
import { dropOf, SourceBar } from './SourceBar.tsx';

export type CapturePanelProps = {
  readonly platform: Pick<
    Platform,
    'kind' | 'call' | 'activeTab' | 'onActiveTab' | 'requestHosts' | 'grantedHosts' | 'download'
  >;
  /** Null while nobody is signed in: what was read is shown and kept, `signIn` stands where the task would be set. */
  readonly desk: CaptureDesk | null;
  /** The tab to read; null: the one in front, followed as it changes. */
  readonly tabId: number | null;
  readonly signIn: ComponentChildren;
  /** It stands on a page that has a main part of its own, as the desk. */
  readonly within?: boolean;
};

/** 入账: what the page's document is, what it demands, what we do. Nothing is kept of it before the button is pressed. */
export function CapturePanel({ platform, desk, tabId, signIn, within = false }: CapturePanelProps) {
  const reader = useMemo(() => createPageReader(platform, tabId), [platform, tabId]);
  useEffect(() => reader.close, [reader]);
  const shelf = useRef<DraftShelf>(createDraftShelf()).current;
  const calendar = useRef(builtInCalendar);
  calendar.current = desk?.calendar ?? builtInCalendar;
  const given = useMemo(() => createGivenDesk(platform, tabId, () => calendar.current), [platform, tabId]);
  const Frame = within ? 'section' : 'main';
  const shown = given.given.value;
  return (
    <Frame class="capture" {...dropOf(file => void given.openFile(file))}>
      <h1 class="visually-hidden">入账</h1>
      <SourceBar given={given} ofPage={platform.kind === 'extension'} />
      {shown === null ? (
        <PageView reader={reader} desk={desk} shelf={shelf} signIn={signIn} />
      ) : (
        <GivenView key={shown.key} given={shown} {...{ desk, shelf, signIn }} />
      )}
    </Frame>
  );
}

type PageViewProps = {
  readonly reader: PageReader;
  readonly desk: CaptureDesk | null;
  readonly shelf: DraftShelf;
  readonly signIn: ComponentChildren;
};

function PageView({ reader, desk, shelf, signIn }: PageViewProps) {
  const reading = reader.reading.value;
  const [byHand, setByHand] = useState<string | null>(null);
  if (reading.state === 'loading') return <Skeleton label="正在识别本页" lines={8} />;
  if (reading.state === 'refused') return <RefusedPage />;
  if (reading.state === 'row') return <RowView key={reading.key} row={reading} {...{ desk, shelf, signIn }} />;
  if (reading.state === 'barred')
    return (
      <BarredPage pattern={reading.pattern} onGrant={() => void reader.grant()} onReread={() => void reader.reread()} />
    );
  if (reading.state === 'gone') return <GonePage onReread={() => void reader.reread()} />;
  const key = keyOf(reading);
  if (reading.state === 'none' && byHand !== key)
    return (
      <NoDocument
        onReread={() => void reader.reread()}
        onByHand={() => setByHand(key)}
        teach={<TeachEntry key={key} onTeach={reader.teach} lost={[]} />}
      />
    );
  const { address } = reading;
  const read = reading.state === 'document' ? reading.recognition : null;
  const chosen = reading.state === 'document' ? reading.chosen : null;
  const lost = reading.state === 'document' ? reading.lost : [];
  const teach = <TeachEntry key={key} onTeach={reader.teach} lost={lost} />;
  const evidence = reading.state === 'document' ? reading.evidence : NO_EVIDENCE;
  return (
    <DocumentForm
      key={key}
      name={key}
      {...{ read, chosen, evidence, address, desk, shelf, signIn, teach }}
      notes={
        desk !== null &&
        read !== null && (
          <HolidayOffer {...{ desk, tabId: reading.tabId }} title={read.title} docNumber={read.docNumber} />
        )
      }
      onShow={reader.show}
      onShowSentence={anchor => void showSentence(reader, anchor)}
    />
  );
}

async function showSentence(reader: PageReader, anchor: TextAnchor): Promise<void> {
  const shown = await reader.showSentence(anchor);
  if (shown !== 'found') pageToaster.show({ text: SENTENCE_WORDS[shown] });
}

/** One page, also where several are shown under one address one after the other. */
function keyOf(reading: Extract<PageReader['reading']['value'], { state: 'document' | 'none' }>): string {
  if (reading.state === 'none') return `${reading.tabId} ${reading.address ?? ''}`;
  const { docNumber, title } = reading.recognition;
  return [reading.address, docNumber, title].join(' ');
}
