import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { SPOTS } from './places.ts';

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['Ctrl+K', '查文件、任务、单位'],
  ['/', '筛选列表'],
  ['j k', '下一行、上一行'],
  ['Enter', '打开'],
  ['x', '选中，成批处理'],
  ['Esc', '返回'],
  ['e', '报进展'],
  ['d', '调整时限'],
  ['Ctrl+Z', '撤销刚才的操作'],
  ['?', '显示快捷键'],
];

/** Every key of the desk and what it does. */
export function HelpDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const node = dialog.current;
    if (open && node?.open === false) node.showModal();
    if (!open && node?.open === true) node.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="dialog key-help" aria-label="快捷键" onClose={onClose}>
      <h2>快捷键</h2>
      <div class="key-help-lists">
        <KeyList entries={KEYS} />
        <KeyList entries={SPOTS.flat().map(({ name, letter }) => [`g ${letter}`, name] as const)} />
      </div>
      <footer class="dialog-foot">
        <Button onPress={onClose}>关闭</Button>
      </footer>
    </dialog>
  );
}

function KeyList({ entries }: { readonly entries: readonly (readonly [keys: string, does: string])[] }) {
  return (
    <dl class="key-help-list">
      {entries.map(([keys, does]) => (
        <div key={keys}>
          <dt>
            <KeyHint keys={keys} />
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
