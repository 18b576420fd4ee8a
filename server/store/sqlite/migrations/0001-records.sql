-- One file keeps one jurisdiction: its records, what each scope's readers have to be told, and the audit chain.

CREATE TABLE jurisdiction (
  id TEXT PRIMARY KEY,
  epoch TEXT NOT NULL,
  rev INTEGER NOT NULL,
  oldest_cursor INTEGER NOT NULL,
  audit_count INTEGER NOT NULL,
  audit_hash TEXT NOT NULL
) STRICT;

-- Scopes are long and stand in every feed entry: there they are numbers.
CREATE TABLE scope (
  n INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE record (
  n INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  rev INTEGER NOT NULL,
  -- numbers of the scopes that may read it, "2,5"; empty when gone
  scopes TEXT NOT NULL,
  -- JSON; null when gone
  body TEXT,
  -- JSON: the last write of each field
  stamps TEXT NOT NULL,
  -- JSON: scope number → revision of its out-entry there
  left_at TEXT,
  UNIQUE (kind, id)
) STRICT;

CREATE INDEX record_gone ON record (rev) WHERE body IS NULL;

-- For each scope the newest entry of each record that is in it (present = 1) or has left it (present = 0).
CREATE TABLE feed (
  scope INTEGER NOT NULL,
  rev INTEGER NOT NULL,
  record INTEGER NOT NULL,
  present INTEGER NOT NULL,
  PRIMARY KEY (scope, rev, record)
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_out ON feed (rev) WHERE present = 0;

-- A device's numbering, bound to the person who used it first.
CREATE TABLE client (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL,
  last_seq INTEGER NOT NULL
) STRICT;

-- What became of a device's commands, those of one push together. Kept for good: a device may ask again after any time, and a command
-- takes forty times the room in the audit.
CREATE TABLE outcome (
  client INTEGER NOT NULL REFERENCES client (n),
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  -- JSON array
  outcomes TEXT NOT NULL,
  PRIMARY KEY (client, first_seq)
) STRICT, WITHOUT ROWID;

-- How often the server failed at a command that has no outcome yet.
CREATE TABLE failure (
  client INTEGER NOT NULL REFERENCES client (n),
  seq INTEGER NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (client, seq)
) STRICT, WITHOUT ROWID;

-- hash = SHA-256 of the hash before, a line break and this event's exact text.
CREATE TABLE audit (
  n INTEGER PRIMARY KEY,
  event TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE snapshot (
  scope INTEGER NOT NULL REFERENCES scope (n),
  rev INTEGER NOT NULL,
  nth INTEGER NOT NULL,
  records INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  gzip BLOB NOT NULL,
  PRIMARY KEY (scope, rev, nth)
) STRICT;
