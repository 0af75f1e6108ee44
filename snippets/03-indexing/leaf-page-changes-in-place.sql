-- title: An index page changes in place, a row does not
-- claim: A new key goes into an existing leaf; an UPDATE writes a new row version.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE EXTENSION pageinspect;
CREATE TABLE badges (badge_id INTEGER PRIMARY KEY, holder TEXT);
INSERT INTO badges
SELECT 10 * i, 'guest ' || i FROM generate_series(1, 100) AS i;
--> INSERT 100

-- [insert]
--! as: before
SELECT pg_relation_size('badges_pkey') AS bytes, live_items
FROM bt_page_stats('badges_pkey', 1);
-->  bytes | live_items
--> -------+------------
-->  16384 |        100
--> (1 row)
INSERT INTO badges VALUES (505, 'Ada');
--> INSERT 1
--! as: after
--! expect: col("bytes") == before.col("bytes")
--! expect: col("live_items")[0] == before.col("live_items")[0] + 1
SELECT pg_relation_size('badges_pkey') AS bytes, live_items
FROM bt_page_stats('badges_pkey', 1);
-->  bytes | live_items
--> -------+------------
-->  16384 |        101
--> (1 row)

-- [update]
--! as: old
SELECT ctid FROM badges WHERE badge_id = 10;
-->  ctid
--> -------
-->  (0,1)
--> (1 row)
UPDATE badges SET holder = 'Bea' WHERE badge_id = 10;
--> UPDATE 1
--! as: new
--! expect: col("ctid") != old.col("ctid")
SELECT ctid FROM badges WHERE badge_id = 10;
-->  ctid
--> ---------
-->  (0,102)
--> (1 row)
