-- title: MariaDB can rehearse a drop
-- claim: An ignored index is still maintained but no plan uses it, so a mistake is undone at once.
-- dataset: shop-large
-- engines: mariadb
-- recorded: MariaDB 10.11.19

-- [setup]
CREATE INDEX orders_by_time ON orders (ordered_at);

-- [ignored]
ALTER TABLE orders ALTER INDEX orders_by_time IGNORED;
--! mask: rows
--! expect: col("key") == [None]
EXPLAIN
SELECT total FROM orders WHERE ordered_at < '2024-01-02';
-->  id | select_type | table  | type | possible_keys | key  | key_len | ref  |   rows | Extra
--> ----+-------------+--------+------+---------------+------+---------+------+--------+-------------
-->   1 | SIMPLE      | orders | ALL  | NULL          | NULL | NULL    | NULL | 100014 | Using where
--> (1 row)

-- [back]
ALTER TABLE orders ALTER INDEX orders_by_time NOT IGNORED;
--! mask: rows
--! expect: col("key") == ["orders_by_time"]
EXPLAIN
SELECT total FROM orders WHERE ordered_at < '2024-01-02';
-->  id | select_type | table  | type  | possible_keys  | key            | key_len | ref  | rows | Extra
--> ----+-------------+--------+-------+----------------+----------------+---------+------+------+-----------------------
-->   1 | SIMPLE      | orders | range | orders_by_time | orders_by_time |       4 | NULL |  136 | Using index condition
--> (1 row)
