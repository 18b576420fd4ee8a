import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type Evidence, evidenceOf, NO_EVIDENCE } from '../../../shared/recognition/evidence.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import { FILE_REFUSED, IMAGE_ONLY, SIGNED, UNMARKED_FIRST, unseenWords } from '../../../shared/words/files.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { CaptureDesk } from './capture-desk.ts';
import { DocumentForm } from './DocumentForm.tsx';
import type { DraftShelf } from './draft-shelf.ts';
import { factsFromName } from './facts.ts';
import type { Given, GivenReading } from './given.ts';
import { OriginalText } from './OriginalText.tsx';
import { UnmarkedConfirm } from './UnmarkedConfirm.tsx';

type GivenViewProps = {
  readonly given: Given;
  readonly desk: CaptureDesk | null;
  readonly shelf: DraftShelf;
  readonly signIn: ComponentChildren;
};

/** A document a person handed over, in the same form as one on the page. */
export function GivenView({ given, desk, shelf, signIn }: GivenViewProps) {
  const { reading, name, address, key } = given;
  const [byHand, setByHand] = useState(false);
  const [unmarked, setUnmarked] = useState(false);
  const [block, setBlock] = useState<number | null>(null);
  const evidence = useMemo(() => evidenceIn(reading), [reading]);
  if (reading.state === 'reading') return <Skeleton label="正在识别文件" lines={8} />;
  if (reading.state === 'refused') return <RefusedFile />;
  if (reading.state === 'trouble' && !byHand)
    return <UnreadFile sentence={reading.sentence} onByHand={reading.byHand ? () => setByHand(true) : null} />;
  const read = readIn(reading);
  const needsLook = isUnseen(reading);
  const notes = (
    <>
      <Remarks reading={reading} isFile={given.isFile} />
      {block !== null && reading.state === 'document' && (
        <OriginalText page={reading.page} block={block} onClose={() => setBlock(null)} />
      )}
      {needsLook && <UnmarkedConfirm confirmed={unmarked} onConfirm={setUnmarked} />}
    </>
  );
  return (
    <DocumentForm
      chosen={null}
      name={key}
      {...{ read, evidence, address, desk, shelf, signIn, notes }}
      start={read === null ? factsFromName(given.isFile ? name : '', address) : undefined}
      held={needsLook && !unmarked ? UNMARKED_FIRST : null}
      unmarked={needsLook && unmarked}
      onShow={async at => setBlock(at)}
      onShowSentence={anchor => setBlock(anchor.at)}
    />
  );
}

const evidenceIn = (reading: GivenReading): Evidence =>
  reading.state === 'document' ? evidenceOf(reading.page, reading.recognition) : NO_EVIDENCE;

// what shows nothing of a document is filled in by hand
function readIn(reading: GivenReading): Recognition | null {
  if (reading.state !== 'document') return null;
  const { recognition } = reading;
  return recognition.official || recognition.title !== null ? recognition : null;
}

/** Whether no program has seen all of it: only who has looked at the original can say that it is unmarked. */
const isUnseen = (reading: GivenReading): boolean =>
  reading.state === 'image-only' || reading.state === 'trouble' || (reading.state === 'document' && reading.unseen > 0);

function Remarks({ reading, isFile }: { readonly reading: GivenReading; readonly isFile: boolean }) {
  if (reading.state === 'image-only')
    return (
      <Notice kind="warn" title="图像版">
        {IMAGE_ONLY.replace('图像版，', '')}
      </Notice>
    );
  if (reading.state !== 'document') return null;
  return (
    <>
      {reading.unseen > 0 && (
        <Notice kind="warn" title="部分未读到">
          {unseenWords(reading.unseen)}
        </Notice>
      )}
      {!reading.recognition.official && (
        <Notice kind="warn" title="没有识别到公文">
          {`${isFile ? '文件' : '文字'}不像一份完整的公文，请核对后手工填写。`}
        </Notice>
      )}
      {reading.signed && <p class="hint">{SIGNED}</p>}
    </>
  );
}

function RefusedFile() {
  return (
    <div class="capture-state">
      <Notice kind="error" title="标有密级，不予登记">
        {FILE_REFUSED.replace(/^[^。]*。/, '未保存名称、正文和任何内容。')}
      </Notice>
    </div>
  );
}

type UnreadFileProps = { readonly sentence: string; readonly onByHand: (() => void) | null };

function UnreadFile({ sentence, onByHand }: UnreadFileProps) {
  return (
    <div class="capture-state">
      <EmptyState
        title="未读出正文"
        action={onByHand === null ? undefined : <Button onPress={onByHand}>手工登记</Button>}
      >
        {sentence}
      </EmptyState>
    </div>
  );
}
