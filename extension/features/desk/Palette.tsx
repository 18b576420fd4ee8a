import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { type Finding, find, type Shelves } from './find.ts';

type PaletteProps = {
  readonly open: boolean;
  readonly shelves: Shelves;
  readonly onGo: (href: string) => void;
  readonly onClose: () => void;
};

/** Looks for documents, tasks and units by fragments of what is known of them; arrows move, Enter opens, Esc leaves. */
export function Palette({ open, onClose, ...rest }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const node = dialog.current;
    if (open && node?.open === false) node.showModal();
    if (!open && node?.open === true) node.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does the same, by the dialog itself
    <dialog
      ref={dialog}
      class="palette"
      aria-label="查文件、任务、单位"
      onClose={onClose}
      onClick={event => event.target === dialog.current && onClose()}
    >
      {open && <Search onClose={onClose} {...rest} />}
    </dialog>
  );
}

function Search({ shelves, onGo, onClose }: Omit<PaletteProps, 'open'>) {
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => find(text, shelves), [text, shelves]);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' }), [id, at]);
  const go = (finding: Finding | undefined) => {
    if (finding === undefined) return;
    onClose();
    onGo(finding.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const last = found.length - 1;
    if (event.key === 'ArrowDown') setAt(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') setAt(at <= 0 ? Math.max(0, last) : at - 1);
    else if (event.key === 'Enter') go(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={input}
        class="palette-input"
        type="text"
        role="combobox"
        aria-label="查文件、任务、单位"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] === undefined ? undefined : `${id}-${at}`}
        aria-autocomplete="list"
        autoComplete="off"
        spellcheck={false}
        placeholder="标题、文号片段、单位或拼音首字母"
        value={text}
        onInput={event => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label="查到的内容" class="palette-list">
        {found.map((finding, place) => (
          <FoundLine
            key={finding.href}
            id={`${id}-${place}`}
            finding={finding}
            headed={finding.group !== found[place - 1]?.group}
            active={place === at}
            onGo={() => go(finding)}
          />
        ))}
      </div>
      <p class="palette-foot" role="status">
        {text === '' && '几个片段用空格隔开，如：营商 12号。'}
        {text !== '' && found.length === 0 && `没有查到“${text}”。换一个词，或少写几个字。`}
        {found.length > 0 && (
          <>
            <KeyHint keys="↑ ↓" /> 选择 <KeyHint keys="Enter" /> 打开 <KeyHint keys="Esc" /> 返回
          </>
        )}
      </p>
    </>
  );
}

type FoundLineProps = {
  readonly id: string;
  readonly finding: Finding;
  /** The first of its group carries the group's name. */
  readonly headed: boolean;
  readonly active: boolean;
  readonly onGo: () => void;
};

function FoundLine({ id, finding, headed, active, onGo }: FoundLineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, as in every combobox
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      class={active ? 'palette-line active' : 'palette-line'}
      onClick={onGo}
    >
      <span class="palette-group">{headed && finding.group}</span>
      <span class="palette-name">{finding.name}</span>
      <span class="hint">{finding.note}</span>
    </div>
  );
}
