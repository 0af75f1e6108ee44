-- title: What the planner knows about a column
-- claim: Distinct values and the share of the commonest value tell how selective an equality is.
-- dataset: shop-large
-- engines: postgres sqlite
-- recorded: PostgreSQL 18.6, SQLite 3.54.1

-- [setup]
--! only: postgres
SET default_statistics_target = 400;
CREATE INDEX orders_by_status ON orders (status);
CREATE INDEX orders_by_customer ON orders (customer_id);
CREATE INDEX orders_by_time ON orders (ordered_at);
ANALYZE orders;

-- [statistics]
--! only: postgres
--! as: statistics
--! expect: col("attname")[0] == "status" and col("n_distinct")[0] == 4
--! expect: col("n_distinct")[1] == -1 and col("n_distinct")[2] == -1
--! expect: col("commonest")[0] > 0.8
SELECT attname, n_distinct, most_common_freqs[1] AS commonest,
       correlation > 0.9 AS in_table_order
FROM pg_stats WHERE tablename = 'orders'
  AND attname IN ('order_id', 'customer_id', 'ordered_at', 'status')
ORDER BY abs(n_distinct) DESC, attname;
-->  attname     | n_distinct | commonest | in_table_order
--> -------------+------------+-----------+----------------
-->  status      |          4 |       0.9 | f
-->  order_id    |         -1 |      NULL | t
-->  ordered_at  |         -1 |      NULL | t
-->  customer_id |   -0.19855 |     0.005 | f
--> (4 rows)
--! only: sqlite
--! expect: col("stat")[1] == "100000 25000" and col("stat")[2] == "100000 1"
SELECT idx, stat FROM sqlite_stat1
WHERE tbl = 'orders' ORDER BY idx;
-->  idx                | stat
--> --------------------+--------------
-->  orders_by_customer | 100000 6
-->  orders_by_status   | 100000 25000
-->  orders_by_time     | 100000 1
--> (3 rows)
