-- title: What four indexes weigh beside their table
-- claim: The size of an index follows its key and how often values repeat; together they can rival the table.
-- dataset: shop-large
-- engines: postgres sqlite
-- recorded: PostgreSQL 18.6, SQLite 3.54.1

-- [setup]
CREATE INDEX orders_by_customer ON orders (customer_id);
CREATE INDEX orders_by_status ON orders (status);
CREATE INDEX orders_by_time ON orders (ordered_at, total);

-- [each]
--! only: postgres
--! as: each
--! expect: col("index")[0] == "orders_by_status"
--! expect: min(col("percent_of_table")) >= 10
--! expect: max(col("percent_of_table")) < 60
--! expect: col("percent_of_table")[2] > 33
SELECT indexrelid::regclass AS index,
       pg_relation_size(indexrelid) / 8192 AS pages,
       pg_relation_size(indexrelid) * 100
         / pg_relation_size(indrelid) AS percent_of_table
FROM pg_index WHERE indrelid = 'orders'::regclass
ORDER BY pages;
-->  index              | pages | percent_of_table
--> --------------------+-------+------------------
-->  orders_by_status   |    87 |               11
-->  orders_by_customer |   146 |               19
-->  orders_pkey        |   276 |               37
-->  orders_by_time     |   388 |               52
--> (4 rows)
--! only: sqlite
--! as: each
--! expect: col("object")[3] == "orders"
--! expect: sum(col("pages")) > 2 * col("pages")[3]
SELECT name AS object, count(*) AS pages
FROM dbstat
WHERE name LIKE 'orders%' GROUP BY name ORDER BY pages;
-->  object             | pages
--> --------------------+-------
-->  orders_by_customer |   262
-->  orders_by_status   |   383
-->  orders_by_time     |   758
-->  orders             |  1032
--> (4 rows)

-- [sum]
--! only: postgres
--! as: sum
--! expect: value > 90
SELECT pg_indexes_size('orders') * 100
       / pg_relation_size('orders') AS all_indexes_percent_of_table;
-->  all_indexes_percent_of_table
--> ------------------------------
-->                           121
--> (1 row)
