-- title: Deleted entries leave an index as large as before
-- claim: After nine in ten rows are gone and vacuumed, the index keeps its pages until REINDEX.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE sessions (session_id int, token text);
INSERT INTO sessions
SELECT i, md5(i::text) FROM generate_series(1, 50000) AS i;
--> INSERT 50000
CREATE INDEX sessions_by_token ON sessions (token);

-- [full]
--! as: full
SELECT pg_relation_size('sessions_by_token') / 8192 AS pages;
-->  pages
--> -------
-->    364
--> (1 row)

-- [emptied]
DELETE FROM sessions WHERE session_id % 10 > 0;
--> DELETE 45000
VACUUM sessions;
--! as: emptied
--! expect: value == full.value
SELECT pg_relation_size('sessions_by_token') / 8192 AS pages;
-->  pages
--> -------
-->    364
--> (1 row)

-- [rebuilt]
REINDEX INDEX sessions_by_token;
--! as: rebuilt
--! expect: emptied.value > 5 * value
SELECT pg_relation_size('sessions_by_token') / 8192 AS pages;
-->  pages
--> -------
-->     38
--> (1 row)
