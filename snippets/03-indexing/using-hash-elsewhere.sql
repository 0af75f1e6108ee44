-- title: USING HASH on the other engines
-- claim: InnoDB silently builds a B-tree, a MEMORY table a real hash index; SQLite has no such syntax.
-- dataset: shop
-- engines: sqlite mariadb
-- recorded: SQLite 3.54.1, MariaDB 10.11.19

-- [create]
--! error sqlite: SQLITE_ERROR
CREATE INDEX customers_email ON customers (email) USING HASH;
--sqlite> ERROR SQLITE_ERROR: near "USING": syntax error

--! only: mariadb
--! expect: value == 0
SELECT @@warning_count AS warnings;
-->  warnings
--> ----------
-->         0
--> (1 row)

-- [built]
--! only: mariadb
CREATE TABLE carts (
  token VARCHAR(64), INDEX carts_token (token) USING HASH
) ENGINE = MEMORY;
--! only: mariadb
--! expect: col("index_type") == ["HASH", "BTREE"]
SELECT table_name, index_name, index_type
FROM information_schema.statistics
WHERE table_schema = DATABASE()
  AND index_name IN ('customers_email', 'carts_token')
ORDER BY table_name;
-->  table_name | index_name      | index_type
--> ------------+-----------------+------------
-->  carts      | carts_token     | HASH
-->  customers  | customers_email | BTREE
--> (2 rows)

-- [range]
--! only: mariadb
--! expect: col("key") == ["customers_email"]
--! expect: col("type") == ["range"]
EXPLAIN SELECT email FROM customers WHERE email > 'm';
-->  id | select_type | table     | type  | possible_keys   | key             | key_len | ref  | rows | Extra
--> ----+-------------+-----------+-------+-----------------+-----------------+---------+------+------+--------------------------
-->   1 | SIMPLE      | customers | range | customers_email | customers_email |     323 | NULL |    2 | Using where; Using index
--> (1 row)
