-- title: FULLTEXT in InnoDB
-- claim: It needs an index on exactly the columns in MATCH, and it does not stem.
-- dataset: social
-- engines: mariadb
-- recorded: MariaDB 10.11.19

-- [index]
CREATE FULLTEXT INDEX posts_fts ON posts (title, body);

-- [plan]
--! expect: col("type") == ["fulltext"]
--! expect: col("key") == ["posts_fts"]
EXPLAIN SELECT post_id FROM posts
WHERE MATCH (title, body) AGAINST ('cache');
-->  id | select_type | table | type     | possible_keys | key       | key_len | ref | rows | Extra
--> ----+-------------+-------+----------+---------------+-----------+---------+-----+------+-------------
-->   1 | SIMPLE      | posts | fulltext | posts_fts     | posts_fts |       0 |     |    1 | Using where
--> (1 row)

-- [forms]
--! expect: col("post_id") == [8, 16]
SELECT post_id, title FROM posts
WHERE MATCH (title, body) AGAINST ('cache') ORDER BY post_id;
-->  post_id | title
--> ---------+----------------------------------
-->        8 | A cache is a promise to be stale
-->       16 | Cache stampede
--> (2 rows)
--! expect: col("post_id") == [8]
SELECT post_id, title FROM posts
WHERE MATCH (title, body) AGAINST ('caching');
-->  post_id | title
--> ---------+----------------------------------
-->        8 | A cache is a promise to be stale
--> (1 row)
--! expect: col("post_id") == [8, 16]
SELECT post_id, title FROM posts
WHERE MATCH (title, body) AGAINST ('cach*' IN BOOLEAN MODE)
ORDER BY post_id;
-->  post_id | title
--> ---------+----------------------------------
-->        8 | A cache is a promise to be stale
-->       16 | Cache stampede
--> (2 rows)

-- [columns]
--! error: 1191
SELECT post_id FROM posts WHERE MATCH (body) AGAINST ('cache');
--> ERROR 1191: Can't find FULLTEXT index matching the column list
