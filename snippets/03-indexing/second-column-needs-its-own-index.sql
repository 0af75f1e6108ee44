-- title: The second column alone needs its own index
-- claim: The range on ordered_at reads the whole table until ordered_at leads an index, which then also gives the order.
-- dataset: shop-large
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [setup]
CREATE INDEX orders_customer_time
  ON orders (customer_id, ordered_at);

-- [postgres]
--! only: postgres
--! as: before
--! mask: buffers
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT total FROM orders WHERE ordered_at >= '2025-12-31';
--> Seq Scan on orders (actual rows=46.00 loops=1)
-->   Filter: (ordered_at >= '2025-12-31 00:00:00'::timestamp without time zone)
-->   Rows Removed by Filter: 99954
-->   Buffers: shared hit=736
--! only: postgres
CREATE INDEX orders_ordered_at ON orders (ordered_at);
--! only: postgres
--! as: after
--! mask: buffers
--! expect: plan uses "orders_ordered_at" and plan uses "Index Cond"
--! expect: before.buffers > 50 * buffers
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT total FROM orders WHERE ordered_at >= '2025-12-31';
--> Index Scan using orders_ordered_at on orders (actual rows=46.00 loops=1)
-->   Index Cond: (ordered_at >= '2025-12-31 00:00:00'::timestamp without time zone)
-->   Index Searches: 1
-->   Buffers: shared hit=4
--! only: postgres
--! expect: plan uses "orders_ordered_at" and plan avoids "Sort"
EXPLAIN (COSTS OFF)
SELECT total FROM orders ORDER BY ordered_at DESC LIMIT 10;
--> Limit
-->   ->  Index Scan Backward using orders_ordered_at on orders

-- [sqlite]
--! only: sqlite
--! expect: plan uses "SCAN orders"
EXPLAIN QUERY PLAN
SELECT total FROM orders WHERE ordered_at >= '2025-12-31';
--> QUERY PLAN
--> `--SCAN orders
--! only: sqlite
CREATE INDEX orders_ordered_at ON orders (ordered_at);
--! only: sqlite
--! expect: plan uses "SEARCH orders USING INDEX orders_ordered_at (ordered_at>?)"
EXPLAIN QUERY PLAN
SELECT total FROM orders WHERE ordered_at >= '2025-12-31';
--> QUERY PLAN
--> `--SEARCH orders USING INDEX orders_ordered_at (ordered_at>?)
--! only: sqlite
--! expect: plan uses "orders_ordered_at" and plan avoids "TEMP B-TREE"
EXPLAIN QUERY PLAN
SELECT total FROM orders ORDER BY ordered_at DESC LIMIT 10;
--> QUERY PLAN
--> `--SCAN orders USING INDEX orders_ordered_at

-- [mariadb]
--! only: mariadb
--! mask: rows
--! expect: col("type") == ["ALL"] and col("key") == [None]
EXPLAIN SELECT total FROM orders WHERE ordered_at >= '2025-12-31';
-->  id | select_type | table  | type | possible_keys | key  | key_len | ref  |   rows | Extra
--> ----+-------------+--------+------+---------------+------+---------+------+--------+-------------
-->   1 | SIMPLE      | orders | ALL  | NULL          | NULL | NULL    | NULL | 100028 | Using where
--> (1 row)
--! only: mariadb
CREATE INDEX orders_ordered_at ON orders (ordered_at);
--! only: mariadb
--! mask: rows
--! expect: col("type") == ["range"] and col("key") == ["orders_ordered_at"]
EXPLAIN SELECT total FROM orders WHERE ordered_at >= '2025-12-31';
-->  id | select_type | table  | type  | possible_keys     | key               | key_len | ref  | rows | Extra
--> ----+-------------+--------+-------+-------------------+-------------------+---------+------+------+-----------------------
-->   1 | SIMPLE      | orders | range | orders_ordered_at | orders_ordered_at |       4 | NULL |   46 | Using index condition
--> (1 row)
--! only: mariadb
--! expect: col("key") == ["orders_ordered_at"] and not any("filesort" in (x or "") for x in col("Extra"))
EXPLAIN SELECT total FROM orders ORDER BY ordered_at DESC LIMIT 10;
-->  id | select_type | table  | type  | possible_keys | key               | key_len | ref  | rows | Extra
--> ----+-------------+--------+-------+---------------+-------------------+---------+------+------+-------
-->   1 | SIMPLE      | orders | index | NULL          | orders_ordered_at |       4 | NULL |   10 |
--> (1 row)
