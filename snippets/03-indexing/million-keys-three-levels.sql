-- title: A million keys, three levels
-- claim: One lookup reads three index pages and one table page.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE EXTENSION pageinspect;
CREATE TABLE parcels (parcel_id INTEGER NOT NULL);
INSERT INTO parcels SELECT generate_series(1, 1000000);
--> INSERT 1000000
ALTER TABLE parcels ADD PRIMARY KEY (parcel_id);
VACUUM ANALYZE parcels;

-- [levels]
--! as: levels
--! expect: col("level") == [2, 1, 0]
--! expect: col("pages")[0] == 1
--! expect: 100 * (col("pages")[0] + col("pages")[1]) < col("pages")[2]
SELECT btpo_level AS level, count(*) AS pages,
  max(live_items) AS items_in_fullest
FROM bt_multi_page_stats('parcels_pkey', 1, -1)
GROUP BY btpo_level ORDER BY btpo_level DESC;
-->  level | pages | items_in_fullest
--> -------+-------+------------------
-->      2 |     1 |               10
-->      1 |    10 |              285
-->      0 |  2733 |              367
--> (3 rows)

-- [lookup]
--! as: lookup
--! mask: buffers
--! expect: plan uses "Index Scan"
--! expect: buffers == 4
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT ctid FROM parcels WHERE parcel_id = 271828;
--> Index Scan using parcels_pkey on parcels (actual rows=1.00 loops=1)
-->   Index Cond: (parcel_id = 271828)
-->   Index Searches: 1
-->   Buffers: shared hit=4
