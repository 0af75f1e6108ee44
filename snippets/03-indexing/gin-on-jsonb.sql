-- title: GIN answers @>, not ->> equality
-- claim: Containment uses the GIN index; the same question written with ->> reads the table.
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
CREATE INDEX items_attributes ON items USING gin (attributes);

-- [contains]
--! expect: plan uses "Bitmap Index Scan on items_attributes"
EXPLAIN (COSTS OFF)
SELECT name FROM items WHERE attributes @> '{"color": "gold"}';
--> Bitmap Heap Scan on items
-->   Recheck Cond: (attributes @> '{"color": "gold"}'::jsonb)
-->   ->  Bitmap Index Scan on items_attributes
-->         Index Cond: (attributes @> '{"color": "gold"}'::jsonb)

-- [key-exists]
--! expect: plan uses "Bitmap Index Scan on items_attributes"
EXPLAIN (COSTS OFF)
SELECT name FROM items WHERE attributes ? 'fuel';
--> Bitmap Heap Scan on items
-->   Recheck Cond: (attributes ? 'fuel'::text)
-->   ->  Bitmap Index Scan on items_attributes
-->         Index Cond: (attributes ? 'fuel'::text)

-- [extracted]
--! expect: plan uses "Seq Scan on items"
--! expect: plan avoids "items_attributes"
EXPLAIN (COSTS OFF)
SELECT name FROM items WHERE attributes ->> 'color' = 'gold';
--> Seq Scan on items
-->   Filter: ((attributes ->> 'color'::text) = 'gold'::text)

-- [same-rows]
--! expect: col("contained") == col("extracted")
--! expect: col("contained")[0] > 0
SELECT
  count(*) FILTER (WHERE attributes @> '{"color": "gold"}') AS contained,
  count(*) FILTER (WHERE attributes ->> 'color' = 'gold') AS extracted
FROM items;
-->  contained | extracted
--> -----------+-----------
-->        500 |       500
--> (1 row)
