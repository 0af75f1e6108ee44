-- title: The same question with a tag table
-- claim: A B-tree on (tag, post_id) finds the posts that have both tags, on any engine.
-- dataset: social-large
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [index]
CREATE INDEX post_tags_tag ON post_tags (tag, post_id);

-- [all-of]
--! as: both
--! expect: value == 85
SELECT count(*) AS posts FROM (
  SELECT post_id FROM post_tags
  WHERE tag IN ('mariadb', 'vacuum')
  GROUP BY post_id HAVING count(*) = 2
) AS both_tags;
-->  posts
--> -------
-->     85
--> (1 row)

-- [plan]
--! only: postgres
--! expect: plan uses "post_tags_tag"
EXPLAIN (COSTS OFF)
SELECT post_id FROM post_tags WHERE tag = 'vacuum';
--> Bitmap Heap Scan on post_tags
-->   Recheck Cond: ((tag)::text = 'vacuum'::text)
-->   ->  Bitmap Index Scan on post_tags_tag
-->         Index Cond: ((tag)::text = 'vacuum'::text)

--! only: sqlite
--! expect: plan uses "COVERING INDEX post_tags_tag"
EXPLAIN QUERY PLAN
SELECT post_id FROM post_tags WHERE tag = 'vacuum';
--> QUERY PLAN
--> `--SEARCH post_tags USING COVERING INDEX post_tags_tag (tag=?)

--! only: mariadb
--! expect: col("key") == ["post_tags_tag"]
EXPLAIN SELECT post_id FROM post_tags WHERE tag = 'vacuum';
-->  id | select_type | table     | type | possible_keys | key           | key_len | ref   | rows | Extra
--> ----+-------------+-----------+------+---------------+---------------+---------+-------+------+--------------------------
-->   1 | SIMPLE      | post_tags | ref  | post_tags_tag | post_tags_tag |     122 | const |  646 | Using where; Using index
--> (1 row)
