-- title: LIKE 'abc%' in SQLite and MariaDB
-- claim: SQLite's LIKE ignores case and needs a NOCASE index; a MariaDB B-tree serves the prefix in the column's collation.
-- dataset: shop-large
-- engines: sqlite mariadb
-- recorded: SQLite 3.54.1, MariaDB 10.11.19

-- [plain]
CREATE INDEX customers_name ON customers (last_name);
--! only: sqlite
--! expect: plan uses "SCAN customers"
EXPLAIN QUERY PLAN
SELECT email FROM customers WHERE last_name LIKE 'Silv%';
--> QUERY PLAN
--> `--SCAN customers
--! only: mariadb
--! mask: rows
--! expect: col("type") == ["range"]
--! expect: col("key") == ["customers_name"]
EXPLAIN SELECT email FROM customers WHERE last_name LIKE 'Silv%';
-->  id | select_type | table     | type  | possible_keys  | key            | key_len | ref  | rows | Extra
--> ----+-------------+-----------+-------+----------------+----------------+---------+------+------+-----------------------
-->   1 | SIMPLE      | customers | range | customers_name | customers_name |     162 | NULL |  232 | Using index condition
--> (1 row)

-- [glob]
--! only: sqlite
--! expect: plan uses "SEARCH customers USING INDEX customers_name"
EXPLAIN QUERY PLAN
SELECT email FROM customers WHERE last_name GLOB 'Silv*';
--> QUERY PLAN
--> `--SEARCH customers USING INDEX customers_name (last_name>? AND last_name<?)

-- [nocase]
--! only: sqlite
CREATE INDEX customers_nocase
  ON customers (last_name COLLATE NOCASE);
--! only: sqlite
--! expect: plan uses "SEARCH customers USING INDEX customers_nocase"
EXPLAIN QUERY PLAN
SELECT email FROM customers WHERE last_name LIKE 'Silv%';
--> QUERY PLAN
--> `--SEARCH customers USING INDEX customers_nocase (last_name>? AND last_name<?)

-- [case-sensitive]
--! only: sqlite
PRAGMA case_sensitive_like = ON;
--! only: sqlite
--! expect: plan uses "SEARCH customers USING INDEX customers_name"
EXPLAIN QUERY PLAN
SELECT email FROM customers WHERE last_name LIKE 'Silv%';
--> QUERY PLAN
--> `--SEARCH customers USING INDEX customers_name (last_name>? AND last_name<?)

-- [substring]
--! only: sqlite
--! expect: plan uses "SCAN customers"
EXPLAIN QUERY PLAN
SELECT email FROM customers WHERE last_name LIKE '%ilva';
--> QUERY PLAN
--> `--SCAN customers
--! only: mariadb
--! mask: rows
--! expect: col("type") == ["ALL"]
EXPLAIN SELECT email FROM customers WHERE last_name LIKE '%ilva';
-->  id | select_type | table     | type | possible_keys | key  | key_len | ref  |  rows | Extra
--> ----+-------------+-----------+------+---------------+------+---------+------+-------+-------------
-->   1 | SIMPLE      | customers | ALL  | NULL          | NULL | NULL    | NULL | 20133 | Using where
--> (1 row)
