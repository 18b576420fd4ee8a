import { useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { AttachmentList } from './AttachmentList.tsx';
import type { GivenDesk } from './given-desk.ts';
import { PasteForm } from './PasteForm.tsx';

type SourceBarProps = {
  readonly given: GivenDesk;
  /** Whether there is a page that text may be selected on and that links to files. */
  readonly ofPage: boolean;
};

const ACCEPTED = '.docx,.pdf,.ofd,.doc,.wps,.html,.htm,.txt';

/** Where a document may come from besides the page: a file dropped or picked, an attachment, pasted or selected text. */
export function SourceBar({ given, ofPage }: SourceBarProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState<'paste' | 'attachments' | null>(null);
  const shown = given.given.value;
  if (shown !== null) {
    return (
      <div class="source-bar">
        <p class="source-name" title={shown.name}>
          {shown.name === '' ? '未读取的文件' : shown.name}
        </p>
        <Button small onPress={given.close}>
          {ofPage ? '返回本页' : '关闭'}
        </Button>
      </div>
    );
  }
  const toggle = (what: 'paste' | 'attachments') => setOpen(open === what ? null : what);
  return (
    <div class="source-bar">
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="要识别的文件"
        accept={ACCEPTED}
        onChange={event => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file !== undefined) void given.openFile(file);
        }}
      />
      <Button small kind="quiet" label="识别文件：选择或拖入" onPress={() => picker.current?.click()}>
        文件
      </Button>
      {ofPage && (
        <Button
          small
          kind="quiet"
          label="本页附件"
          onPress={() => {
            toggle('attachments');
            void given.askAttachments();
          }}
        >
          附件
        </Button>
      )}
      <Button small kind="quiet" label="粘贴文字" onPress={() => toggle('paste')}>
        粘贴
      </Button>
      {ofPage && (
        <Button small kind="quiet" label="识别选中文字" onPress={() => void given.openSelection()}>
          选中文字
        </Button>
      )}
      {open === 'attachments' && <AttachmentList given={given} />}
      {open === 'paste' && (
        <PasteForm
          onText={text => {
            setOpen(null);
            void given.openText(text);
          }}
        />
      )}
    </div>
  );
}

/** Lets a file be dropped anywhere on a part of the page; anything else dropped there is none of ours. */
export const dropOf = (onFile: (file: File) => void) => ({
  onDragOver: (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  },
  onDrop: (event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    onFile(file);
  },
});
