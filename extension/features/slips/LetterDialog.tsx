import { useEffect, useRef, useState } from 'preact/hooks';
import { slipName } from '../../../shared/words/slips.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { SlipRow } from './slip-rows.ts';
import type { Slips } from './use-slips.ts';

type LetterDialogProps = {
  readonly slips: Slips;
  readonly row: SlipRow;
  readonly open: boolean;
  readonly onClose: () => void;
};

// the writers of documents are brought when somebody wants to see one
const letterWriter = () => import('./slip-letter.ts');
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 版式预览: the slip as a 信函 by GB/T 9704-2012, to be printed or kept as .docx. */
export function LetterDialog({ slips, row, open, onClose }: LetterDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const page = useRef<HTMLIFrameElement>(null);
  const [html, setHtml] = useState<string | null>(null);
  const { slip } = row;
  const directory = slips.desk.directory.value;
  const name = slipName(slip);
  const printed = async () => {
    const writer = await letterWriter();
    const before = slip.previousIds.map(id => slips.entries.get(id)?.body.number ?? null);
    return {
      writer,
      letter: writer.printedSlip(
        slip,
        directory,
        before.filter(number => number !== null),
      ),
    };
  };
  useEffect(() => {
    const node = dialog.current;
    if (open && node?.open === false) node.showModal();
    if (!open && node?.open === true) node.close();
    if (!open) setHtml(null);
    else void printed().then(async ({ writer, letter }) => setHtml(await writer.letterPage(letter)));
  }, [open, slip]);
  const keep = async () => {
    const { writer, letter } = await printed();
    saveBytes(`${name}.docx`, writer.letterFile(letter));
  };
  return (
    <dialog ref={dialog} class="dialog letter-dialog" aria-label={`版式预览：${name}`} onClose={onClose}>
      {open && (
        <>
          {html === null ? (
            <Skeleton lines={12} label="正在排版" />
          ) : (
            // nb. what is shown runs no script; it is of our origin so that it can be printed
            <iframe
              ref={page}
              class="letter-page"
              title={`${name}版式`}
              srcdoc={html}
              sandbox="allow-same-origin allow-modals"
            />
          )}
          <footer class="dialog-foot">
            <Button onPress={onClose}>关闭</Button>
            <Button onPress={() => void keep()}>导出.docx</Button>
            <Button
              kind="primary"
              barred={html === null ? '正在排版。' : null}
              onPress={() => page.current?.contentWindow?.print()}
            >
              打印
            </Button>
          </footer>
        </>
      )}
    </dialog>
  );
}

function saveBytes(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: DOCX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
