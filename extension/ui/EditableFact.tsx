import type { ComponentChildren } from 'preact';
import { EditInPlace, type EditInPlaceProps } from './EditInPlace.tsx';

export type EditableFactProps<Value> = EditInPlaceProps<Value> & {
  /** Something to see beside the value: a conflict, 待同步. */
  readonly mark?: ComponentChildren;
};

/** One fact of a fact list that is changed where it stands; nothing known reads 未填. */
export function EditableFact<Value>({ mark, ...props }: EditableFactProps<Value>) {
  const shown = (
    <>
      {props.shown ?? <span class="hint">未填</span>}
      {mark !== undefined && <> {mark}</>}
    </>
  );
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <EditInPlace {...props} shown={shown} />
      </dd>
    </div>
  );
}
