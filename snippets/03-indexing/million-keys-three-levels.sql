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
--! as: tree
--! expect: col("levels") == [3]
--! expect: col("leaves")[0] > 100 * col("above_leaves")[0]
--! expect: col("children") == [284] and col("keys") == [366]
SELECT max(btpo_level) + 1 AS levels,
  count(*) FILTER (WHERE btpo_level > 0) AS above_leaves,
  count(*) FILTER (WHERE btpo_level = 0) AS leaves,
  -- one item of each page is its upper bound, hence the - 1
  max(live_items) FILTER (WHERE btpo_level = 1) - 1 AS children,
  max(live_items) FILTER (WHERE btpo_level = 0) - 1 AS keys
FROM bt_multi_page_stats('parcels_pkey', 1, -1);
-->  levels | above_leaves | leaves | children | keys
--> --------+--------------+--------+----------+------
-->       3 |           11 |   2733 |      284 |  366
--> (1 row)

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
