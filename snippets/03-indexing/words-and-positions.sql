-- title: What is in the index
-- claim: A full-text index stores stems and positions; PostgreSQL drops stop words, FTS5 keeps them.
-- engines: postgres sqlite
-- recorded: PostgreSQL 18.6, SQLite 3.54.1

-- [setup]
--! only: sqlite
CREATE VIRTUAL TABLE notes_fts
  USING fts5(body, tokenize = 'porter');
--! only: sqlite
INSERT INTO notes_fts VALUES ('The databases were replicated');
--> INSERT 1
--! only: sqlite
CREATE VIRTUAL TABLE terms USING fts5vocab(notes_fts, 'instance');

-- [terms]
--! only: postgres
--! expect: col("lexeme") == ["databas", "replic"]
SELECT lexeme, positions[1] AS position
FROM unnest(to_tsvector('english', 'The databases were replicated'))
ORDER BY position;
-->  lexeme  | position
--> ---------+----------
-->  databas |        2
-->  replic  |        4
--> (2 rows)
--! only: sqlite
--! expect: col("term") == ["the", "databas", "were", "replic"]
SELECT term, "offset" + 1 AS position FROM terms ORDER BY position;
-->  term    | position
--> ---------+----------
-->  the     |        1
-->  databas |        2
-->  were    |        3
-->  replic  |        4
--> (4 rows)
