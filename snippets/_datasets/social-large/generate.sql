-- title: Social, large
-- description: The social network with 1,000 users and 10,000 posts with two tags each. Everyone follows user 1, who is famous; twenty posts mention a torn page and say so in a third tag.
-- extends: social
-- rows: users 1000, follows 20979, posts 10000, post_tags 20020

-- Made in the same way as the large shop: portable drafts first, then one
-- INSERT an engine for the timestamps. LEFT JOIN keeps SQLite fast.

--! only: mariadb
SET @old_sql_mode = @@sql_mode, sql_mode = CONCAT(@@sql_mode, ',PIPES_AS_CONCAT');

CREATE TEMPORARY TABLE draft_users AS
WITH RECURSIVE
series (i) AS (
  SELECT 1 UNION ALL SELECT i + 1 FROM series WHERE i < 1000
)
SELECT i AS user_id, 'user' || i AS username, 'User ' || i AS name,
  'user' || i || '@example.com' AS email, i * 25000 AS seconds
FROM series;

CREATE TEMPORARY TABLE draft_follows AS
WITH RECURSIVE
series (i) AS (
  SELECT 1 UNION ALL SELECT i + 1 FROM series WHERE i < 1000
),
pairs (follower_id, followee_id) AS (
  SELECT i, 1 FROM series
  UNION
  SELECT a.i, (a.i * 37 + b.i * b.i * 29) % 1000 + 1
  FROM series a CROSS JOIN series b WHERE b.i <= 20
)
SELECT follower_id, followee_id,
  (follower_id * 1009 + followee_id * 9176) % 5000000 AS seconds
FROM pairs WHERE follower_id <> followee_id;

CREATE TEMPORARY TABLE draft_posts AS
WITH RECURSIVE
series (i) AS (
  SELECT 0 UNION ALL SELECT i + 1 FROM series WHERE i < 99
),
scrambled (n, h) AS (
  SELECT a.i * 100 + b.i + 1,
    ((a.i * 100 + b.i + 1) * 2654435761) % 2147483647
  FROM series a CROSS JOIN series b
),
drawn (n, t, e, p, q, u, v) AS (
  SELECT n,
    ((h + 11) * (h + 11)) % 2147483647 % 16,
    ((h + 23) * (h + 23)) % 2147483647 % 12,
    ((h + 37) * (h + 37)) % 2147483647 % 8,
    ((h + 41) * (h + 41)) % 2147483647 % 12,
    ((h + 53) * (h + 53)) % 2147483647 % 1000 + 1,
    ((h + 61) * (h + 61)) % 2147483647 % 900
  FROM scrambled
),
topics (t, topic, tag) AS (
  VALUES (0, 'A covering index', 'index'),
    (1, 'A partial index', 'index'),
    (2, 'The query planner', 'performance'),
    (3, 'Logical replication', 'replication'),
    (4, 'A lagging replica', 'replication'),
    (5, 'The write-ahead log', 'wal'),
    (6, 'An overdue vacuum', 'vacuum'),
    (7, 'A materialized view', 'sql'),
    (8, 'A recursive query', 'sql'),
    (9, 'A hash join', 'joins'),
    (10, 'Row-level locking', 'locks'),
    (11, 'Serializable isolation', 'transactions'),
    (12, 'A long transaction', 'transactions'),
    (13, 'A partitioned table', 'partitioning'),
    (14, 'The connection pool', 'operations'),
    (15, 'A badly chosen shard key', 'sharding')
),
events (e, event) AS (
  VALUES (0, 'was the answer to a slow report'),
    (1, 'surprised the whole team'),
    (2, 'was the topic of our reading group'),
    (3, 'explained the numbers on the dashboard'),
    (4, 'came up in three interviews'),
    (5, 'deserves a better tutorial'),
    (6, 'changed how we plan the next release'),
    (7, 'took one afternoon to understand'),
    (8, 'was easier to test than to discuss'),
    (9, 'behaved exactly as the manual says'),
    (10, 'kept two engineers busy all morning'),
    (11, 'turned out to be the cause')
),
places (p, place, place_tag) AS (
  VALUES (0, 'on our PostgreSQL primary', 'postgres'),
    (1, 'on a PostgreSQL standby', 'postgres'),
    (2, 'in the reporting database', 'reporting'),
    (3, 'in an embedded SQLite file', 'sqlite'),
    (4, 'on the MariaDB test server', 'mariadb'),
    (5, 'in the orders database', 'orders'),
    (6, 'in the nightly import', 'import'),
    (7, 'in the search service', 'search')
),
remarks (q, remark) AS (
  VALUES (0, 'We measured before and after.'),
    (1, 'The plan had shown it all along.'),
    (2, 'Nobody had run the numbers until then.'),
    (3, 'I will write down the steps tomorrow.'),
    (4, 'Has anyone seen the same on another engine?'),
    (5, 'The fix was two lines long.'),
    (6, 'We now have a test for it.'),
    (7, 'Two databases gave two different answers.'),
    (8, 'The estimate was off by a factor of a thousand.'),
    (9, 'Reading the source helped.'),
    (10, 'The backup was fine, luckily.'),
    (11, 'Caching the result would only have hidden it.')
)
SELECT n AS post_id, u AS user_id, topic AS title,
  topic || ' ' || event || ' ' || place || '. ' || remark
    || CASE WHEN n % 500 = 250
      THEN ' In the end it was a torn page.' ELSE '' END AS body,
  v AS views, n * 3000 AS seconds, tag, place_tag
FROM drawn
LEFT JOIN topics ON topics.t = drawn.t
LEFT JOIN events ON events.e = drawn.e
LEFT JOIN places ON places.p = drawn.p
LEFT JOIN remarks ON remarks.q = drawn.q;

--! only: postgres
INSERT INTO users
SELECT user_id, username, name, email, TIMESTAMP '2024-01-01 00:00:00' + seconds * INTERVAL '1 second'
FROM draft_users ORDER BY user_id;
--! only: postgres
INSERT INTO follows
SELECT follower_id, followee_id, TIMESTAMP '2025-01-01 00:00:00' + seconds * INTERVAL '1 second'
FROM draft_follows ORDER BY follower_id, followee_id;
--! only: postgres
INSERT INTO posts
SELECT post_id, user_id, title, body, views, TIMESTAMP '2025-01-01 00:00:00' + seconds * INTERVAL '1 second'
FROM draft_posts ORDER BY post_id;

--! only: sqlite
INSERT INTO users
SELECT user_id, username, name, email, datetime('2024-01-01 00:00:00', seconds || ' seconds')
FROM draft_users ORDER BY user_id;
--! only: sqlite
INSERT INTO follows
SELECT follower_id, followee_id, datetime('2025-01-01 00:00:00', seconds || ' seconds')
FROM draft_follows ORDER BY follower_id, followee_id;
--! only: sqlite
INSERT INTO posts
SELECT post_id, user_id, title, body, views, datetime('2025-01-01 00:00:00', seconds || ' seconds')
FROM draft_posts ORDER BY post_id;

--! only: mariadb
INSERT INTO users
SELECT user_id, username, name, email, TIMESTAMP('2024-01-01 00:00:00') + INTERVAL seconds SECOND
FROM draft_users ORDER BY user_id;
--! only: mariadb
INSERT INTO follows
SELECT follower_id, followee_id, TIMESTAMP('2025-01-01 00:00:00') + INTERVAL seconds SECOND
FROM draft_follows ORDER BY follower_id, followee_id;
--! only: mariadb
INSERT INTO posts
SELECT post_id, user_id, title, body, views, TIMESTAMP('2025-01-01 00:00:00') + INTERVAL seconds SECOND
FROM draft_posts ORDER BY post_id;

INSERT INTO post_tags
SELECT post_id, tag FROM draft_posts
UNION ALL
SELECT post_id, place_tag FROM draft_posts
UNION ALL
SELECT post_id, 'torn-page' FROM draft_posts WHERE post_id % 500 = 250
ORDER BY post_id, tag;

DROP TABLE draft_users;
DROP TABLE draft_follows;
DROP TABLE draft_posts;

--! only: mariadb
SET sql_mode = @old_sql_mode;
