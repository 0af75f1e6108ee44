-- title: Indexes that no query used
-- claim: The counter names the indexes nobody reads; indexes behind a unique or exclusion rule are left out.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
-- Counters are reported about once a second; this reports them now.
CREATE PROCEDURE flush_statistics()
LANGUAGE sql AS 'SELECT pg_stat_force_next_flush()';
CREATE INDEX orders_by_customer ON orders (customer_id);
CREATE INDEX orders_by_total ON orders (total);
SELECT count(*) FROM orders WHERE customer_id = 42;
-->  count
--> -------
-->    500
--> (1 row)
CALL flush_statistics();

-- [report]
--! expect: col("index") == ["orders_by_total"]
SELECT s.indexrelname AS index, s.idx_scan, s.last_idx_scan,
       pg_relation_size(s.indexrelid) / 8192 AS pages
FROM pg_stat_user_indexes AS s
JOIN pg_index AS i USING (indexrelid)
WHERE s.idx_scan = 0
  AND NOT (i.indisunique OR i.indisexclusion)
ORDER BY pages DESC;
-->  index           | idx_scan | last_idx_scan | pages
--> -----------------+----------+---------------+-------
-->  orders_by_total |        0 | NULL          |   130
--> (1 row)
