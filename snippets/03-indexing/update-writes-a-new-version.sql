-- title: When an UPDATE touches the indexes
-- claim: Both updates move the row; the HOT one adds no index entry.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE EXTENSION pageinspect;
-- Counters are reported about once a second; this reports them now.
CREATE PROCEDURE flush_statistics()
LANGUAGE sql AS 'SELECT pg_stat_force_next_flush()';
CREATE TABLE badges (
  badge_id INTEGER PRIMARY KEY,
  email    TEXT,
  visits   INTEGER
);
INSERT INTO badges VALUES (1, 'ada@example.com', 0);
--> INSERT 1
CREATE INDEX badges_email ON badges (email);
--! as: start
SELECT (SELECT ctid FROM badges),
  (SELECT live_items FROM bt_page_stats('badges_pkey', 1)) AS pk,
  (SELECT live_items FROM bt_page_stats('badges_email', 1)) AS mail;
-->  ctid  | pk | mail
--> -------+----+------
-->  (0,1) |  1 |    1
--> (1 row)

-- [not-indexed]
UPDATE badges SET visits = 1;
--> UPDATE 1
--! as: hot
--! expect: col("ctid") != start.col("ctid")
--! expect: col("pk") == [1] and col("mail") == [1]
SELECT (SELECT ctid FROM badges),
  (SELECT live_items FROM bt_page_stats('badges_pkey', 1)) AS pk,
  (SELECT live_items FROM bt_page_stats('badges_email', 1)) AS mail;
-->  ctid  | pk | mail
--> -------+----+------
-->  (0,2) |  1 |    1
--> (1 row)

-- [indexed]
UPDATE badges SET email = 'lovelace@example.com';
--> UPDATE 1
--! as: full
--! expect: col("ctid") != hot.col("ctid")
--! expect: col("pk") == [2] and col("mail") == [2]
SELECT (SELECT ctid FROM badges),
  (SELECT live_items FROM bt_page_stats('badges_pkey', 1)) AS pk,
  (SELECT live_items FROM bt_page_stats('badges_email', 1)) AS mail;
-->  ctid  | pk | mail
--> -------+----+------
-->  (0,3) |  2 |    2
--> (1 row)

-- [statistics]
CALL flush_statistics();
--! as: stats
--! expect: col("updates") == [2] and col("hot") == [1]
SELECT n_tup_upd AS updates, n_tup_hot_upd AS hot
FROM pg_stat_user_tables WHERE relname = 'badges';
-->  updates | hot
--> ---------+-----
-->        2 |   1
--> (1 row)
