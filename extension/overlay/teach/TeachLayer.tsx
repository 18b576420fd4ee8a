import { NEEDED_FIELDS, TAUGHT_FIELDS } from '../../../shared/domain/sites/fields.ts';
import { TAUGHT_FIELD_WORDS } from '../../../shared/words/terms.ts';
import type { LessonAct, LessonStep } from '../../messages/contract.ts';

/** What lies under the pointer: its box in the window, and what would be read there (null: nothing of the field's form). */
export type Aimed = {
  readonly box: { readonly top: number; readonly left: number; readonly width: number; readonly height: number };
  readonly text: string | null;
};

type TeachLayerProps = {
  readonly step: LessonStep;
  readonly aimed: Aimed | null;
  /** Whether the bar stands at the bottom. */
  readonly low: boolean;
  /** Said in the bar instead of what to do: why the last click taught nothing. */
  readonly said: string | null;
  readonly onAct: (act: LessonAct, event: Event) => void;
};

/** All that is drawn over a page while a person teaches: the outline of what they point at, what it reads, and one bar. */
export function TeachLayer({ step, aimed, low, said, onAct }: TeachLayerProps) {
  return (
    <div class="teach">
      {aimed !== null && <Outline step={step} aimed={aimed} />}
      {step.bar && <TeachBar step={step} low={low} said={said} onAct={onAct} />}
    </div>
  );
}

const ABOVE = 30;

function Outline({ step, aimed: { box, text } }: { readonly step: LessonStep; readonly aimed: Aimed }) {
  const word = TAUGHT_FIELD_WORDS[step.asking];
  const below = box.top < ABOVE;
  const place = below ? Math.min(box.top + box.height, innerHeight - ABOVE) + 4 : box.top - ABOVE;
  return (
    <>
      <div
        class="outline"
        data-fits={text !== null}
        style={{
          top: `${box.top - 3}px`,
          left: `${box.left - 3}px`,
          width: `${box.width + 6}px`,
          height: `${box.height + 6}px`,
        }}
      />
      <div
        class="reads"
        data-fits={text !== null}
        style={{ top: `${place}px`, left: `${Math.max(4, box.left - 3)}px` }}
      >
        {text === null ? `这里读不出${word}` : `${word}：${text}`}
      </div>
    </>
  );
}

function TeachBar({ step, low, said, onAct }: Omit<TeachLayerProps, 'aimed'>) {
  const word = TAUGHT_FIELD_WORDS[step.asking];
  const wanted = NEEDED_FIELDS.includes(step.asking);
  return (
    <div class="bar" data-low={low} role="dialog" aria-label="教会识别">
      <ol class="steps">
        {TAUGHT_FIELDS.filter(
          field => NEEDED_FIELDS.includes(field) || field === step.asking || step.done.includes(field),
        ).map(field => (
          <li key={field} data-state={field === step.asking ? 'now' : step.done.includes(field) ? 'done' : 'later'}>
            {`${step.done.includes(field) ? '✔' : field === step.asking ? '◉' : '○'} ${TAUGHT_FIELD_WORDS[field]}`}
          </li>
        ))}
      </ol>
      <p class="say" role="status">
        {said ?? (wanted ? `指着${word}，单击` : `已能识别。还可指着${word}，或完成`)}
      </p>
      <div class="acts">
        <button type="button" data-act="skip" onClick={event => onAct('skip', event)}>
          {wanted ? `没有${word}` : '跳过'}
        </button>
        {step.done.length > 0 && (
          <button type="button" data-act="finish" class="primary" onClick={event => onAct('finish', event)}>
            完成
          </button>
        )}
        <button type="button" data-act="stop" onClick={event => onAct('stop', event)}>
          结束 <kbd>Esc</kbd>
        </button>
      </div>
    </div>
  );
}
