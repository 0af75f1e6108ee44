-- title: Full-text search over 10,000 posts
-- claim: The GIN index finds the twenty posts that say "torn page"; LIKE '%torn pages%' reads every post and finds none.
-- dataset: social-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [index]
CREATE INDEX posts_body_fts ON posts
  USING gin (to_tsvector('english', body));

-- [search]
--! as: search
--! mask: buffers
--! expect: plan uses "Bitmap Index Scan on posts_body_fts"
--! expect: plan uses "rows=20.00"
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT title FROM posts
WHERE to_tsvector('english', body)
  @@ to_tsquery('english', 'torn & pages');
--> Bitmap Heap Scan on posts (actual rows=20.00 loops=1)
-->   Recheck Cond: (to_tsvector('english'::regconfig, body) @@ '''torn'' & ''page'''::tsquery)
-->   Heap Blocks: exact=20
-->   Buffers: shared hit=25
-->   ->  Bitmap Index Scan on posts_body_fts (actual rows=20.00 loops=1)
-->         Index Cond: (to_tsvector('english'::regconfig, body) @@ '''torn'' & ''page'''::tsquery)
-->         Index Searches: 1
-->         Buffers: shared hit=5

-- [like]
--! mask: buffers
--! expect: plan uses "Seq Scan on posts"
--! expect: plan uses "rows=0.00"
--! as: scan
--! expect: buffers > 4 * search.buffers
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT title FROM posts WHERE body LIKE '%torn pages%';
--> Seq Scan on posts (actual rows=0.00 loops=1)
-->   Filter: (body ~~ '%torn pages%'::text)
-->   Rows Removed by Filter: 10000
-->   Buffers: shared hit=227

-- [singular]
--! expect: value == 20
SELECT count(*) FROM posts WHERE body LIKE '%torn page.%';
-->  count
--> -------
-->     20
--> (1 row)
