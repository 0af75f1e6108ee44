-- title: The best match first
-- claim: Ranking is a separate step, and both engines agree on these two posts.
-- dataset: social
-- engines: postgres sqlite
-- recorded: PostgreSQL 18.6, SQLite 3.54.1

-- [setup]
--! only: sqlite
CREATE VIRTUAL TABLE posts_fts USING fts5(
  title, body, content = 'posts', content_rowid = 'post_id',
  tokenize = 'porter'
);
--! only: sqlite
INSERT INTO posts_fts (posts_fts) VALUES ('rebuild');
--> INSERT 1

-- [rank]
--! only: postgres
--! expect: col("post_id") == [8, 16]
SELECT post_id, title,
  round(ts_rank(text, query)::NUMERIC, 3) AS rank
FROM posts,
  to_tsvector('english', title || ' ' || body) AS text,
  websearch_to_tsquery('english', 'caching') AS query
WHERE text @@ query
ORDER BY ts_rank(text, query) DESC;
-->  post_id | title                            |  rank
--> ---------+----------------------------------+-------
-->        8 | A cache is a promise to be stale | 0.083
-->       16 | Cache stampede                   | 0.061
--> (2 rows)

--! only: sqlite
--! expect: col("post_id") == [8, 16]
SELECT rowid AS post_id, title, round(rank, 3) AS rank
FROM posts_fts WHERE posts_fts MATCH 'caching'
ORDER BY posts_fts.rank;
-->  post_id | title                            |   rank
--> ---------+----------------------------------+--------
-->        8 | A cache is a promise to be stale | -3.622
-->       16 | Cache stampede                   | -2.585
--> (2 rows)
