-- Events of one transaction that are many are kept together. `n` is the number of the last event of a row and `hash` is its hash:
-- a TEXT is one event, a BLOB a pack of several (store/audit-pack.ts). Every event keeps a hash of its own, taken as before: of the
-- hash before, a line break and the event's exact text.
CREATE TABLE audit_new (
  n INTEGER PRIMARY KEY,
  event ANY NOT NULL,
  hash TEXT NOT NULL
) STRICT;

INSERT INTO audit_new SELECT n, event, hash FROM audit;
DROP TABLE audit;
ALTER TABLE audit_new RENAME TO audit;
