import { useState } from 'preact/hooks';
import { FIELD_WORDS } from '../../../shared/words/terms.ts';
import { DateField } from '../../ui/DateField.tsx';
import { EditInPlace } from '../../ui/EditInPlace.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { factWords, readFact, typedText } from './fact-text.ts';
import { FACT_NAMES, type FactDraft, type FactName, withFact } from './facts.ts';
import { SourceWord } from './SourceWord.tsx';

type DocumentBlockProps = {
  readonly draft: FactDraft;
  readonly onChange: (change: (draft: FactDraft) => FactDraft) => void;
  readonly onShow: (block: number) => Promise<void>;
  /** Whether the title is open for typing at first, where nothing was read. */
  readonly editing: boolean;
};

/** What it is: the facts of the document, each with where it came from and the way to the spot on the page. */
export function DocumentBlock({ draft, onChange, onShow, editing }: DocumentBlockProps) {
  return (
    <Panel title="文件">
      <dl class="fact-list capture-facts">
        {FACT_NAMES.map(name => (
          <FactRow
            key={name}
            name={name}
            draft={draft}
            onChange={onChange}
            onShow={onShow}
            open={editing && name === 'title'}
          />
        ))}
      </dl>
    </Panel>
  );
}

const UNREAD: Readonly<Partial<Record<FactName, string>>> = { receivedOn: '按登记之日' };

type FactRowProps = Omit<DocumentBlockProps, 'editing'> & { readonly name: FactName; readonly open: boolean };

function FactRow({ name, draft, onChange, onShow, open }: FactRowProps) {
  const [editing, setEditing] = useState(open);
  const word = FIELD_WORDS[name] ?? name;
  const value = draft.facts[name];
  const block = draft.blocks[name];
  const source = draft.sources[name];
  const shown = (
    <>
      <span class={name === 'title' ? 'capture-title' : undefined}>
        {factWords(value) ?? <span class="hint">{UNREAD[name] ?? '未读到'}</span>}
      </span>
      {source !== undefined && (
        <SourceWord
          source={source}
          about={word}
          onShow={block === undefined || source === 'typed' ? null : () => void onShow(block)}
        />
      )}
    </>
  );
  return (
    <div class={name === 'title' ? 'capture-title-row' : undefined}>
      <dt>{word}</dt>
      <dd>
        <EditInPlace
          name={word}
          value={typedText(value)}
          shown={shown}
          control={(text, change, error) => <FactControl {...{ name, word, text, change, error }} />}
          editing={editing}
          onEditing={setEditing}
          onSave={async text => {
            const taken = readFact(name, text);
            if (taken === undefined) return '填写标题。';
            onChange(before => withFact(before, name, taken));
            return null;
          }}
        />
      </dd>
    </div>
  );
}

type FactControlProps = {
  readonly name: FactName;
  readonly word: string;
  readonly text: string;
  readonly change: (text: string) => void;
  readonly error: string | null;
};

const LENGTHS: Readonly<Record<FactName, number>> = {
  title: 300,
  number: 60,
  issuers: 600,
  issuedOn: 10,
  receivedOn: 10,
  genre: 20,
  urgency: 10,
  dissemination: 20,
};

function FactControl({ name, word, text, change, error }: FactControlProps) {
  const frame = { label: word, labelHidden: true, error };
  if (name === 'issuedOn' || name === 'receivedOn')
    return <DateField {...frame} value={readFact(name, text) ?? null} onChange={date => change(date ?? '')} />;
  if (name === 'title')
    return <TextArea {...frame} rows={2} maxLength={LENGTHS.title} value={text} onChange={change} />;
  const hint = name === 'issuers' ? '几个机关之间用顿号分开。' : undefined;
  return <TextField {...frame} hint={hint} maxLength={LENGTHS[name]} value={text} onChange={change} />;
}
