-- title: An index-only scan may still visit the table
-- claim: The same plan fetches every row before VACUUM, none after it, and some again after an UPDATE.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [index]
CREATE INDEX orders_covering
  ON orders (customer_id, ordered_at) INCLUDE (total, status);

-- [fresh]
--! as: fresh
--! mask: buffers
--! expect: plan uses "Index Only Scan" and heap_fetches == 100
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT ordered_at, total, status FROM orders
WHERE customer_id = 42 ORDER BY ordered_at LIMIT 100;
--> Limit (actual rows=100.00 loops=1)
-->   Buffers: shared hit=100 read=3
-->   ->  Index Only Scan using orders_covering on orders (actual rows=100.00 loops=1)
-->         Index Cond: (customer_id = 42)
-->         Heap Fetches: 100
-->         Index Searches: 1
-->         Buffers: shared hit=100 read=3

-- [vacuumed]
VACUUM orders;
--! as: vacuumed
--! mask: buffers
--! expect: plan uses "Index Only Scan" and heap_fetches == 0
--! expect: fresh.buffers > 10 * buffers
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT ordered_at, total, status FROM orders
WHERE customer_id = 42 ORDER BY ordered_at LIMIT 100;
--> Limit (actual rows=100.00 loops=1)
-->   Buffers: shared hit=4
-->   ->  Index Only Scan using orders_covering on orders (actual rows=100.00 loops=1)
-->         Index Cond: (customer_id = 42)
-->         Heap Fetches: 0
-->         Index Searches: 1
-->         Buffers: shared hit=4

-- [updated]
--! as: changed
--! expect: rows > 0
UPDATE orders SET total = total + 100
WHERE customer_id = 42 AND ordered_at < '2024-02-01';
--> UPDATE 21
--! as: updated
--! mask: buffers
--! expect: plan uses "Index Only Scan"
--! expect: heap_fetches == 2 * changed.rows and heap_fetches < fresh.heap_fetches
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT ordered_at, total, status FROM orders
WHERE customer_id = 42 ORDER BY ordered_at LIMIT 100;
--> Limit (actual rows=100.00 loops=1)
-->   Buffers: shared hit=47
-->   ->  Index Only Scan using orders_covering on orders (actual rows=100.00 loops=1)
-->         Index Cond: (customer_id = 42)
-->         Heap Fetches: 42
-->         Index Searches: 1
-->         Buffers: shared hit=47
