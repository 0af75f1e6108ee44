-- title: Leave out 'english' and the index is gone
-- claim: The query must repeat the indexed expression, configuration included; a stored column needs no repeating.
-- dataset: social-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE INDEX posts_body_fts ON posts
  USING gin (to_tsvector('english', body));

-- [mismatch]
--! expect: value == "pg_catalog.english"
SHOW default_text_search_config;
-->  default_text_search_config
--> ----------------------------
-->  pg_catalog.english
--> (1 row)
--! expect: plan uses "Seq Scan on posts"
EXPLAIN (COSTS OFF)
SELECT title FROM posts
WHERE to_tsvector(body) @@ to_tsquery('torn & pages');
--> Seq Scan on posts
-->   Filter: (to_tsvector(body) @@ to_tsquery('torn & pages'::text))

-- [refused]
--! error: 42P17
CREATE INDEX posts_body_default ON posts
  USING gin (to_tsvector(body));
--> ERROR 42P17: functions in index expression must be marked IMMUTABLE

-- [stored]
ALTER TABLE posts ADD COLUMN search TSVECTOR
  GENERATED ALWAYS AS (to_tsvector('english', body)) STORED;
CREATE INDEX posts_search ON posts USING gin (search);
--! expect: plan uses "Bitmap Index Scan on posts_search"
EXPLAIN (COSTS OFF)
SELECT title FROM posts WHERE search @@ to_tsquery('torn & pages');
--> Bitmap Heap Scan on posts
-->   Recheck Cond: (search @@ to_tsquery('torn & pages'::text))
-->   ->  Bitmap Index Scan on posts_search
-->         Index Cond: (search @@ to_tsquery('torn & pages'::text))
