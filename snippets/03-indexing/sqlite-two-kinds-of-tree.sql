-- title: SQLite has both kinds of tree
-- claim: A table keeps rows in leaves only, an index on every level.
-- dataset: shop-large
-- engines: sqlite
-- recorded: SQLite 3.54.1

-- [setup]
CREATE INDEX orders_customer ON orders (customer_id);

-- [table]
--! as: table_tree
--! expect: col("pagetype") == ["internal", "internal", "leaf"]
--! expect: col("entries")[2] == 100000
SELECT length(path) - length(replace(path, '/', '')) AS level,
  pagetype, count(*) AS pages, sum(ncell) AS entries
FROM dbstat WHERE name = 'orders'
GROUP BY level, pagetype;
-->  level | pagetype | pages | entries
--> -------+----------+-------+---------
-->      1 | internal |     1 |       2
-->      2 | internal |     3 |    1025
-->      3 | leaf     |  1028 |  100000
--> (3 rows)

-- [index]
--! as: index_tree
--! expect: col("pagetype") == ["internal", "leaf"]
--! expect: col("entries")[1] < 100000
--! expect: sum(col("entries")) == 100000
SELECT length(path) - length(replace(path, '/', '')) AS level,
  pagetype, count(*) AS pages, sum(ncell) AS entries
FROM dbstat WHERE name = 'orders_customer'
GROUP BY level, pagetype;
-->  level | pagetype | pages | entries
--> -------+----------+-------+---------
-->      1 | internal |     1 |     260
-->      2 | leaf     |   261 |   99740
--> (2 rows)
