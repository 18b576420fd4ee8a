import { may } from '../../../shared/domain/accounts/policy.ts';
import type { IncomingDocument } from '../../../shared/domain/documents/types.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Evidence } from '../../../shared/recognition/evidence.ts';
import { Panel } from '../../ui/Panel.tsx';
import { addressText } from '../desk/address.ts';
import type { CaptureDesk, Filer } from './capture-desk.ts';
import { SupportOffer } from './SupportOffer.tsx';
import { type Said, saidOrders } from './supports.ts';

type FiledSupportProps = {
  readonly documentId: RecordId;
  readonly document: IncomingDocument;
  readonly evidence: Evidence;
  readonly desk: CaptureDesk;
  readonly filer: Filer;
};

const NOTHING_SAID: Said = { supports: null, not: [] };

/** What a registered document is 配套 for, and the question whether it is for one more; an answer is kept at once, with 撤销. */
export function FiledSupport({ documentId, document, evidence, desk, filer }: FiledSupportProps) {
  const documents = desk.view.watchKind('document').value;
  const say = (said: Said) =>
    void desk.perform(
      saidOrders(documentId, said, document, desk, filer),
      said.supports === null ? '已记：不是配套' : '已记为配套',
    );
  return (
    <>
      {document.supports.length > 0 && (
        <Panel title="配套于">
          <ul>
            {document.supports.map(({ documentId: upstreamId }) => (
              <li key={upstreamId}>
                <button
                  type="button"
                  class="filed-task-open"
                  onClick={() => desk.openDesk(addressText({ screen: 'documents', id: upstreamId }))}
                >
                  {`《${documents.get(upstreamId)?.body.title ?? '台账中已没有的文件'}》`}
                </button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {may(filer.actor, 'documents.change', { keptBy: document.keptBy }) && (
        <SupportOffer {...{ desk, filer, evidence, documentId }} facts={document} said={NOTHING_SAID} onSay={say} />
      )}
    </>
  );
}
