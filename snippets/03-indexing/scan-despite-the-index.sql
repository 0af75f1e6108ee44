-- title: Same column, same index: one value is looked up, one is scanned for
-- claim: A Seq Scan does not mean that an index is missing; here the index exists and most rows match.
-- dataset: shop-large
-- engines: postgres sqlite
-- recorded: PostgreSQL 18.6, SQLite 3.54.1

-- [setup]
--! only: postgres
SET default_statistics_target = 400;
CREATE INDEX orders_by_status ON orders (status);
ANALYZE orders;

-- [share]
--! as: shares
--! expect: max(col("share")) > 80 and min(col("share")) < 2
SELECT status, count(*) * 100 / 100000 AS share
FROM orders GROUP BY status ORDER BY share;
-->  status    | share
--> -----------+-------
-->  pending   |     1
-->  cancelled |     3
-->  paid      |     6
-->  shipped   |    90
--> (4 rows)

-- [rare]
--! only: postgres
--! expect: plan uses "orders_by_status"
EXPLAIN (COSTS OFF)
SELECT sum(total) FROM orders WHERE status = 'pending';
--> Aggregate
-->   ->  Bitmap Heap Scan on orders
-->         Recheck Cond: ((status)::text = 'pending'::text)
-->         ->  Bitmap Index Scan on orders_by_status
-->               Index Cond: ((status)::text = 'pending'::text)
--! only: sqlite
--! expect: plan uses "orders_by_status"
EXPLAIN QUERY PLAN
SELECT sum(total) FROM orders WHERE status = 'pending';
--> QUERY PLAN
--> `--SEARCH orders USING INDEX orders_by_status (status=?)

-- [common]
--! only: postgres
--! expect: plan uses "Seq Scan on orders"
EXPLAIN (COSTS OFF)
SELECT sum(total) FROM orders WHERE status = 'shipped';
--> Aggregate
-->   ->  Seq Scan on orders
-->         Filter: ((status)::text = 'shipped'::text)
--! only: sqlite
--! expect: plan uses "SCAN orders"
EXPLAIN QUERY PLAN
SELECT sum(total) FROM orders WHERE status = 'shipped';
--> QUERY PLAN
--> `--SCAN orders

-- [average]
--! only: sqlite
DELETE FROM sqlite_stat4;
--> DELETE 11
--! only: sqlite
ANALYZE sqlite_schema;
--! only: sqlite
--! expect: plan uses "orders_by_status"
EXPLAIN QUERY PLAN
SELECT sum(total) FROM orders WHERE status = 'shipped';
--> QUERY PLAN
--> `--SEARCH orders USING INDEX orders_by_status (status=?)
