-- title: How many words is "in-memory"?
-- claim: PostgreSQL stores the compound and its parts; FTS5 stores only the parts.
-- engines: postgres sqlite
-- recorded: PostgreSQL 18.6, SQLite 3.54.1

-- [setup]
--! only: sqlite
CREATE VIRTUAL TABLE notes_fts
  USING fts5(body, tokenize = 'porter');
--! only: sqlite
INSERT INTO notes_fts VALUES ('an in-memory cache');
--> INSERT 1
--! only: sqlite
CREATE VIRTUAL TABLE terms USING fts5vocab(notes_fts, 'instance');

-- [terms]
--! only: postgres
--! expect: col("lexeme") == ["in-memori", "memori", "cach"]
SELECT lexeme, positions[1] AS position
FROM unnest(to_tsvector('english', 'an in-memory cache'))
ORDER BY position;
-->  lexeme    | position
--> -----------+----------
-->  in-memori |        2
-->  memori    |        4
-->  cach      |        5
--> (3 rows)
--! only: sqlite
--! expect: col("term") == ["an", "in", "memori", "cach"]
SELECT term, "offset" + 1 AS position FROM terms ORDER BY position;
-->  term   | position
--> --------+----------
-->  an     |        1
-->  in     |        2
-->  memori |        3
-->  cach   |        4
--> (4 rows)

-- [search]
--! only: postgres
--! expect: value == "'in-memori' <2> 'memori'"
SELECT websearch_to_tsquery('english', 'in-memory') AS query;
-->  query
--> ----------------------------
-->  ''in-memori' <2> 'memori''
--> (1 row)
--! only: sqlite
--! error: SQLITE_ERROR
SELECT body FROM notes_fts WHERE notes_fts MATCH 'in-memory';
--> ERROR SQLITE_ERROR: no such column: memory
--! only: sqlite
--! expect: rows == 1
SELECT body FROM notes_fts WHERE notes_fts MATCH '"in-memory"';
-->  body
--> --------------------
-->  an in-memory cache
--> (1 row)
