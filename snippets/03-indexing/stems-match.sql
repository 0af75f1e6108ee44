-- title: "replicate" finds "replicated"
-- claim: Both engines store word stems, so other forms of a word match.
-- engines: postgres sqlite
-- recorded: PostgreSQL 18.6, SQLite 3.54.1

-- [setup]
CREATE TABLE notes (note_id INTEGER PRIMARY KEY, body TEXT);
INSERT INTO notes VALUES
  (1, 'The databases were replicated'),
  (2, 'The backup was restored');
--> INSERT 2

-- [index]
--! only: postgres
CREATE INDEX notes_fts ON notes
  USING gin (to_tsvector('english', body));
--! only: sqlite
CREATE VIRTUAL TABLE notes_fts USING fts5(
  body, content = 'notes', content_rowid = 'note_id',
  tokenize = 'porter'
);
--! only: sqlite
INSERT INTO notes_fts (notes_fts) VALUES ('rebuild');
--> INSERT 1

-- [search]
--! only: postgres
--! expect: value == 1
SELECT note_id FROM notes
WHERE to_tsvector('english', body)
  @@ to_tsquery('english', 'replicate & database');
-->  note_id
--> ---------
-->        1
--> (1 row)
--! only: sqlite
--! expect: value == 1
SELECT rowid AS note_id FROM notes_fts
WHERE notes_fts MATCH 'replicate database';
-->  note_id
--> ---------
-->        1
--> (1 row)

-- [like]
--! expect: rows == 0
SELECT note_id FROM notes
WHERE body LIKE '%replicate database%';
-->  note_id
--> ---------
--> (0 rows)
