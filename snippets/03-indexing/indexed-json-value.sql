-- title: One JSON value, one B-tree
-- claim: An index on the extracted value serves equality on it, on every engine.
-- dataset: shop-large
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [index]
--! only: postgres
CREATE INDEX products_color ON products ((attributes ->> 'color'));
--! only: sqlite
CREATE INDEX products_color ON products (attributes ->> 'color');
--! only: mariadb
ALTER TABLE products
  ADD color VARCHAR(20) AS (JSON_VALUE(attributes, '$.color')),
  ADD INDEX products_color (color);
--! only: postgres sqlite
ANALYZE products;

-- [plan]
--! only: postgres
--! expect: plan uses "Bitmap Index Scan on products_color"
EXPLAIN (COSTS OFF)
SELECT name FROM products WHERE attributes ->> 'color' = 'gold';
--> Bitmap Heap Scan on products
-->   Recheck Cond: ((attributes ->> 'color'::text) = 'gold'::text)
-->   ->  Bitmap Index Scan on products_color
-->         Index Cond: ((attributes ->> 'color'::text) = 'gold'::text)

--! only: sqlite
--! expect: plan uses "SEARCH products USING INDEX products_color"
EXPLAIN QUERY PLAN
SELECT name FROM products WHERE attributes ->> 'color' = 'gold';
--> QUERY PLAN
--> `--SEARCH products USING INDEX products_color (<expr>=?)

--! only: mariadb
--! expect: col("key") == ["products_color"]
EXPLAIN SELECT name FROM products WHERE color = 'gold';
-->  id | select_type | table    | type | possible_keys  | key            | key_len | ref   | rows | Extra
--> ----+-------------+----------+------+----------------+----------------+---------+-------+------+-------------
-->   1 | SIMPLE      | products | ref  | products_color | products_color |      83 | const |   10 | Using where
--> (1 row)
