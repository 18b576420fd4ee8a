import { Tile } from '../../../ui/Tile.tsx';
import type { FigureNotes } from '../../ledger/figure-notes.ts';
import { type Figures, TILE_STANDINGS } from '../../ledger/overview.ts';
import { STANDING_WORDS } from '../../ledger/task-filter.ts';
import { addressText } from '../address.ts';

type FigureTilesProps = {
  /** Null while the ledger is being read. */
  readonly figures: Figures | null;
  /** What presses behind each figure. */
  readonly notes: FigureNotes | null;
  /** What I do about tasks: keep the ledger, answer for some of it, or read. */
  readonly part: 'keeps' | 'answers' | 'reads';
};

type TileStanding = (typeof TILE_STANDINGS)[number];

const LOOK = '查看';
const REPORT = '报进展';

/** What one does next about tasks that stand so, where that is more than to look. */
const VERBS: Readonly<Record<FigureTilesProps['part'], Partial<Record<TileStanding, string>>>> = {
  keeps: { review: '核对' },
  answers: { overdue: REPORT, today: REPORT, near: REPORT },
  reads: {},
};

/** The six figures of the ledger; each opens the list behind it. */
export function FigureTiles({ figures, notes, part }: FigureTilesProps) {
  return (
    <section class="tiles" aria-labelledby="figures">
      <h2 id="figures" class="visually-hidden">
        台账概况
      </h2>
      {TILE_STANDINGS.map(standing => (
        <Tile
          key={standing}
          name={STANDING_WORDS[standing]}
          figure={figures?.[standing] ?? null}
          unit="项"
          note={notes?.[standing]}
          pressing={standing === 'overdue' && (figures?.overdue ?? 0) > 0}
          verb={((figures?.[standing] ?? 0) > 0 ? VERBS[part][standing] : undefined) ?? LOOK}
          href={addressText({ screen: 'tasks', query: { standing } })}
        />
      ))}
    </section>
  );
}
