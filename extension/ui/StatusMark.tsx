import type { DueStatus } from '../../shared/domain/calendar/lights.ts';
import { statusGlyphs } from './status-glyphs.ts';

/** What a mark needs to know: the state, and the words that say it without symbol or colour. `dueStatus` gives both. */
export type MarkedStatus = Pick<DueStatus, 'state' | 'words'>;

/** A state as symbol, word and colour, the same everywhere: ◑ 余3个工作日. With `bare` the word is only spoken. */
export function StatusMark({ status, bare = false }: { readonly status: MarkedStatus; readonly bare?: boolean }) {
  return (
    <span class={`status-mark ${status.state}`} title={bare ? status.words : undefined}>
      {statusGlyphs[status.state].map(glyph => (
        <svg key={`${glyph.stroke}${glyph.fill}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          {glyph.stroke !== undefined && <path class="stroke" d={glyph.stroke} />}
          {glyph.fill !== undefined && <path class="fill" d={glyph.fill} />}
        </svg>
      ))}
      <span class={bare ? 'visually-hidden' : 'status-words'}>{status.words}</span>
    </span>
  );
}
