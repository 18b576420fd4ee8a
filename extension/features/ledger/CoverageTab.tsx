import { useMemo } from 'preact/hooks';
import { coverageOf, issuedIn } from '../../../shared/domain/ledger/coverage.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { POLICY_STAGE_WORDS, VERDICT_WORDS } from '../../../shared/words/terms.ts';
import { addressText } from '../desk/address.ts';
import { type Desk, useDesk } from '../desk/desk-context.ts';
import { NotYet } from '../desk/NotYet.tsx';

/** 配套覆盖: how much of what needs 配套 is issued, with both lists whole, to be read and printed (D-08). */
export function CoverageTab() {
  const desk = useDesk();
  const documents = desk.documents.value;
  const tasks = desk.view.watchKind('task').value;
  const coverage = useMemo(() => coverageOf(documents, tasks), [documents, tasks]);
  const year = Number(desk.today.value.slice(0, 4));
  const [now, before] = useMemo(() => [issuedIn(tasks, year), issuedIn(tasks, year - 1)], [tasks, year]);
  if (!desk.isLoaded('document')) return <NotYet label="正在读取文件" />;
  const { needed, unneeded, open } = coverage;
  const issued = needed.filter(({ isIssued }) => isIssued).length;
  const share = needed.length === 0 ? '没有需配套的文件' : `覆盖率${((issued / needed.length) * 100).toFixed(1)}%`;
  return (
    <div class="account-sheet">
      <h1>配套覆盖</h1>
      <p class="secondary">
        {`需配套${needed.length}件，已印发${issued}件，${share}；无需配套和直接执行${unneeded.length}件；待研判或待确认${open.length}件。本年印发配套文件${now}件，上年${before}件。`}
      </p>
      <section aria-label="需配套">
        <h2>需配套</h2>
        <ul class="record-list">
          {needed.map(line => (
            <li key={line.taskId ?? line.documentId}>
              <DocumentLink desk={desk} id={line.documentId} />
              <p class="hint">{dutyWords(desk, line.taskId)}</p>
            </li>
          ))}
        </ul>
        {needed.length === 0 && <p class="hint">还没有确认需配套的文件。在文件中研判，由科室负责人确认。</p>}
      </section>
      <section aria-label="无需配套和直接执行">
        <h2>无需配套和直接执行</h2>
        <ul class="record-list">
          {unneeded.map(id => (
            <li key={id}>
              <DocumentLink desk={desk} id={id} />
              <p class="hint">{reasonWords(desk, id)}</p>
            </li>
          ))}
        </ul>
        {unneeded.length === 0 && <p class="hint">还没有确认不需配套的文件。</p>}
      </section>
    </div>
  );
}

function DocumentLink({ desk, id }: { readonly desk: Desk; readonly id: RecordId }) {
  const document = desk.documents.value.get(id)?.body;
  const number = document?.number ?? null;
  return (
    <>
      <a href={addressText({ screen: 'documents', id })}>{`《${document?.title ?? '当前账号不可见'}》`}</a>
      {number !== null && <span class="nobr secondary">{`（${number}）`}</span>}
    </>
  );
}

function dutyWords(desk: Desk, taskId: RecordId | null): string {
  const row = desk.tasks.value.find(({ id }) => id === taskId);
  if (row === undefined) return '尚未立配套任务';
  const stage = POLICY_STAGE_WORDS[row.task.policy?.stage ?? 'todo'];
  return `${row.lead}：${row.task.content}，${stage}${row.task.dueOn === null ? '' : `，时限${row.task.dueOn}`}`;
}

function reasonWords(desk: Desk, id: RecordId): string {
  const judgement = desk.documents.value.get(id)?.body.judgement ?? null;
  if (judgement === null) return '';
  const ground = judgement.reason ?? (judgement.quote === null ? null : `“${judgement.quote}”`);
  return ground === null ? VERDICT_WORDS[judgement.verdict] : `${VERDICT_WORDS[judgement.verdict]}：${ground}`;
}
