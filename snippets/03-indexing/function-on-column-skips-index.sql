-- title: A function around the column hides it from the index
-- claim: The index knows ordered_at, not date(ordered_at); a range on the bare column can use it.
-- dataset: shop-large
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [setup]
CREATE INDEX orders_by_time ON orders (ordered_at);

-- [wrapped]
--! only: postgres
--! expect: plan uses "Seq Scan on orders"
EXPLAIN (COSTS OFF)
SELECT order_id, total FROM orders
WHERE date(ordered_at) = '2025-03-01';
--> Seq Scan on orders
-->   Filter: (date(ordered_at) = '2025-03-01'::date)
--! only: sqlite
--! expect: plan uses "SCAN orders"
EXPLAIN QUERY PLAN
SELECT order_id, total FROM orders
WHERE date(ordered_at) = '2025-03-01';
--> QUERY PLAN
--> `--SCAN orders
--! only: mariadb
--! mask: rows
--! expect: col("type") == ["ALL"]
EXPLAIN
SELECT order_id, total FROM orders
WHERE date(ordered_at) = '2025-03-01';
-->  id | select_type | table  | type | possible_keys | key  | key_len | ref  |   rows | Extra
--> ----+-------------+--------+------+---------------+------+---------+------+--------+-------------
-->   1 | SIMPLE      | orders | ALL  | NULL          | NULL | NULL    | NULL | 100042 | Using where
--> (1 row)

-- [bare]
--! only: postgres
--! expect: plan uses "orders_by_time"
EXPLAIN (COSTS OFF)
SELECT order_id, total FROM orders
WHERE ordered_at >= '2025-03-01' AND ordered_at < '2025-03-02';
--> Index Scan using orders_by_time on orders
-->   Index Cond: ((ordered_at >= '2025-03-01 00:00:00'::timestamp without time zone) AND (ordered_at < '2025-03-02 00:00:00'::timestamp without time zone))
--! only: sqlite
--! expect: plan uses "orders_by_time"
EXPLAIN QUERY PLAN
SELECT order_id, total FROM orders
WHERE ordered_at >= '2025-03-01' AND ordered_at < '2025-03-02';
--> QUERY PLAN
--> `--SEARCH orders USING INDEX orders_by_time (ordered_at>? AND ordered_at<?)
--! only: mariadb
--! mask: rows
--! expect: col("key") == ["orders_by_time"]
EXPLAIN
SELECT order_id, total FROM orders
WHERE ordered_at >= '2025-03-01' AND ordered_at < '2025-03-02';
-->  id | select_type | table  | type  | possible_keys  | key            | key_len | ref  | rows | Extra
--> ----+-------------+--------+-------+----------------+----------------+---------+------+------+-----------------------
-->   1 | SIMPLE      | orders | range | orders_by_time | orders_by_time |       4 | NULL |  136 | Using index condition
--> (1 row)
