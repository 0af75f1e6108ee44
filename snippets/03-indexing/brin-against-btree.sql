-- title: One day of readings, B-tree and BRIN
-- claim: The BRIN index is over 50 times smaller, and the query reads less than twice as many pages.
-- dataset: telemetry
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [build]
CREATE INDEX readings_btree ON readings (recorded_at);
CREATE INDEX readings_brin ON readings
  USING brin (recorded_at) WITH (pages_per_range = 8);

-- [size]
--! as: pages
--! expect: col("btree")[0] > 50 * col("brin")[0]
SELECT pg_relation_size('readings') / 8192 AS readings,
  pg_relation_size('readings_btree') / 8192 AS btree,
  pg_relation_size('readings_brin') / 8192 AS brin;
-->  readings | btree | brin
--> ----------+-------+------
-->       637 |   276 |    3
--> (1 row)

-- [btree]
--! as: btree
--! mask: buffers
--! expect: plan uses "readings_btree"
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT max(temperature) FROM readings
WHERE recorded_at >= '2025-02-01' AND recorded_at < '2025-02-02';
--> Aggregate (actual rows=1.00 loops=1)
-->   Buffers: shared hit=9 read=5
-->   ->  Index Scan using readings_btree on readings (actual rows=1200.00 loops=1)
-->         Index Cond: ((recorded_at >= '2025-02-01 00:00:00'::timestamp without time zone) AND (recorded_at < '2025-02-02 00:00:00'::timestamp without time zone))
-->         Index Searches: 1
-->         Buffers: shared hit=9 read=5

-- [brin]
DROP INDEX readings_btree;
--! as: brin
--! mask: buffers
--! expect: plan uses "readings_brin"
--! expect: removed > 0
--! expect: btree.buffers < buffers < 2 * btree.buffers
--! expect: buffers * 10 < pages.col("readings")[0]
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT max(temperature) FROM readings
WHERE recorded_at >= '2025-02-01' AND recorded_at < '2025-02-02';
--> Aggregate (actual rows=1.00 loops=1)
-->   Buffers: shared hit=21
-->   ->  Bitmap Heap Scan on readings (actual rows=1200.00 loops=1)
-->         Recheck Cond: ((recorded_at >= '2025-02-01 00:00:00'::timestamp without time zone) AND (recorded_at < '2025-02-02 00:00:00'::timestamp without time zone))
-->         Rows Removed by Index Recheck: 1312
-->         Heap Blocks: lossy=16
-->         Buffers: shared hit=21
-->         ->  Bitmap Index Scan on readings_brin (actual rows=160.00 loops=1)
-->               Index Cond: ((recorded_at >= '2025-02-01 00:00:00'::timestamp without time zone) AND (recorded_at < '2025-02-02 00:00:00'::timestamp without time zone))
-->               Index Searches: 1
-->               Buffers: shared hit=5
