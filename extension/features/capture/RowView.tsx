import type { ComponentChildren } from 'preact';
import { NO_EVIDENCE } from '../../../shared/recognition/evidence.ts';
import { UNMARKED_FIRST } from '../../../shared/words/files.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { CaptureDesk } from './capture-desk.ts';
import { DocumentForm } from './DocumentForm.tsx';
import { type DraftShelf, useDraft } from './draft-shelf.ts';
import { factsFromRow } from './facts.ts';
import type { Reading } from './reading.ts';
import { UnmarkedConfirm } from './UnmarkedConfirm.tsx';

type RowViewProps = {
  readonly row: Extract<Reading, { state: 'row' }>;
  readonly desk: CaptureDesk | null;
  readonly shelf: DraftShelf;
  readonly signIn: ComponentChildren;
};

/** A document tagged from its row in a list. Nobody has opened it here, so that a person says that it is unmarked (domain §C4). */
export function RowView({ row: { shown, key }, desk, shelf, signIn }: RowViewProps) {
  const [unmarked, setUnmarked] = useDraft(shelf, `unmarked ${key}`, () => false);
  const notes = (
    <>
      <Notice kind="info" title="取自列表，未打开原件">
        正文中的期限和任务未识别。打开原件后可继续拆任务。
      </Notice>
      <UnmarkedConfirm confirmed={unmarked} onConfirm={confirmed => setUnmarked(() => confirmed)} />
    </>
  );
  return (
    <DocumentForm
      name={key}
      read={null}
      chosen={null}
      evidence={NO_EVIDENCE}
      address={shown.address}
      {...{ desk, shelf, signIn, notes }}
      start={factsFromRow(shown)}
      held={unmarked ? null : UNMARKED_FIRST}
      unmarked={unmarked}
      onShow={() => Promise.resolve()}
      onShowSentence={() => undefined}
    />
  );
}
