import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './Button.tsx';

export type DialogProps = {
  readonly open: boolean;
  /** What will be done, with the thing's name: 冻结10月成绩. */
  readonly title: string;
  /** What will happen then, and to whom. */
  readonly children: ComponentChildren;
  /** The verb of the one deliberate act: 冻结. */
  readonly verb: string;
  readonly onAct: () => void;
  /** Esc and the other button. */
  readonly onClose: () => void;
  readonly closeWord?: string;
  /** For what cannot be taken back: the act is seal-red and Enter alone does not do it. */
  readonly final?: boolean;
  readonly busy?: string | null;
  readonly barred?: string | null;
};

/** Shows what will happen and asks for one deliberate act: 发布, 冻结, 签发. Everything that can be undone needs none. */
export function Dialog(props: DialogProps) {
  const { open, onClose, final = false } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const node = dialog.current;
    if (open && node?.open === false) {
      node.showModal();
      if (final) node.querySelector<HTMLElement>('.dialog-foot > .button')?.focus();
    }
    if (!open && node?.open === true) node.close();
  }, [open, final]);

  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault();
        if ((props.busy ?? null) === null) onClose();
      }}
    >
      {open && (
        <form
          method="dialog"
          noValidate
          onSubmit={event => {
            event.preventDefault();
            props.onAct();
          }}
        >
          <h2 id={id}>{props.title}</h2>
          <div class="dialog-body">{props.children}</div>
          <footer class="dialog-foot">
            <Button onPress={onClose}>{props.closeWord ?? '取消'}</Button>
            <Button submit kind={final ? 'danger' : 'primary'} busy={props.busy} barred={props.barred}>
              {props.verb}
            </Button>
          </footer>
        </form>
      )}
    </dialog>
  );
}
