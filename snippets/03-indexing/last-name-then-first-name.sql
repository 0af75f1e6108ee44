-- title: An index on (last_name, first_name)
-- claim: The last name, or both names, are searched in the index; the first name alone reads the table.
-- dataset: shop-large
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [setup]
CREATE INDEX customers_name ON customers (last_name, first_name);

-- [postgres]
--! only: postgres
--! expect: plan uses "Bitmap Index Scan on customers_name"
EXPLAIN (COSTS OFF)
SELECT email FROM customers WHERE last_name = 'Silva';
--> Bitmap Heap Scan on customers
-->   Recheck Cond: ((last_name)::text = 'Silva'::text)
-->   ->  Bitmap Index Scan on customers_name
-->         Index Cond: ((last_name)::text = 'Silva'::text)
--! only: postgres
--! expect: plan uses "Index Cond: (((last_name)::text = 'Silva'::text) AND ((first_name)::text = 'Maria'::text))"
EXPLAIN (COSTS OFF)
SELECT email FROM customers
WHERE last_name = 'Silva' AND first_name = 'Maria';
--> Bitmap Heap Scan on customers
-->   Recheck Cond: (((last_name)::text = 'Silva'::text) AND ((first_name)::text = 'Maria'::text))
-->   ->  Bitmap Index Scan on customers_name
-->         Index Cond: (((last_name)::text = 'Silva'::text) AND ((first_name)::text = 'Maria'::text))
--! only: postgres
--! expect: plan uses "Seq Scan" and plan avoids "customers_name"
EXPLAIN (COSTS OFF)
SELECT email FROM customers WHERE first_name = 'Maria';
--> Seq Scan on customers
-->   Filter: ((first_name)::text = 'Maria'::text)

-- [sqlite]
--! only: sqlite
--! expect: plan uses "customers_name (last_name=?)"
EXPLAIN QUERY PLAN
SELECT email FROM customers WHERE last_name = 'Silva';
--> QUERY PLAN
--> `--SEARCH customers USING INDEX customers_name (last_name=?)
--! only: sqlite
--! expect: plan uses "customers_name (last_name=? AND first_name=?)"
EXPLAIN QUERY PLAN
SELECT email FROM customers
WHERE last_name = 'Silva' AND first_name = 'Maria';
--> QUERY PLAN
--> `--SEARCH customers USING INDEX customers_name (last_name=? AND first_name=?)
--! only: sqlite
--! expect: plan uses "SCAN customers" and plan avoids "customers_name"
EXPLAIN QUERY PLAN
SELECT email FROM customers WHERE first_name = 'Maria';
--> QUERY PLAN
--> `--SCAN customers

-- [mariadb]
--! only: mariadb
--! mask: rows
--! expect: col("key") == ["customers_name"] and col("key_len") == [162]
EXPLAIN SELECT email FROM customers WHERE last_name = 'Silva';
-->  id | select_type | table     | type | possible_keys  | key            | key_len | ref   | rows | Extra
--> ----+-------------+-----------+------+----------------+----------------+---------+-------+------+-----------------------
-->   1 | SIMPLE      | customers | ref  | customers_name | customers_name |     162 | const |  232 | Using index condition
--> (1 row)
--! only: mariadb
--! mask: rows
--! expect: col("key") == ["customers_name"] and col("key_len") == [324]
EXPLAIN SELECT email FROM customers
WHERE last_name = 'Silva' AND first_name = 'Maria';
-->  id | select_type | table     | type | possible_keys  | key            | key_len | ref         | rows | Extra
--> ----+-------------+-----------+------+----------------+----------------+---------+-------------+------+-----------------------
-->   1 | SIMPLE      | customers | ref  | customers_name | customers_name |     324 | const,const |    6 | Using index condition
--> (1 row)
--! only: mariadb
--! mask: rows
--! expect: col("type") == ["ALL"] and col("key") == [None]
EXPLAIN SELECT email FROM customers WHERE first_name = 'Maria';
-->  id | select_type | table     | type | possible_keys | key  | key_len | ref  |  rows | Extra
--> ----+-------------+-----------+------+---------------+------+---------+------+-------+-------------
-->   1 | SIMPLE      | customers | ALL  | NULL          | NULL | NULL    | NULL | 20139 | Using where
--> (1 row)
