-- How people sign in. Kept beside the records and never synced; no secret is kept in clear.
CREATE TABLE account_credential (
  person_id TEXT NOT NULL PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  hash TEXT,
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE account_activation (
  code_hash TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX account_activation_person ON account_activation (person_id);

CREATE TABLE account_device (
  device_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  signed_in_at TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  ended_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX account_device_person ON account_device (person_id, signed_in_at);

CREATE TABLE account_failure (
  login_hash TEXT NOT NULL PRIMARY KEY,
  count INTEGER NOT NULL,
  locks INTEGER NOT NULL,
  locked_until TEXT,
  last_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row: what belongs to the installation itself.
CREATE TABLE account_installation (
  only_one INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
  salt BLOB,
  set_up_token_hash TEXT,
  set_up_expires_at TEXT
) STRICT, WITHOUT ROWID;
