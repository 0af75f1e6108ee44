-- title: The same rows in another order
-- claim: On shuffled rows BRIN excludes nothing; after CLUSTER it works.
-- dataset: telemetry
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE shuffled AS
SELECT * FROM readings
ORDER BY md5(sensor_id || recorded_at::TEXT);
--> SELECT 100000
CREATE INDEX shuffled_brin ON shuffled
  USING brin (recorded_at) WITH (pages_per_range = 8);
ANALYZE shuffled;

-- [order]
--! as: order
--! expect: abs(value) < 0.1
--! mask: correlation
SELECT correlation FROM pg_stats
WHERE tablename = 'shuffled' AND attname = 'recorded_at';
-->    correlation
--> ---------------
-->  -0.0035473024
--> (1 row)

-- [scattered]
SET enable_seqscan = off;
--! as: shuffled
--! mask: buffers
--! expect: plan uses "shuffled_brin"
--! expect: removed == 100000 - 1200
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT max(temperature) FROM shuffled
WHERE recorded_at >= '2025-02-01' AND recorded_at < '2025-02-02';
--> Aggregate (actual rows=1.00 loops=1)
-->   Buffers: shared hit=645
-->   ->  Bitmap Heap Scan on shuffled (actual rows=1200.00 loops=1)
-->         Recheck Cond: ((recorded_at >= '2025-02-01 00:00:00'::timestamp without time zone) AND (recorded_at < '2025-02-02 00:00:00'::timestamp without time zone))
-->         Rows Removed by Index Recheck: 98800
-->         Heap Blocks: lossy=640
-->         Buffers: shared hit=645
-->         ->  Bitmap Index Scan on shuffled_brin (actual rows=6400.00 loops=1)
-->               Index Cond: ((recorded_at >= '2025-02-01 00:00:00'::timestamp without time zone) AND (recorded_at < '2025-02-02 00:00:00'::timestamp without time zone))
-->               Index Searches: 1
-->               Buffers: shared hit=5

-- [clustered]
RESET enable_seqscan;
CREATE INDEX shuffled_btree ON shuffled (recorded_at);
CLUSTER shuffled USING shuffled_btree;
DROP INDEX shuffled_btree;
ANALYZE shuffled;
--! as: clustered
--! mask: buffers
--! expect: plan uses "shuffled_brin"
--! expect: buffers * 10 < shuffled.buffers
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT max(temperature) FROM shuffled
WHERE recorded_at >= '2025-02-01' AND recorded_at < '2025-02-02';
--> Aggregate (actual rows=1.00 loops=1)
-->   Buffers: shared hit=18
-->   ->  Bitmap Heap Scan on shuffled (actual rows=1200.00 loops=1)
-->         Recheck Cond: ((recorded_at >= '2025-02-01 00:00:00'::timestamp without time zone) AND (recorded_at < '2025-02-02 00:00:00'::timestamp without time zone))
-->         Rows Removed by Index Recheck: 1312
-->         Heap Blocks: lossy=16
-->         Buffers: shared hit=18
-->         ->  Bitmap Index Scan on shuffled_brin (actual rows=160.00 loops=1)
-->               Index Cond: ((recorded_at >= '2025-02-01 00:00:00'::timestamp without time zone) AND (recorded_at < '2025-02-02 00:00:00'::timestamp without time zone))
-->               Index Searches: 1
-->               Buffers: shared hit=2
