-- title: An index is already sorted
-- claim: With an index on the ORDER BY column the plan sorts nothing.
-- dataset: shop-large
-- engines: postgres sqlite
-- recorded: PostgreSQL 18.6, SQLite 3.54.1

-- [before]
--! only: postgres
--! expect: plan uses "Sort"
EXPLAIN (COSTS OFF)
SELECT order_id, ordered_at FROM orders ORDER BY ordered_at LIMIT 3;
--> Limit
-->   ->  Sort
-->         Sort Key: ordered_at
-->         ->  Seq Scan on orders

--! only: sqlite
--! expect: plan uses "USE TEMP B-TREE FOR ORDER BY"
EXPLAIN QUERY PLAN
SELECT order_id, ordered_at FROM orders ORDER BY ordered_at LIMIT 3;
--> QUERY PLAN
--> |--SCAN orders
--> `--USE TEMP B-TREE FOR ORDER BY

-- [after]
CREATE INDEX orders_ordered_at ON orders (ordered_at);

--! only: postgres
--! expect: plan uses "orders_ordered_at"
--! expect: plan avoids "Sort"
EXPLAIN (COSTS OFF)
SELECT order_id, ordered_at FROM orders ORDER BY ordered_at LIMIT 3;
--> Limit
-->   ->  Index Scan using orders_ordered_at on orders

--! only: sqlite
--! expect: plan uses "orders_ordered_at"
--! expect: plan avoids "TEMP B-TREE"
EXPLAIN QUERY PLAN
SELECT order_id, ordered_at FROM orders ORDER BY ordered_at LIMIT 3;
--> QUERY PLAN
--> `--SCAN orders USING COVERING INDEX orders_ordered_at
