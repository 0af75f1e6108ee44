-- title: A generated column or a collation does the same work
-- claim: MariaDB 10.11 refuses partial and expression indexes; both substitutes find the address by an index.
-- dataset: shop-large
-- engines: mariadb
-- recorded: MariaDB 10.11.19

-- [refused]
--! error: 1064
CREATE INDEX pending_orders_by_time ON orders (ordered_at)
  WHERE status = 'pending';
--> ERROR 1064: You have an error in your SQL syntax; check the manual that corresponds to your MariaDB server version for the right syntax to use near 'WHERE status = 'pending'' at line 2
--! error: 1064
CREATE INDEX customers_lower_email ON customers (lower(email));
--> ERROR 1064: You have an error in your SQL syntax; check the manual that corresponds to your MariaDB server version for the right syntax to use near 'email))' at line 1
--! error: 1064
CREATE INDEX customers_lower_email ON customers ((lower(email)));
--> ERROR 1064: You have an error in your SQL syntax; check the manual that corresponds to your MariaDB server version for the right syntax to use near '(lower(email)))' at line 1

-- [generated]
ALTER TABLE customers
  ADD COLUMN email_lower VARCHAR(80) AS (lower(email)) VIRTUAL;
CREATE INDEX customers_email_lower ON customers (email_lower);
--! expect: col("key") == ["customers_email_lower"]
EXPLAIN SELECT city FROM customers
WHERE email_lower = 'karin.nagy3@example.com';
-->  id | select_type | table     | type | possible_keys         | key                   | key_len | ref   | rows | Extra
--> ----+-------------+-----------+------+-----------------------+-----------------------+---------+-------+------+-------------
-->   1 | SIMPLE      | customers | ref  | customers_email_lower | customers_email_lower |     323 | const |    1 | Using where
--> (1 row)
--! mask: rows
--! expect: col("type") == ["ALL"] and col("key") == [None]
EXPLAIN SELECT city FROM customers
WHERE lower(email) = 'karin.nagy3@example.com';
-->  id | select_type | table     | type | possible_keys | key  | key_len | ref  |  rows | Extra
--> ----+-------------+-----------+------+---------------+------+---------+------+-------+-------------
-->   1 | SIMPLE      | customers | ALL  | NULL          | NULL | NULL    | NULL | 20123 | Using where
--> (1 row)

-- [collation]
ALTER TABLE customers
  MODIFY email VARCHAR(80) COLLATE utf8mb4_general_ci;
CREATE INDEX customers_email ON customers (email);
--! expect: col("key") == ["customers_email"]
EXPLAIN SELECT city FROM customers
WHERE email = 'karin.nagy3@example.com';
-->  id | select_type | table     | type | possible_keys   | key             | key_len | ref   | rows | Extra
--> ----+-------------+-----------+------+-----------------+-----------------+---------+-------+------+-----------------------
-->   1 | SIMPLE      | customers | ref  | customers_email | customers_email |     323 | const |    1 | Using index condition
--> (1 row)
--! expect: col("email") == ["Karin.Nagy3@Example.com"]
SELECT email FROM customers
WHERE email = 'karin.nagy3@example.com';
-->  email
--> -------------------------
-->  Karin.Nagy3@Example.com
--> (1 row)
