-- title: When the order of the index saves the sort
-- claim: With a LIMIT the order comes from the index, read backwards if need be; mixed directions need an index that mixes them.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [index]
CREATE INDEX orders_customer_time
  ON orders (customer_id, ordered_at);

-- [limit]
--! as: ten
--! mask: buffers
--! expect: plan uses "Index Scan Backward" and plan avoids "Sort"
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT total FROM orders
WHERE customer_id = 42 ORDER BY ordered_at DESC LIMIT 10;
--> Limit (actual rows=10.00 loops=1)
-->   Buffers: shared hit=10 read=3
-->   ->  Index Scan Backward using orders_customer_time on orders (actual rows=10.00 loops=1)
-->         Index Cond: (customer_id = 42)
-->         Index Searches: 1
-->         Buffers: shared hit=10 read=3
--! as: all_orders
--! mask: buffers, memory
--! expect: plan uses "Sort" and plan uses "Bitmap Heap Scan"
--! expect: buffers > 20 * ten.buffers
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT total FROM orders
WHERE customer_id = 42 ORDER BY ordered_at DESC;
--> Sort (actual rows=500.00 loops=1)
-->   Sort Key: ordered_at DESC
-->   Sort Method: quicksort  Memory: 40kB
-->   Buffers: shared hit=503 read=2
-->   ->  Bitmap Heap Scan on orders (actual rows=500.00 loops=1)
-->         Recheck Cond: (customer_id = 42)
-->         Heap Blocks: exact=500
-->         Buffers: shared hit=503 read=2
-->         ->  Bitmap Index Scan on orders_customer_time (actual rows=500.00 loops=1)
-->               Index Cond: (customer_id = 42)
-->               Index Searches: 1
-->               Buffers: shared hit=3 read=2

-- [directions]
--! expect: plan uses "Index Scan Backward" and plan avoids "Sort"
EXPLAIN (COSTS OFF)
SELECT total FROM orders
ORDER BY customer_id DESC, ordered_at DESC LIMIT 10;
--> Limit
-->   ->  Index Scan Backward using orders_customer_time on orders
--! expect: plan uses "Incremental Sort" and plan uses "Presorted Key: customer_id"
EXPLAIN (COSTS OFF)
SELECT total FROM orders
ORDER BY customer_id, ordered_at DESC LIMIT 10;
--> Limit
-->   ->  Incremental Sort
-->         Sort Key: customer_id, ordered_at DESC
-->         Presorted Key: customer_id
-->         ->  Index Scan using orders_customer_time on orders
CREATE INDEX orders_customer_newest
  ON orders (customer_id, ordered_at DESC);
--! expect: plan uses "orders_customer_newest" and plan avoids "Incremental Sort"
EXPLAIN (COSTS OFF)
SELECT total FROM orders
ORDER BY customer_id, ordered_at DESC LIMIT 10;
--> Limit
-->   ->  Index Scan using orders_customer_newest on orders
