-- title: What SELECT * costs, and when it costs nothing
-- claim: SELECT * ends an index-only scan; for one row by primary key it reads the same pages.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE INDEX orders_by_customer
  ON orders (customer_id) INCLUDE (total);
VACUUM ANALYZE orders;

-- [covered]
--! as: covered
--! mask: buffers
--! expect: plan uses "Index Only Scan"
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT total FROM orders WHERE customer_id = 42;
--> Index Only Scan using orders_by_customer on orders (actual rows=500.00 loops=1)
-->   Index Cond: (customer_id = 42)
-->   Heap Fetches: 0
-->   Index Searches: 1
-->   Buffers: shared hit=1 read=4

-- [star]
--! as: star
--! mask: buffers, memory
--! expect: plan avoids "Index Only Scan"
--! expect: buffers > 10 * covered.buffers
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT * FROM orders WHERE customer_id = 42;
--> Bitmap Heap Scan on orders (actual rows=500.00 loops=1)
-->   Recheck Cond: (customer_id = 42)
-->   Heap Blocks: exact=500
-->   Buffers: shared hit=504
-->   ->  Bitmap Index Scan on orders_by_customer (actual rows=500.00 loops=1)
-->         Index Cond: (customer_id = 42)
-->         Index Searches: 1
-->         Buffers: shared hit=4

-- [one-row]
--! as: one_column
--! mask: buffers
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT total FROM orders WHERE order_id = 4242;
--> Index Scan using orders_pkey on orders (actual rows=1.00 loops=1)
-->   Index Cond: (order_id = 4242)
-->   Index Searches: 1
-->   Buffers: shared hit=3
--! as: one_row
--! mask: buffers
--! expect: buffers == one_column.buffers
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT * FROM orders WHERE order_id = 4242;
--> Index Scan using orders_pkey on orders (actual rows=1.00 loops=1)
-->   Index Cond: (order_id = 4242)
-->   Index Searches: 1
-->   Buffers: shared hit=3
