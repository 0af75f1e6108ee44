-- title: jsonb_path_ops is smaller and answers less
-- claim: It drops the key-exists operators; containment still uses it.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE items AS
SELECT product_id + 1000 * lot AS item_id, name,
  attributes || jsonb_build_object('lot', lot) AS attributes
FROM products CROSS JOIN generate_series(0, 49) AS lot
ORDER BY item_id;
--> SELECT 50000
ANALYZE items;

-- [index]
CREATE INDEX items_ops ON items USING gin (attributes);
CREATE INDEX items_path_ops
  ON items USING gin (attributes jsonb_path_ops);

-- [size]
--! as: pages
--! expect: col("jsonb_path_ops")[0] < col("jsonb_ops")[0]
SELECT pg_relation_size('items_ops') / 8192 AS jsonb_ops,
  pg_relation_size('items_path_ops') / 8192 AS jsonb_path_ops;
-->  jsonb_ops | jsonb_path_ops
--> -----------+----------------
-->         75 |             44
--> (1 row)

-- [operators]
--! expect: rows == 6
--! expect: sum(n == "t" for n in col("jsonb_path_ops")) == 3
SELECT oprname AS operator,
  bool_or(opfname = 'jsonb_ops') AS jsonb_ops,
  bool_or(opfname = 'jsonb_path_ops') AS jsonb_path_ops
FROM pg_amop
JOIN pg_opfamily ON pg_opfamily.oid = amopfamily
JOIN pg_operator ON pg_operator.oid = amopopr
WHERE opfname IN ('jsonb_ops', 'jsonb_path_ops')
  AND amopmethod = (SELECT oid FROM pg_am WHERE amname = 'gin')
GROUP BY oprname ORDER BY oprname COLLATE "C";
-->  operator | jsonb_ops | jsonb_path_ops
--> ----------+-----------+----------------
-->  ?        | t         | f
-->  ?&       | t         | f
-->  ?|       | t         | f
-->  @>       | t         | t
-->  @?       | t         | t
-->  @@       | t         | t
--> (6 rows)

-- [plans]
DROP INDEX items_ops;
--! expect: plan uses "Bitmap Index Scan on items_path_ops"
EXPLAIN (COSTS OFF)
SELECT name FROM items WHERE attributes @> '{"color": "gold"}';
--> Bitmap Heap Scan on items
-->   Recheck Cond: (attributes @> '{"color": "gold"}'::jsonb)
-->   ->  Bitmap Index Scan on items_path_ops
-->         Index Cond: (attributes @> '{"color": "gold"}'::jsonb)
--! expect: plan uses "Seq Scan on items"
EXPLAIN (COSTS OFF)
SELECT name FROM items WHERE attributes ? 'fuel';
--> Seq Scan on items
-->   Filter: (attributes ? 'fuel'::text)
