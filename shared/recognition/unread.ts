import type { Marking } from './marking/words.ts';
import type { Recognition } from './types.ts';

/** What a document demands of nobody. */
export const NO_DEMANDS: Pick<Recognition, 'needsSupportingPolicy' | 'deadlines' | 'tasks'> = {
  needsSupportingPolicy: { verdict: null, quote: null },
  deadlines: [],
  tasks: [],
};

/** Of a document that was not read: its level where it is marked, and nothing else, not even whether it looks like a document. */
export const unread = (level: Marking | null): Recognition => ({
  official: false,
  refused: level,
  internal: false,
  reform: false,
  title: null,
  docNumber: null,
  issuers: [],
  dateIssued: null,
  receivedOn: null,
  genre: null,
  urgency: null,
  dissemination: null,
  ...NO_DEMANDS,
  carried: [],
  confidence: { official: 0, title: 0, docNumber: 0, issuers: 0, dateIssued: 0 },
  sources: {},
});
