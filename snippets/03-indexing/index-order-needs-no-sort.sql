-- title: An index is already sorted
-- claim: With an index on the ORDER BY column the plan sorts nothing.
-- dataset: shop-large
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

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

--! only: mariadb
--! mask: rows
--! expect: "Using filesort" in col("Extra")[0]
EXPLAIN
SELECT order_id, ordered_at FROM orders ORDER BY ordered_at LIMIT 3;
-->  id | select_type | table  | type | possible_keys | key  | key_len | ref  |  rows | Extra
--> ----+-------------+--------+------+---------------+------+---------+------+-------+----------------
-->   1 | SIMPLE      | orders | ALL  | NULL          | NULL | NULL    | NULL | 99985 | Using filesort
--> (1 row)

-- [after]
-- CREATE INDEX orders_ordered_at ON orders (ordered_at);

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

--! only: mariadb
--! mask: rows
--! expect: col("key") == ["orders_ordered_at"]
--! expect: "filesort" not in col("Extra")[0]
EXPLAIN
SELECT order_id, ordered_at FROM orders ORDER BY ordered_at LIMIT 3;
-->  id | select_type | table  | type  | possible_keys | key               | key_len | ref  | rows | Extra
--> ----+-------------+--------+-------+---------------+-------------------+---------+------+------+-------------
-->   1 | SIMPLE      | orders | index | NULL          | orders_ordered_at |       4 | NULL |    3 | Using index
--> (1 row)
