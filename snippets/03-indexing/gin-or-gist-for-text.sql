-- title: GIN or GiST for text?
-- claim: On these posts GIN is smaller than GiST and reads fewer pages.
-- dataset: social-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [gin]
CREATE INDEX posts_gin ON posts
  USING gin (to_tsvector('english', body));
--! as: gin
--! mask: buffers
--! expect: plan uses "posts_gin"
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT title FROM posts
WHERE to_tsvector('english', body)
  @@ to_tsquery('english', 'torn & page');
--> Bitmap Heap Scan on posts (actual rows=20.00 loops=1)
-->   Recheck Cond: (to_tsvector('english'::regconfig, body) @@ '''torn'' & ''page'''::tsquery)
-->   Heap Blocks: exact=20
-->   Buffers: shared hit=25
-->   ->  Bitmap Index Scan on posts_gin (actual rows=20.00 loops=1)
-->         Index Cond: (to_tsvector('english'::regconfig, body) @@ '''torn'' & ''page'''::tsquery)
-->         Index Searches: 1
-->         Buffers: shared hit=5

-- [gist]
CREATE INDEX posts_gist ON posts
  USING gist (to_tsvector('english', body));
--! as: pages
--! mask: gist
--! expect: col("gist")[0] > 2 * col("gin")[0]
SELECT pg_relation_size('posts_gin') / 8192 AS gin,
  pg_relation_size('posts_gist') / 8192 AS gist;
-->  gin | gist
--> -----+------
-->   30 |  123
--> (1 row)

DROP INDEX posts_gin;
--! as: gist
--! mask: buffers
--! expect: plan uses "posts_gist"
--! expect: buffers > gin.buffers
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT title FROM posts
WHERE to_tsvector('english', body)
  @@ to_tsquery('english', 'torn & page');
--> Index Scan using posts_gist on posts (actual rows=20.00 loops=1)
-->   Index Cond: (to_tsvector('english'::regconfig, body) @@ '''torn'' & ''page'''::tsquery)
-->   Index Searches: 1
-->   Buffers: shared hit=36
