-- title: When an UPDATE touches the indexes
-- claim: Both updates move the row; the HOT one adds no index entry.
-- engines: postgres

-- [setup]
CREATE EXTENSION pageinspect;
CREATE TABLE badges (
  badge_id INTEGER PRIMARY KEY,
  email    TEXT,
  visits   INTEGER
);
INSERT INTO badges VALUES (1, 'ada@example.com', 0);
CREATE INDEX badges_email ON badges (email);
--! as: start
SELECT (SELECT ctid FROM badges),
  (SELECT live_items FROM bt_page_stats('badges_pkey', 1)) AS pk,
  (SELECT live_items FROM bt_page_stats('badges_email', 1)) AS email;

-- [not-indexed]
UPDATE badges SET visits = 1;
--! as: hot
--! expect: col("ctid") != start.col("ctid")
--! expect: col("pk") == [1] and col("email") == [1]
SELECT (SELECT ctid FROM badges),
  (SELECT live_items FROM bt_page_stats('badges_pkey', 1)) AS pk,
  (SELECT live_items FROM bt_page_stats('badges_email', 1)) AS email;

-- [indexed]
UPDATE badges SET email = 'lovelace@example.com';
--! as: full
--! expect: col("ctid") != hot.col("ctid")
--! expect: col("pk") == [2] and col("email") == [2]
SELECT (SELECT ctid FROM badges),
  (SELECT live_items FROM bt_page_stats('badges_pkey', 1)) AS pk,
  (SELECT live_items FROM bt_page_stats('badges_email', 1)) AS email;

-- [statistics]
--! only: postgres
SELECT pg_stat_force_next_flush();
--! as: stats
--! expect: col("updates") == [2] and col("hot") == [1]
SELECT n_tup_upd AS updates, n_tup_hot_upd AS hot
FROM pg_stat_user_tables WHERE relname = 'badges';
