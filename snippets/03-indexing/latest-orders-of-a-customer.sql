-- title: One index for a customer's orders, newest first
-- claim: (customer_id, ordered_at DESC) serves the customer, the customer and a period, and the order; not the period alone.
-- dataset: shop-large
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [index]
CREATE INDEX orders_customer_time
  ON orders (customer_id, ordered_at DESC);

-- [postgres]
--! only: postgres
--! expect: plan uses "orders_customer_time" and plan uses "Index Cond: (customer_id = 42)"
EXPLAIN (COSTS OFF)
SELECT total FROM orders WHERE customer_id = 42;
--> Bitmap Heap Scan on orders
-->   Recheck Cond: (customer_id = 42)
-->   ->  Bitmap Index Scan on orders_customer_time
-->         Index Cond: (customer_id = 42)
--! only: postgres
--! expect: plan uses "orders_customer_time" and plan uses "Index Cond: ((customer_id = 42) AND (ordered_at >= '2025-12-01 00:00:00'::timestamp without time zone))"
EXPLAIN (COSTS OFF)
SELECT total FROM orders
WHERE customer_id = 42 AND ordered_at >= '2025-12-01';
--> Bitmap Heap Scan on orders
-->   Recheck Cond: ((customer_id = 42) AND (ordered_at >= '2025-12-01 00:00:00'::timestamp without time zone))
-->   ->  Bitmap Index Scan on orders_customer_time
-->         Index Cond: ((customer_id = 42) AND (ordered_at >= '2025-12-01 00:00:00'::timestamp without time zone))
--! only: postgres
--! expect: plan uses "Index Scan using orders_customer_time" and plan avoids "Sort"
EXPLAIN (COSTS OFF)
SELECT total FROM orders
WHERE customer_id = 42 ORDER BY ordered_at DESC LIMIT 10;
--> Limit
-->   ->  Index Scan using orders_customer_time on orders
-->         Index Cond: (customer_id = 42)
--! only: postgres
--! expect: plan uses "Seq Scan" and plan avoids "orders_customer_time"
EXPLAIN (COSTS OFF)
SELECT total FROM orders WHERE ordered_at >= '2025-12-01';
--> Seq Scan on orders
-->   Filter: (ordered_at >= '2025-12-01 00:00:00'::timestamp without time zone)

-- [sqlite]
--! only: sqlite
--! expect: plan uses "orders_customer_time (customer_id=?)"
EXPLAIN QUERY PLAN
SELECT total FROM orders WHERE customer_id = 42;
--> QUERY PLAN
--> `--SEARCH orders USING INDEX orders_customer_time (customer_id=?)
--! only: sqlite
--! expect: plan uses "orders_customer_time (customer_id=? AND ordered_at>?)"
EXPLAIN QUERY PLAN
SELECT total FROM orders
WHERE customer_id = 42 AND ordered_at >= '2025-12-01';
--> QUERY PLAN
--> `--SEARCH orders USING INDEX orders_customer_time (customer_id=? AND ordered_at>?)
--! only: sqlite
--! expect: plan uses "orders_customer_time" and plan avoids "TEMP B-TREE"
EXPLAIN QUERY PLAN
SELECT total FROM orders
WHERE customer_id = 42 ORDER BY ordered_at DESC LIMIT 10;
--> QUERY PLAN
--> `--SEARCH orders USING INDEX orders_customer_time (customer_id=?)
--! only: sqlite
--! expect: plan uses "SCAN orders" and plan avoids "orders_customer_time"
EXPLAIN QUERY PLAN
SELECT total FROM orders WHERE ordered_at >= '2025-12-01';
--> QUERY PLAN
--> `--SCAN orders

-- [mariadb]
--! only: mariadb
--! expect: col("key") == ["orders_customer_time"] and col("key_len") == [5]
EXPLAIN SELECT total FROM orders WHERE customer_id = 42;
-->  id | select_type | table  | type | possible_keys        | key                  | key_len | ref   | rows | Extra
--> ----+-------------+--------+------+----------------------+----------------------+---------+-------+------+-------
-->   1 | SIMPLE      | orders | ref  | orders_customer_time | orders_customer_time |       5 | const |  500 |
--> (1 row)
--! only: mariadb
--! expect: col("key") == ["orders_customer_time"] and col("key_len") == [9]
EXPLAIN SELECT total FROM orders
WHERE customer_id = 42 AND ordered_at >= '2025-12-01';
-->  id | select_type | table  | type  | possible_keys        | key                  | key_len | ref  | rows | Extra
--> ----+-------------+--------+-------+----------------------+----------------------+---------+------+------+-----------------------
-->   1 | SIMPLE      | orders | range | orders_customer_time | orders_customer_time |       9 | NULL |   21 | Using index condition
--> (1 row)
--! only: mariadb
--! expect: col("key") == ["orders_customer_time"] and not any("filesort" in (x or "") for x in col("Extra"))
EXPLAIN SELECT total FROM orders
WHERE customer_id = 42 ORDER BY ordered_at DESC LIMIT 10;
-->  id | select_type | table  | type | possible_keys        | key                  | key_len | ref   | rows | Extra
--> ----+-------------+--------+------+----------------------+----------------------+---------+-------+------+-------------
-->   1 | SIMPLE      | orders | ref  | orders_customer_time | orders_customer_time |       5 | const |  500 | Using where
--> (1 row)
--! only: mariadb
--! mask: rows
--! expect: col("type") == ["ALL"] and col("key") == [None]
EXPLAIN SELECT total FROM orders WHERE ordered_at >= '2025-12-01';
-->  id | select_type | table  | type | possible_keys | key  | key_len | ref  |   rows | Extra
--> ----+-------------+--------+------+---------------+------+---------+------+--------+-------------
-->   1 | SIMPLE      | orders | ALL  | NULL          | NULL | NULL    | NULL | 100042 | Using where
--> (1 row)
