-- title: Two typos, right product
-- claim: Trigram similarity finds the product, and a GiST index returns the nearest names in order.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE EXTENSION pg_trgm;

-- [index]
CREATE INDEX products_name_trgm ON products
  USING gist (name gist_trgm_ops);

-- [nearest]
--! expect: col("name")[0] == "Granite Head Lamp"
SELECT name,
  round(similarity(name, 'granit head lmap')::NUMERIC, 2) AS alike
FROM products ORDER BY name <-> 'granit head lmap' LIMIT 3;
-->  name              | alike
--> -------------------+-------
-->  Granite Head Lamp |  0.52
-->  Granite Helmet    |  0.33
-->  Granite Trail Map |  0.30
--> (3 rows)

-- [plan]
--! expect: plan uses "Index Scan using products_name_trgm"
--! expect: plan uses "Order By: ((name)::text <->"
--! expect: plan avoids "Sort"
EXPLAIN (COSTS OFF)
SELECT name
FROM products ORDER BY name <-> 'granit head lmap' LIMIT 3;
--> Limit
-->   ->  Index Scan using products_name_trgm on products
-->         Order By: ((name)::text <-> 'granit head lmap'::text)
