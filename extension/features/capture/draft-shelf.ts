import { useState } from 'preact/hooks';

/** Keeps what was changed on a page while another one is in front, in memory and for as long as the panel is open. */
export type DraftShelf = { get(name: string): unknown; put(name: string, draft: unknown): void };

const MOST = 40;

/** An empty shelf; the oldest draft leaves when there are too many. */
export function createDraftShelf(): DraftShelf {
  const drafts = new Map<string, unknown>();
  return {
    get: name => drafts.get(name),
    put(name, draft) {
      drafts.delete(name);
      drafts.set(name, draft);
      const oldest = drafts.size > MOST ? drafts.keys().next().value : undefined;
      if (oldest !== undefined) drafts.delete(oldest);
    },
  };
}

/** A draft as state of a component; what a person changed is still there when they come back to the page. */
export function useDraft<Draft>(
  shelf: DraftShelf,
  name: string,
  fresh: () => Draft,
): readonly [Draft, (change: (draft: Draft) => Draft) => void] {
  const [draft, setDraft] = useState<Draft>(() => (shelf.get(name) as Draft | undefined) ?? fresh());
  const change = (make: (draft: Draft) => Draft) =>
    setDraft(before => {
      const after = make(before);
      shelf.put(name, after);
      return after;
    });
  return [draft, change];
}
