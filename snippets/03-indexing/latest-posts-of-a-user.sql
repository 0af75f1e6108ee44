-- title: A user's latest posts: (user_id), or (user_id, post_id)
-- claim: PostgreSQL needs post_id in the key to skip the sort; SQLite and InnoDB end every secondary index with it.
-- dataset: social-large
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [single]
CREATE INDEX posts_user ON posts (user_id);
--! only: postgres
--! expect: plan uses "posts_user" and plan uses "Sort"
EXPLAIN (COSTS OFF)
SELECT post_id, title FROM posts
WHERE user_id = 7 ORDER BY post_id DESC LIMIT 3;
--> Limit
-->   ->  Sort
-->         Sort Key: post_id DESC
-->         ->  Bitmap Heap Scan on posts
-->               Recheck Cond: (user_id = 7)
-->               ->  Bitmap Index Scan on posts_user
-->                     Index Cond: (user_id = 7)
--! only: sqlite
--! expect: plan uses "posts_user (user_id=?)" and plan avoids "TEMP B-TREE"
EXPLAIN QUERY PLAN
SELECT post_id, title FROM posts
WHERE user_id = 7 ORDER BY post_id DESC LIMIT 3;
--> QUERY PLAN
--> `--SEARCH posts USING INDEX posts_user (user_id=?)
--! only: mariadb
--! expect: col("key") == ["posts_user"] and not any("filesort" in (x or "") for x in col("Extra"))
EXPLAIN SELECT post_id, title FROM posts
WHERE user_id = 7 ORDER BY post_id DESC LIMIT 3;
-->  id | select_type | table | type | possible_keys | key        | key_len | ref   | rows | Extra
--> ----+-------------+-------+------+---------------+------------+---------+-------+------+-------------
-->   1 | SIMPLE      | posts | ref  | posts_user    | posts_user |       4 | const |    8 | Using where
--> (1 row)

-- [pair]
--! only: postgres
CREATE INDEX posts_user_post ON posts (user_id, post_id);
--! only: postgres
--! as: pair
--! mask: buffers
--! expect: plan uses "posts_user_post" and plan avoids "Sort"
--! expect: buffers < 10
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT post_id, title FROM posts
WHERE user_id = 7 ORDER BY post_id DESC LIMIT 3;
--> Limit (actual rows=3.00 loops=1)
-->   Buffers: shared hit=3 read=2
-->   ->  Index Scan Backward using posts_user_post on posts (actual rows=3.00 loops=1)
-->         Index Cond: (user_id = 7)
-->         Index Searches: 1
-->         Buffers: shared hit=3 read=2
