-- title: A parameter can hide the predicate
-- claim: A plan made for any status cannot use an index on pending orders; a plan made for the value can.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [index]
CREATE INDEX pending_orders_by_time ON orders (ordered_at)
  WHERE status = 'pending';
PREPARE recent(text) AS
SELECT order_id FROM orders
WHERE status = $1 AND ordered_at >= '2025-12-01';

-- [generic]
SET plan_cache_mode = force_generic_plan;
--! expect: plan uses "Seq Scan" and plan avoids "pending_orders_by_time"
EXPLAIN (COSTS OFF) EXECUTE recent('pending');
--> Seq Scan on orders
-->   Filter: ((ordered_at >= '2025-12-01 00:00:00'::timestamp without time zone) AND ((status)::text = $1))

-- [custom]
SET plan_cache_mode = force_custom_plan;
--! expect: plan uses "pending_orders_by_time" and plan avoids "Seq Scan"
EXPLAIN (COSTS OFF) EXECUTE recent('pending');
--> Index Scan using pending_orders_by_time on orders
-->   Index Cond: (ordered_at >= '2025-12-01 00:00:00'::timestamp without time zone)
