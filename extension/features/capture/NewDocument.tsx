import type { ComponentChildren } from 'preact';
import type { Demand } from '../../../shared/domain/documents/types.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { CaptureDesk, Filer } from './capture-desk.ts';
import { DemandPicker } from './DemandPicker.tsx';
import type { DocumentFormProps } from './DocumentForm.tsx';
import { DutyForm } from './DutyForm.tsx';
import { demandFrom, demandOf } from './demands.ts';
import { useDraft } from './draft-shelf.ts';
import type { FactDraft } from './facts.ts';
import { SplitForm } from './SplitForm.tsx';
import { SupportOffer } from './SupportOffer.tsx';
import { type Said, saidOrders } from './supports.ts';
import { useTermContext } from './use-term-context.ts';

type NewDocumentProps = DocumentFormProps & {
  readonly desk: CaptureDesk;
  readonly filer: Filer;
  readonly facts: FactDraft;
  readonly blocks: ComponentChildren;
  readonly splitting: boolean;
  readonly onSplit: (on: boolean) => void;
  /** A document of the ledger it may be; null where that is answered. */
  readonly question: RecordId | null;
  /** A person said that it is another one. */
  readonly apart: boolean;
  readonly onAnswer: (same: boolean) => void;
};

const NOTHING_SAID: Said = { supports: null, not: [] };

/** A document that is not in the ledger: what it is and demands, and one task or all of its measures, filed with one press. */
export function NewDocument(props: NewDocumentProps) {
  const { name, read, chosen, evidence, address, desk, filer, facts, shelf, question, apart, unmarked } = props;
  const [demand, changeDemand] = useDraft<Demand | null>(shelf, `demand ${name}`, () =>
    read === null ? null : demandFrom(read, evidence, address),
  );
  const [said, changeSaid] = useDraft<Said>(shelf, `said ${name}`, () => NOTHING_SAID);
  const context = useTermContext(desk, filer, read);
  const more = (documentId: RecordId) => saidOrders(documentId, said, facts.facts, desk, filer);
  const barred = question === null ? null : '先回答是否同一份文件。';
  const title = facts.facts.title;
  if (props.splitting && read !== null && question === null) {
    return (
      <SplitForm
        {...{ name, title, facts, desk, filer, shelf }}
        documentId={null}
        sources={{ read, evidence, context, set: new Set() }}
        place={{ apart, demand, address, more, unmarked }}
        onShow={props.onShowSentence}
        onDone={() => props.onSplit(false)}
      />
    );
  }
  return (
    <DutyForm
      name={`terms ${name}`}
      verb="入账"
      done={`已入账：${title}`}
      documentId={null}
      {...{ read, chosen, facts, desk, filer, shelf }}
      onShow={props.onShow}
      filing={{ apart, demand, more, barred, unmarked }}
      onSplit={question === null ? () => props.onSplit(true) : undefined}
      policy={
        <DemandPicker
          demand={demand}
          guessed={read?.needsSupportingPolicy.verdict === true && demand?.quote === read.needsSupportingPolicy.quote}
          sentences={evidence.demands}
          onShow={props.onShowSentence}
          onPick={sentence => changeDemand(() => demandOf(sentence, address))}
        />
      }
    >
      {question !== null && <SameQuestion id={question} desk={desk} onAnswer={props.onAnswer} />}
      <SupportOffer
        {...{ desk, filer, evidence, said }}
        facts={facts.facts}
        documentId={null}
        onSay={next => changeSaid(() => next)}
      />
      {props.blocks}
    </DutyForm>
  );
}

type SameQuestionProps = {
  readonly id: RecordId;
  readonly desk: CaptureDesk;
  readonly onAnswer: (same: boolean) => void;
};

/** One number under two titles, or a title alone: nothing is merged before a person has looked. */
function SameQuestion({ id, desk, onAnswer }: SameQuestionProps) {
  const document = desk.view.watchKind('document').value.get(id)?.body;
  if (document === undefined) return null;
  const { title, number, ledgerNumber } = document;
  const named = [number, ledgerNumber].filter(part => part !== null);
  return (
    <Notice
      kind="warn"
      title="台账中有相近的文件，是同一份吗？"
      actions={
        <>
          <Button small onPress={() => onAnswer(true)}>
            是同一份
          </Button>
          <Button small onPress={() => onAnswer(false)}>
            不是，另行入账
          </Button>
        </>
      }
    >
      {`《${title}》`}
      {named.map((part, nth) => (
        <span key={part} class="nobr">
          {`${nth === 0 ? '（' : '，'}${part}${nth === named.length - 1 ? '）' : ''}`}
        </span>
      ))}
    </Notice>
  );
}
