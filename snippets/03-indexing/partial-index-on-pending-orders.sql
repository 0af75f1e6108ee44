-- title: Index only the pending orders
-- claim: One order in a hundred is pending; the partial index is at least 25 times smaller and serves the queries that say so.
-- dataset: shop-large
-- engines: postgres sqlite
-- recorded: PostgreSQL 18.6, SQLite 3.54.1

-- [size]
CREATE INDEX all_orders_by_time ON orders (ordered_at);
CREATE INDEX pending_orders_by_time ON orders (ordered_at)
  WHERE status = 'pending';
--! only: postgres
--! as: size
--! expect: col("full_kb")[0] > 25 * col("partial_kb")[0]
SELECT pg_relation_size('all_orders_by_time') / 1024 AS full_kb,
  pg_relation_size('pending_orders_by_time') / 1024 AS partial_kb;
-->  full_kb | partial_kb
--> ---------+------------
-->     2208 |         40
--> (1 row)
--! only: sqlite
--! as: size
--! expect: col("full_kb")[0] > 25 * col("partial_kb")[0]
SELECT
  sum(pgsize) FILTER (WHERE name = 'all_orders_by_time') / 1024
    AS full_kb,
  sum(pgsize) FILTER (WHERE name = 'pending_orders_by_time') / 1024
    AS partial_kb
FROM dbstat;
-->  full_kb | partial_kb
--> ---------+------------
-->     2720 |         32
--> (1 row)

-- [use]
DROP INDEX all_orders_by_time;
--! only: postgres
--! expect: plan uses "pending_orders_by_time" and plan avoids "Filter"
EXPLAIN (COSTS OFF)
SELECT order_id, total FROM orders
WHERE status = 'pending' AND ordered_at >= '2025-12-01';
--> Index Scan using pending_orders_by_time on orders
-->   Index Cond: (ordered_at >= '2025-12-01 00:00:00'::timestamp without time zone)
--! only: sqlite
--! expect: plan uses "pending_orders_by_time"
EXPLAIN QUERY PLAN
SELECT order_id, total FROM orders
WHERE status = 'pending' AND ordered_at >= '2025-12-01';
--> QUERY PLAN
--> `--SEARCH orders USING INDEX pending_orders_by_time (ordered_at>?)

-- [others]
--! only: postgres
--! expect: plan uses "Seq Scan" and plan avoids "pending_orders_by_time"
EXPLAIN (COSTS OFF)
SELECT order_id, total FROM orders WHERE ordered_at >= '2025-12-31';
--> Seq Scan on orders
-->   Filter: (ordered_at >= '2025-12-31 00:00:00'::timestamp without time zone)
--! only: sqlite
--! expect: plan uses "SCAN orders" and plan avoids "pending_orders_by_time"
EXPLAIN QUERY PLAN
SELECT order_id, total FROM orders WHERE ordered_at >= '2025-12-31';
--> QUERY PLAN
--> `--SCAN orders
--! only: postgres
--! expect: plan uses "Seq Scan" and plan avoids "pending_orders_by_time"
EXPLAIN (COSTS OFF)
SELECT order_id, total FROM orders
WHERE status IN ('pending', 'paid') AND ordered_at >= '2025-12-31';
--> Seq Scan on orders
-->   Filter: (((status)::text = ANY ('{pending,paid}'::text[])) AND (ordered_at >= '2025-12-31 00:00:00'::timestamp without time zone))
--! only: sqlite
--! expect: plan uses "SCAN orders" and plan avoids "pending_orders_by_time"
EXPLAIN QUERY PLAN
SELECT order_id, total FROM orders
WHERE status IN ('pending', 'paid') AND ordered_at >= '2025-12-31';
--> QUERY PLAN
--> `--SCAN orders
