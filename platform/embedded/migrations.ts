/** The schema's history: `user_version` counts how many of these the file has seen. Never edit one that was released. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE secrets (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
  ) STRICT;

  -- One counter for all documents: a document that is deleted and created anew never gets a
  -- version that it had before.
  CREATE TABLE document_versions (
    last INTEGER NOT NULL
  ) STRICT;
  INSERT INTO document_versions (last) VALUES (0);

  CREATE TABLE documents (
    collection TEXT NOT NULL,
    id         TEXT NOT NULL,
    version    INTEGER NOT NULL,
    data       TEXT NOT NULL,
    PRIMARY KEY (collection, id)
  ) STRICT;

  CREATE TABLE objects (
    key           TEXT PRIMARY KEY,
    blob          TEXT NOT NULL UNIQUE,
    size          INTEGER NOT NULL,
    content_type  TEXT NOT NULL,
    cache_control TEXT,
    etag          TEXT NOT NULL,
    updated_at    INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE tasks (
    queue          TEXT NOT NULL,
    name           TEXT NOT NULL,
    path           TEXT NOT NULL,
    payload        TEXT NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'dead')),
    due_at         INTEGER NOT NULL,
    dispatches     INTEGER NOT NULL DEFAULT 0,
    failures       INTEGER NOT NULL DEFAULT 0,
    responses      INTEGER NOT NULL DEFAULT 0,
    lease_holder   TEXT,
    lease_until    INTEGER,
    last_status    INTEGER,
    last_error     TEXT,
    ended_at       INTEGER,
    PRIMARY KEY (queue, name)
  ) STRICT;
  CREATE INDEX tasks_by_due ON tasks (due_at) WHERE state = 'queued';
  CREATE INDEX tasks_by_lease ON tasks (lease_until) WHERE state = 'running';

  CREATE TABLE accounts (
    uid           TEXT PRIMARY KEY,
    email         TEXT NOT NULL UNIQUE,
    display_name  TEXT NOT NULL,
    roles         TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at    INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE sessions (
    token_hash  BLOB PRIMARY KEY,
    uid         TEXT NOT NULL REFERENCES accounts (uid) ON DELETE CASCADE,
    idle_until  INTEGER NOT NULL,
    ends_at     INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX sessions_by_uid ON sessions (uid);

  CREATE TABLE password_resets (
    token_hash BLOB PRIMARY KEY,
    uid        TEXT NOT NULL REFERENCES accounts (uid) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE sign_in_attempts (
    email         TEXT PRIMARY KEY,
    failures      INTEGER NOT NULL,
    blocked_until INTEGER NOT NULL,
    forgotten_at  INTEGER NOT NULL
  ) STRICT;
  `,
  // Profiles and sessions become documents, as on every platform (`core/accounts`).
  `
  INSERT INTO documents (collection, id, version, data)
  SELECT 'profiles', uid, row_number() OVER (ORDER BY uid) + (SELECT last FROM document_versions),
    json_object('displayName', display_name, 'roles', json(roles), 'createdAt', created_at)
  FROM accounts;
  UPDATE document_versions SET last = last + (SELECT count(*) FROM accounts);

  INSERT INTO documents (collection, id, version, data)
  SELECT 'sessions', lower(hex(token_hash)),
    row_number() OVER (ORDER BY token_hash) + (SELECT last FROM document_versions),
    json_object('uid', uid, 'email', email, 'displayName', display_name, 'roles', json(roles),
      'idleUntil', min(idle_until, ends_at), 'endsAt', ends_at)
  FROM sessions JOIN accounts USING (uid);
  UPDATE document_versions SET last = last + (SELECT count(*) FROM sessions);

  DROP TABLE sessions;
  ALTER TABLE accounts DROP COLUMN display_name;
  ALTER TABLE accounts DROP COLUMN roles;
  `,
  // A device had one document for all accounts on it; whoever signs in is remembered anew.
  `
  DELETE FROM documents WHERE collection = 'devices';
  `,
  // Links confirm addresses too.
  `
  ALTER TABLE accounts ADD COLUMN confirmed_at INTEGER;
  ALTER TABLE password_resets RENAME TO link_tokens;
  ALTER TABLE link_tokens ADD COLUMN purpose TEXT NOT NULL DEFAULT 'reset';
  `,
];
