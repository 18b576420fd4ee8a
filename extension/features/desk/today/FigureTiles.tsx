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
  /** Whether I close tasks, or answer for them. */
  readonly closes: boolean;
};

type TileStanding = (typeof TILE_STANDINGS)[number];

/** What one does next about tasks that stand so: whoever keeps the ledger, and whoever answers for tasks. */
const VERBS: Readonly<Record<TileStanding, readonly [keeps: string, answers: string]>> = {
  overdue: ['查看', '报进展'],
  today: ['查看', '报进展'],
  near: ['查看', '报进展'],
  review: ['核对', '查看'],
  open: ['查看', '查看'],
  closed: ['查看', '查看'],
};

/** The six figures of the ledger; each opens the list behind it. */
export function FigureTiles({ figures, notes, closes }: FigureTilesProps) {
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
          verb={(figures?.[standing] ?? 0) > 0 ? VERBS[standing][closes ? 0 : 1] : '查看'}
          href={addressText({ screen: 'tasks', query: { standing } })}
        />
      ))}
    </section>
  );
}
