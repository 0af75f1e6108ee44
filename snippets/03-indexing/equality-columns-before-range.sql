-- title: The range column last, then first
-- claim: For the same rows, the index that starts with the range reads at least ten times as many pages.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [equality]
CREATE INDEX orders_equality_first
  ON orders (customer_id, status, ordered_at);
VACUUM ANALYZE orders;
--! as: equality
--! mask: buffers
--! expect: plan uses "orders_equality_first" and index_searches == 1
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT ordered_at FROM orders
WHERE customer_id = 42 AND status = 'shipped'
  AND ordered_at >= '2025-07-01';
--> Index Only Scan using orders_equality_first on orders (actual rows=114.00 loops=1)
-->   Index Cond: ((customer_id = 42) AND (status = 'shipped'::text) AND (ordered_at >= '2025-07-01 00:00:00'::timestamp without time zone))
-->   Heap Fetches: 0
-->   Index Searches: 1
-->   Buffers: shared hit=1 read=4

-- [range]
DROP INDEX orders_equality_first;
CREATE INDEX orders_range_first
  ON orders (ordered_at, customer_id, status);
--! as: range
--! mask: buffers
--! expect: plan uses "orders_range_first"
--! expect: buffers > 10 * equality.buffers
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT ordered_at FROM orders
WHERE customer_id = 42 AND status = 'shipped'
  AND ordered_at >= '2025-07-01';
--> Index Only Scan using orders_range_first on orders (actual rows=114.00 loops=1)
-->   Index Cond: ((ordered_at >= '2025-07-01 00:00:00'::timestamp without time zone) AND (customer_id = 42) AND (status = 'shipped'::text))
-->   Heap Fetches: 0
-->   Index Searches: 1
-->   Buffers: shared hit=4 read=127
