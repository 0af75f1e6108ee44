-- title: Which predicates can seek in (customer_id, status, ordered_at)
-- claim: With the first column a query reads a few pages; without it, the whole table.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
-- Runs the query, then counts the pages of a second run.
CREATE FUNCTION pages_read(
  predicate text, OUT pages int, OUT searches int, OUT node text
)
LANGUAGE plpgsql AS $$
DECLARE
  plan json;
BEGIN
  FOR run IN 1..2 LOOP
    EXECUTE 'EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)
      SELECT count(*) FROM orders WHERE ' || predicate INTO plan;
  END LOOP;
  plan := plan -> 0 -> 'Plan';
  pages := (plan ->> 'Shared Hit Blocks')::int
    + (plan ->> 'Shared Read Blocks')::int;
  WHILE plan -> 'Plans' IS NOT NULL LOOP
    plan := plan -> 'Plans' -> 0;
  END LOOP;
  searches := plan ->> 'Index Searches';
  node := plan ->> 'Node Type';
END $$;

-- [prefix]
CREATE INDEX orders_customer_status_time
  ON orders (customer_id, status, ordered_at);
VACUUM ANALYZE orders;
--! as: prefix
--! mask: pages
--! expect: max(col("pages")[0], col("pages")[1], col("pages")[2]) < 10
--! expect: col("pages")[3] < 20 and col("searches")[3] > 1
--! expect: min(col("pages")[4], col("pages")[5], col("pages")[6]) > 400
SELECT columns, pages, searches, node
FROM (VALUES
  (1, 'A', $$customer_id = 42$$),
  (2, 'A, B', $$customer_id = 42 AND status = 'paid'$$),
  (3, 'A, B, C', $$customer_id = 42 AND status = 'paid'
                   AND ordered_at >= '2025-12-01'$$),
  (4, 'A, C', $$customer_id = 42 AND ordered_at >= '2025-12-01'$$),
  (5, 'B', $$status = 'pending'$$),
  (6, 'C', $$ordered_at >= '2025-12-01'$$),
  (7, 'B, C', $$status = 'pending' AND ordered_at >= '2025-12-01'$$)
) AS q (n, columns, predicate), pages_read(predicate)
ORDER BY n;
-->  columns | pages | searches | node
--> ---------+-------+----------+-----------------
-->  A       |     6 |        1 | Index Only Scan
-->  A, B    |     4 |        1 | Index Only Scan
-->  A, B, C |     4 |        1 | Index Only Scan
-->  A, C    |     8 |        2 | Index Only Scan
-->  B       |   736 |     NULL | Seq Scan
-->  C       |   736 |     NULL | Seq Scan
-->  B, C    |   736 |     NULL | Seq Scan
--> (7 rows)
