-- title: GIN on an array of tags
-- claim: @> (has all of) and && (has any of) use the GIN index; = ANY does not.
-- dataset: social-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE tagged_posts AS
SELECT post_id, array_agg(tag::TEXT ORDER BY tag) AS tags
FROM post_tags GROUP BY post_id ORDER BY post_id;
--> SELECT 10000
ANALYZE tagged_posts;

-- [index]
CREATE INDEX tagged_posts_tags ON tagged_posts USING gin (tags);

-- [all-of]
--! expect: plan uses "Bitmap Index Scan on tagged_posts_tags"
EXPLAIN (COSTS OFF)
SELECT post_id FROM tagged_posts
WHERE tags @> ARRAY['mariadb', 'vacuum'];
--> Bitmap Heap Scan on tagged_posts
-->   Recheck Cond: (tags @> '{mariadb,vacuum}'::text[])
-->   ->  Bitmap Index Scan on tagged_posts_tags
-->         Index Cond: (tags @> '{mariadb,vacuum}'::text[])

-- [any-of]
--! expect: plan uses "Bitmap Index Scan on tagged_posts_tags"
EXPLAIN (COSTS OFF)
SELECT post_id FROM tagged_posts
WHERE tags && ARRAY['mariadb', 'vacuum'];
--> Bitmap Heap Scan on tagged_posts
-->   Recheck Cond: (tags && '{mariadb,vacuum}'::text[])
-->   ->  Bitmap Index Scan on tagged_posts_tags
-->         Index Cond: (tags && '{mariadb,vacuum}'::text[])

-- [equals-any]
--! expect: plan uses "Seq Scan on tagged_posts"
EXPLAIN (COSTS OFF)
SELECT post_id FROM tagged_posts WHERE 'vacuum' = ANY (tags);
--> Seq Scan on tagged_posts
-->   Filter: ('vacuum'::text = ANY (tags))

-- [counts]
--! as: counts
--! expect: 0 < col("all_of")[0] < col("any_of")[0]
SELECT
  count(*) FILTER (WHERE tags @> ARRAY['mariadb', 'vacuum']) AS all_of,
  count(*) FILTER (WHERE tags && ARRAY['mariadb', 'vacuum']) AS any_of
FROM tagged_posts;
-->  all_of | any_of
--> --------+--------
-->      85 |   1863
--> (1 row)
