-- title: The primary key already is an index on its first column
-- claim: PRIMARY KEY (follower_id, followee_id) answers "whom does 7 follow"; "who follows 7" asks for an index with followee_id first.
-- dataset: social-large
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [follower]
--! only: postgres
--! expect: plan uses "follows_pkey" and plan uses "Index Cond: (follower_id = 7)"
EXPLAIN (COSTS OFF)
SELECT followee_id FROM follows WHERE follower_id = 7;
--> Index Only Scan using follows_pkey on follows
-->   Index Cond: (follower_id = 7)
--! only: sqlite
--! expect: plan uses "sqlite_autoindex_follows_1 (follower_id=?)"
EXPLAIN QUERY PLAN
SELECT followee_id FROM follows WHERE follower_id = 7;
--> QUERY PLAN
--> `--SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_1 (follower_id=?)
--! only: mariadb
--! expect: col("key") == ["PRIMARY"]
EXPLAIN SELECT followee_id FROM follows WHERE follower_id = 7;
-->  id | select_type | table   | type | possible_keys | key     | key_len | ref   | rows | Extra
--> ----+-------------+---------+------+---------------+---------+---------+-------+------+-------------
-->   1 | SIMPLE      | follows | ref  | PRIMARY       | PRIMARY |       4 | const |   21 | Using index
--> (1 row)

-- [followee]
--! only: postgres
--! expect: plan uses "Seq Scan" and plan avoids "follows_pkey"
EXPLAIN (COSTS OFF)
SELECT follower_id FROM follows WHERE followee_id = 7;
--> Seq Scan on follows
-->   Filter: (followee_id = 7)
--! only: sqlite
--! expect: plan uses "(ANY(follower_id) AND followee_id=?)"
EXPLAIN QUERY PLAN
SELECT follower_id FROM follows WHERE followee_id = 7;
--> QUERY PLAN
--> `--SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_1 (ANY(follower_id) AND followee_id=?)
--! only: mariadb
--! expect: col("key") == ["followee_id"]
EXPLAIN SELECT follower_id FROM follows WHERE followee_id = 7;
-->  id | select_type | table   | type | possible_keys | key         | key_len | ref   | rows | Extra
--> ----+-------------+---------+------+---------------+-------------+---------+-------+------+-------------
-->   1 | SIMPLE      | follows | ref  | followee_id   | followee_id |       4 | const |   20 | Using index
--> (1 row)

-- [reverse]
CREATE INDEX follows_reverse ON follows (followee_id, follower_id);
--! only: postgres
--! expect: plan uses "follows_reverse" and plan avoids "Seq Scan"
EXPLAIN (COSTS OFF)
SELECT follower_id FROM follows WHERE followee_id = 7;
--> Bitmap Heap Scan on follows
-->   Recheck Cond: (followee_id = 7)
-->   ->  Bitmap Index Scan on follows_reverse
-->         Index Cond: (followee_id = 7)
--! only: sqlite
--! expect: plan uses "follows_reverse (followee_id=?)"
EXPLAIN QUERY PLAN
SELECT follower_id FROM follows WHERE followee_id = 7;
--> QUERY PLAN
--> `--SEARCH follows USING COVERING INDEX follows_reverse (followee_id=?)
--! only: mariadb
--! expect: col("key") == ["follows_reverse"]
EXPLAIN SELECT follower_id FROM follows WHERE followee_id = 7;
-->  id | select_type | table   | type | possible_keys   | key             | key_len | ref   | rows | Extra
--> ----+-------------+---------+------+-----------------+-----------------+---------+-------+------+-------------
-->   1 | SIMPLE      | follows | ref  | follows_reverse | follows_reverse |       4 | const |   20 | Using index
--> (1 row)
