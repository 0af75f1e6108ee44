-- title: The same key range before and after CLUSTER
-- claim: In key order, 500 neighbouring keys lie on a few pages.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE deliveries AS
SELECT * FROM orders ORDER BY hashint4(order_id);
--> SELECT 100000
ALTER TABLE deliveries ADD PRIMARY KEY (order_id);
ANALYZE deliveries;

-- [scattered]
--! as: unordered_rows
--! expect: abs(value) < 0.1
SELECT round(correlation::numeric, 2) AS correlation
FROM pg_stats
WHERE tablename = 'deliveries' AND attname = 'order_id';
-->  correlation
--> -------------
-->         0.00
--> (1 row)
--! as: scattered
--! mask: buffers
--! expect: buffers > 300
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT total FROM deliveries
WHERE order_id BETWEEN 50001 AND 50500;
--> Bitmap Heap Scan on deliveries (actual rows=500.00 loops=1)
-->   Recheck Cond: ((order_id >= 50001) AND (order_id <= 50500))
-->   Heap Blocks: exact=372
-->   Buffers: shared hit=372 read=3
-->   ->  Bitmap Index Scan on deliveries_pkey (actual rows=500.00 loops=1)
-->         Index Cond: ((order_id >= 50001) AND (order_id <= 50500))
-->         Index Searches: 1
-->         Buffers: shared read=3

-- [clustered]
CLUSTER deliveries USING deliveries_pkey;
ANALYZE deliveries;
--! as: ordered_rows
--! expect: value == 1
SELECT round(correlation::numeric, 2) AS correlation
FROM pg_stats
WHERE tablename = 'deliveries' AND attname = 'order_id';
-->  correlation
--> -------------
-->         1.00
--> (1 row)
--! as: clustered
--! mask: buffers
--! expect: plan uses "Index Scan using deliveries_pkey"
--! expect: scattered.buffers > 20 * buffers
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT total FROM deliveries
WHERE order_id BETWEEN 50001 AND 50500;
--> Index Scan using deliveries_pkey on deliveries (actual rows=500.00 loops=1)
-->   Index Cond: ((order_id >= 50001) AND (order_id <= 50500))
-->   Index Searches: 1
-->   Buffers: shared hit=5 read=3
