-- title: A covering index answers from the index alone
-- claim: The covered query reads a few index pages; one more column sends it to hundreds of table pages.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [index]
CREATE INDEX orders_covering
  ON orders (customer_id, ordered_at) INCLUDE (total, status);
VACUUM orders;

-- [covered]
--! as: covered
--! mask: buffers
--! expect: plan uses "Index Only Scan" and heap_fetches == 0
--! expect: buffers < 15
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT ordered_at, total, status FROM orders
WHERE customer_id = 42;
--> Index Only Scan using orders_covering on orders (actual rows=500.00 loops=1)
-->   Index Cond: (customer_id = 42)
-->   Heap Fetches: 0
-->   Index Searches: 1
-->   Buffers: shared hit=1 read=6

-- [one-more]
--! as: more
--! mask: buffers
--! expect: plan uses "Bitmap Heap Scan" and plan avoids "Index Only Scan"
--! expect: buffers > 30 * covered.buffers
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT order_id, ordered_at, total, status FROM orders
WHERE customer_id = 42;
--> Bitmap Heap Scan on orders (actual rows=500.00 loops=1)
-->   Recheck Cond: (customer_id = 42)
-->   Heap Blocks: exact=500
-->   Buffers: shared hit=506
-->   ->  Bitmap Index Scan on orders_covering (actual rows=500.00 loops=1)
-->         Index Cond: (customer_id = 42)
-->         Index Searches: 1
-->         Buffers: shared hit=6

-- [star]
--! expect: plan uses "Bitmap Heap Scan" and plan avoids "Index Only Scan"
EXPLAIN (COSTS OFF)
SELECT * FROM orders WHERE customer_id = 42;
--> Bitmap Heap Scan on orders
-->   Recheck Cond: (customer_id = 42)
-->   ->  Bitmap Index Scan on orders_covering
-->         Index Cond: (customer_id = 42)
