-- title: Skip scan pays while the leading column has few values
-- claim: PostgreSQL 18 hops across four statuses, but walks most of an index that starts with 20,000 customers.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [few]
CREATE INDEX orders_status_time ON orders (status, ordered_at);
--! as: few
--! mask: buffers
--! expect: plan uses "orders_status_time"
--! expect: 4 <= index_searches and index_searches <= 8
--! expect: buffers < 40
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT total FROM orders WHERE ordered_at >= '2025-12-31';
--> Index Scan using orders_status_time on orders (actual rows=46.00 loops=1)
-->   Index Cond: (ordered_at >= '2025-12-31 00:00:00'::timestamp without time zone)
-->   Index Searches: 5
-->   Buffers: shared hit=12 read=8

-- [many]
DROP INDEX orders_status_time;
CREATE INDEX orders_customer_time
  ON orders (customer_id, ordered_at);
--! as: table
--! mask: buffers
--! expect: plan uses "Seq Scan" and plan avoids "orders_customer_time"
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT total FROM orders WHERE ordered_at >= '2025-12-31';
--> Seq Scan on orders (actual rows=46.00 loops=1)
-->   Filter: (ordered_at >= '2025-12-31 00:00:00'::timestamp without time zone)
-->   Rows Removed by Filter: 99954
-->   Buffers: shared hit=736
SET enable_seqscan = off;
--! as: many
--! mask: buffers
--! expect: plan uses "orders_customer_time"
--! expect: index_searches < 10
--! expect: buffers > 10 * few.buffers and buffers < table.buffers
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT total FROM orders WHERE ordered_at >= '2025-12-31';
--> Bitmap Heap Scan on orders (actual rows=46.00 loops=1)
-->   Recheck Cond: (ordered_at >= '2025-12-31 00:00:00'::timestamp without time zone)
-->   Heap Blocks: exact=2
-->   Buffers: shared hit=13 read=386
-->   ->  Bitmap Index Scan on orders_customer_time (actual rows=46.00 loops=1)
-->         Index Cond: (ordered_at >= '2025-12-31 00:00:00'::timestamp without time zone)
-->         Index Searches: 2
-->         Buffers: shared hit=11 read=386
