-- title: INCLUDE is an error on SQLite and MariaDB
-- claim: There the extra columns go to the end of the key, and the query is covered just the same.
-- dataset: shop-large
-- engines: sqlite mariadb
-- recorded: SQLite 3.54.1, MariaDB 10.11.19

-- [include]
--! error sqlite: SQLITE_ERROR
--! error mariadb: 1064
CREATE INDEX orders_covering
  ON orders (customer_id, ordered_at) INCLUDE (total, status);
--sqlite> ERROR SQLITE_ERROR: near "INCLUDE": syntax error
--mariadb> ERROR 1064: You have an error in your SQL syntax; check the manual that corresponds to your MariaDB server version for the right syntax to use near '(total, status)' at line 2

-- [key]
CREATE INDEX orders_covering
  ON orders (customer_id, ordered_at, total, status);
--! only: sqlite
--! expect: plan uses "USING COVERING INDEX orders_covering"
EXPLAIN QUERY PLAN
SELECT ordered_at, total, status FROM orders
WHERE customer_id = 42;
--> QUERY PLAN
--> `--SEARCH orders USING COVERING INDEX orders_covering (customer_id=?)
--! only: mariadb
--! expect: col("key") == ["orders_covering"] and col("Extra") == ["Using index"]
EXPLAIN SELECT ordered_at, total, status FROM orders
WHERE customer_id = 42;
-->  id | select_type | table  | type | possible_keys   | key             | key_len | ref   | rows | Extra
--> ----+-------------+--------+------+-----------------+-----------------+---------+-------+------+-------------
-->   1 | SIMPLE      | orders | ref  | orders_covering | orders_covering |       5 | const |  500 | Using index
--> (1 row)

-- [primary]
--! only: sqlite
--! expect: plan uses "USING COVERING INDEX orders_covering"
EXPLAIN QUERY PLAN
SELECT order_id, ordered_at, total, status FROM orders
WHERE customer_id = 42;
--> QUERY PLAN
--> `--SEARCH orders USING COVERING INDEX orders_covering (customer_id=?)
--! only: mariadb
--! expect: col("key") == ["orders_covering"] and col("Extra") == ["Using index"]
EXPLAIN SELECT order_id, ordered_at, total, status FROM orders
WHERE customer_id = 42;
-->  id | select_type | table  | type | possible_keys   | key             | key_len | ref   | rows | Extra
--> ----+-------------+--------+------+-----------------+-----------------+---------+-------+------+-------------
-->   1 | SIMPLE      | orders | ref  | orders_covering | orders_covering |       5 | const |  500 | Using index
--> (1 row)
