-- title: Two words: both, or either?
-- claim: PostgreSQL and FTS5 want both words; MariaDB's default mode takes either, and does not stem.
-- dataset: social
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [setup]
--! only: sqlite
CREATE VIRTUAL TABLE posts_fts USING fts5(
  title, body, content = 'posts', content_rowid = 'post_id',
  tokenize = 'porter'
);
--! only: sqlite
INSERT INTO posts_fts (posts_fts) VALUES ('rebuild');
--> INSERT 1
--! only: mariadb
CREATE FULLTEXT INDEX posts_fts ON posts (title, body);

-- [search]
--! only: postgres
--! as: found
--! expect: col("post_id") == [1, 2, 10]
SELECT post_id, title FROM posts
WHERE to_tsvector('english', title || ' ' || body)
  @@ websearch_to_tsquery('english', 'index queries')
ORDER BY post_id;
-->  post_id | title
--> ---------+--------------------------------
-->        1 | Why my index was ignored
-->        2 | Covering indexes in one minute
-->       10 | Sharding came last
--> (3 rows)

--! only: sqlite
--! as: found
--! expect: col("post_id") == [1, 2, 10]
SELECT rowid AS post_id, title FROM posts_fts
WHERE posts_fts MATCH 'index queries' ORDER BY rowid;
-->  post_id | title
--> ---------+--------------------------------
-->        1 | Why my index was ignored
-->        2 | Covering indexes in one minute
-->       10 | Sharding came last
--> (3 rows)

--! only: mariadb
--! as: found
--! expect: rows == 6 and {1, 2, 10} < set(col("post_id"))
SELECT post_id, title FROM posts
WHERE MATCH (title, body) AGAINST ('index queries')
ORDER BY post_id;
-->  post_id | title
--> ---------+--------------------------------
-->        1 | Why my index was ignored
-->        2 | Covering indexes in one minute
-->       10 | Sharding came last
-->       15 | Partial indexes for rare rows
-->       28 | Write amplification
-->       29 | Joins are not the enemy
--> (6 rows)

-- [both]
--! only: mariadb
--! as: strict
--! expect: col("post_id") == [10]
SELECT post_id, title FROM posts
WHERE MATCH (title, body)
  AGAINST ('+indexes +queries' IN BOOLEAN MODE)
ORDER BY post_id;
-->  post_id | title
--> ---------+--------------------
-->       10 | Sharding came last
--> (1 row)
