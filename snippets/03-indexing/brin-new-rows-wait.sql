-- title: New rows wait for a summary
-- claim: Pages filled since the last VACUUM are read by every query until they are summarised.
-- dataset: telemetry
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE INDEX readings_brin ON readings
  USING brin (recorded_at) WITH (pages_per_range = 8);
INSERT INTO readings
SELECT 1, TIMESTAMP '2025-04-01' + i * INTERVAL '1 minute', 200, 50
FROM generate_series(1, 20000) AS i;
--> INSERT 20000

-- [before]
--! as: before
--! mask: buffers
--! expect: plan uses "readings_brin"
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT max(temperature) FROM readings
WHERE recorded_at >= '2025-02-01' AND recorded_at < '2025-02-02';
--> Aggregate (actual rows=1.00 loops=1)
-->   Buffers: shared hit=146
-->   ->  Bitmap Heap Scan on readings (actual rows=1200.00 loops=1)
-->         Recheck Cond: ((recorded_at >= '2025-02-01 00:00:00'::timestamp without time zone) AND (recorded_at < '2025-02-02 00:00:00'::timestamp without time zone))
-->         Rows Removed by Index Recheck: 20832
-->         Heap Blocks: lossy=141
-->         Buffers: shared hit=146
-->         ->  Bitmap Index Scan on readings_brin (actual rows=1410.00 loops=1)
-->               Index Cond: ((recorded_at >= '2025-02-01 00:00:00'::timestamp without time zone) AND (recorded_at < '2025-02-02 00:00:00'::timestamp without time zone))
-->               Index Searches: 1
-->               Buffers: shared hit=5

-- [after]
--! expect: value > 10
SELECT brin_summarize_new_values('readings_brin') AS new_ranges;
-->  new_ranges
--> ------------
-->          16
--> (1 row)
--! as: after
--! mask: buffers
--! expect: plan uses "readings_brin"
--! expect: 3 * buffers < before.buffers
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT max(temperature) FROM readings
WHERE recorded_at >= '2025-02-01' AND recorded_at < '2025-02-02';
--> Aggregate (actual rows=1.00 loops=1)
-->   Buffers: shared hit=18
-->   ->  Bitmap Heap Scan on readings (actual rows=1200.00 loops=1)
-->         Recheck Cond: ((recorded_at >= '2025-02-01 00:00:00'::timestamp without time zone) AND (recorded_at < '2025-02-02 00:00:00'::timestamp without time zone))
-->         Rows Removed by Index Recheck: 1312
-->         Heap Blocks: lossy=16
-->         Buffers: shared hit=18
-->         ->  Bitmap Index Scan on readings_brin (actual rows=160.00 loops=1)
-->               Index Cond: ((recorded_at >= '2025-02-01 00:00:00'::timestamp without time zone) AND (recorded_at < '2025-02-02 00:00:00'::timestamp without time zone))
-->               Index Searches: 1
-->               Buffers: shared hit=2
